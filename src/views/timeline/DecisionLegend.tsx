import { ChevronLeft, ChevronRight } from 'lucide-react'
import { DECISION_EFFECTS } from '../../model/decision.ts'
import { decisionStops, neighbourDecision } from '../../model/marks/decisionMarks.ts'
import { EFFECT_WORDS } from '../../model/wording/decisionText.ts'
import { formatCount } from '../../lib/text/format.ts'
import { useStops } from '../../state/current.ts'
import { stepDecision } from '../../state/decisionSteps.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { DecisionGlyph } from '../shared/DecisionGlyph.tsx'
import { useStopIndex } from './useStopIndex.ts'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** How many turns had which decision, by the signs of the track, and the way to the notable ones. */
export function DecisionLegend() {
  const stops = useStops()
  const index = useStopIndex(stops.length)
  const { counts, notable } = decisionStops(stops)
  const shown = DECISION_EFFECTS.filter((effect) => counts.has(effect))
  return (
    <span className="flex min-w-0 items-center gap-2.5 whitespace-nowrap">
      {shown.map((effect) => (
        <span
          key={effect}
          title={`${formatCount(counts.get(effect))} ${EFFECT_WORDS[effect]}`}
          className="flex items-center gap-1"
        >
          <DecisionGlyph effect={effect} />
          {formatCount(counts.get(effect))}
        </span>
      ))}
      {notable.length === 0 ? null : (
        <span className="-mr-1.5 flex">
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
