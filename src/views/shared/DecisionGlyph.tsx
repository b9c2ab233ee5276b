import type { DecisionEffect } from '../../model/decision.ts'
import { EFFECT_WORDS } from '../../model/wording/decisionText.ts'
import { decisionShapes } from './decisionShapes.ts'

interface DecisionGlyphProps {
  readonly effect: DecisionEffect
  readonly size?: number
  /** The word stands beside it. */
  readonly decorative?: boolean
}

/** The sign of what a policy did; named unless the word stands beside it. */
export function DecisionGlyph({ effect, size = 12, decorative = false }: DecisionGlyphProps) {
  const { className, strokeWidth, path } = decisionShapes[effect]
  const word = EFFECT_WORDS[effect]
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      className="shrink-0"
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word })}
    >
      {decorative ? null : <title>{word}</title>}
      <path d={path(6, 6, 4.5)} className={className} strokeWidth={strokeWidth} />
    </svg>
  )
}
