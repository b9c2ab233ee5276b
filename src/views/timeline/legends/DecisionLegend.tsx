import { ChevronLeft, ChevronRight } from '../../../ui/icons.ts'
import { DECISION_EFFECTS } from '../../../model/decision.ts'
import { decisionStops, neighbourDecision } from '../../../model/marks/decisionMarks.ts'
import { EFFECT_WORDS } from '../../../model/wording/decisionText.ts'
import { formatCount, formatShortCount } from '../../../lib/text/format.ts'
import { useStops } from '../../../state/current.ts'
import { stepDecision } from '../../../state/decisionSteps.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { DecisionGlyph } from '../../shared/DecisionGlyph.tsx'
import { useStopIndex } from '../useStopIndex.ts'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** More of them have no room beside the buttons. */
const MOST_KINDS = 3

/** How many turns had which decision, by the signs of the track, and the way to the notable ones. */
export function DecisionLegend() {
  const stops = useStops()
  const index = useStopIndex(stops.length)
  const { counts, notable } = decisionStops(stops)
  const known = DECISION_EFFECTS.filter((effect) => counts.has(effect))
  // What simply passed gives way where there is much else to tell.
  const shown = known.length > MOST_KINDS ? known.filter((effect) => effect !== 'allowed') : known
  return (
    <span className="flex min-w-0 flex-1 items-center justify-end gap-2 whitespace-nowrap @max-[239px]:gap-1">
      {shown.map((effect) => (
        <span
          key={effect}
          title={`${formatCount(counts.get(effect))} ${EFFECT_WORDS[effect]}`}
          className="flex items-center gap-1 @max-[239px]:gap-0.5"
        >
          <DecisionGlyph effect={effect} />
          {formatShortCount(counts.get(effect))}
        </span>
      ))}
      {notable.length === 0 ? null : (
        <span className="flex shrink-0 md:-mr-1.5">
          <IconButton
            size="small"
            label="Previous denied or escalated"
            keys={['Shift', 'E']}
            icon={<ChevronLeft {...icon} />}
            disabled={neighbourDecision(stops, index, -1) === undefined}
            onClick={() => stepDecision(-1)}
          />
          <IconButton
            size="small"
            label="Next denied or escalated"
            keys={['e']}
            icon={<ChevronRight {...icon} />}
            disabled={neighbourDecision(stops, index, 1) === undefined}
            onClick={() => stepDecision(1)}
          />
        </span>
      )}
    </span>
  )
}
