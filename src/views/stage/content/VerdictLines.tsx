import type { ReactElement } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import { effectOf } from '../../../model/decision.ts'
import type { DecisionEffect } from '../../../model/decision.ts'
import type { Turn } from '../../../model/trajectory.ts'
import { EFFECT_TITLES } from '../../../model/wording/decisionText.ts'
import { DecisionGlyph } from '../../shared/DecisionGlyph.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'

const LOOKS: Readonly<Record<DecisionEffect, string>> = {
  denied: 'border-error-line bg-error-bg',
  'would-deny': 'border-dashed border-error-line',
  escalated: 'border-warning-line bg-warning-bg',
  'would-escalate': 'border-dashed border-warning-line',
  allowed: 'border-line',
}

/** More are told in the inspector. */
const MOST_SHOWN = 4

/** What policies said of the turn, in a line each; the inspector has the rest. */
export function VerdictLines({ turn }: { readonly turn: Turn }): ReactElement | null {
  const show = useShownText()
  const { decisions = [] } = turn
  if (decisions.length === 0) return null
  return (
    <ul aria-label="Decisions" className="flex flex-col gap-1.5">
      {decisions.slice(0, MOST_SHOWN).map((decision, at) => {
        const effect = effectOf(decision)
        const policies = decision.policies.map(({ id }) => id).join(', ')
        return (
          <li
            key={at}
            className={`flex min-w-0 items-start gap-2 rounded-[6px] border px-3 py-1.5 text-xs leading-[18px] ${LOOKS[effect]}`}
          >
            <span className="flex h-[18px] items-center">
              <DecisionGlyph effect={effect} decorative />
            </span>
            <span className="shrink-0 font-medium text-text-1">{EFFECT_TITLES[effect]}</span>
            <span className="min-w-0 break-words text-text-2">
              {oneLine(show(decision.reason ?? policies), 400)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
