import { CircleCheck, CircleDashed, CircleSlash } from '../../ui/icons.ts'
import type { SawCertainty } from '../../model/sawInRequest.ts'
import { CERTAINTY_TEXTS } from '../../model/wording/sawText.ts'

const LOOKS = {
  confirmed: { Icon: CircleCheck, tone: 'text-success' },
  inferred: { Icon: CircleDashed, tone: 'text-text-3' },
  omitted: { Icon: CircleSlash, tone: 'text-warning' },
} as const

interface SawSignProps {
  readonly certainty: SawCertainty
  /** The word stands beside it. */
  readonly decorative?: boolean
}

/** Whether the model was shown a screen, as a sign. */
export function SawSign({ certainty, decorative = false }: SawSignProps) {
  const { Icon, tone } = LOOKS[certainty]
  const icon = <Icon aria-hidden size={12} strokeWidth={1.6} className={tone} />
  if (decorative) return icon
  return (
    <span
      role="img"
      aria-label={certainty}
      title={CERTAINTY_TEXTS[certainty]}
      className="inline-flex"
      data-testid="saw-certainty"
      data-certainty={certainty}
    >
      {icon}
    </span>
  )
}
