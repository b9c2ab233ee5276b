import { ChevronLeft, ChevronRight } from '../../../ui/icons.ts'
import { formatShortCount } from '../../../lib/text/format.ts'
import { neighbourFinding, SEVERITIES } from '../../../model/marks/findingMarks.ts'
import { severityCountText } from '../../../model/wording/findingText.ts'
import { useAnalysisProgress } from '../../../state/analysis/useAnalysisProgress.ts'
import { useStops } from '../../../state/current.ts'
import { stepFinding } from '../../../state/findings/findingSteps.ts'
import { useFindingCounts, useFindings } from '../../../state/findings/shownFindings.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { FindingDot } from '../../shared/findings/FindingDot.tsx'
import { useStopIndex } from '../useStopIndex.ts'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** How many there are by severity, how far was looked, and the way from one to the next. */
export function FindingLegend() {
  const counts = useFindingCounts()
  const findings = useFindings()
  const index = useStopIndex(useStops().length)
  const { phase, done, total } = useAnalysisProgress()
  const known = SEVERITIES.filter((severity) => counts[severity] > 0)
  const isMeasuring = phase === 'measuring' && total > 0
  return (
    <span className="flex min-w-0 flex-1 items-center justify-end gap-2 whitespace-nowrap @max-[239px]:gap-1.5">
      {isMeasuring ? (
        <span
          title={`${done} of ${total} screens compared`}
          className="truncate text-text-3 tabular-nums"
        >
          {done} / {total}
        </span>
      ) : null}
      {known.map((severity) => (
        <span
          key={severity}
          title={severityCountText(severity, counts[severity])}
          className="flex items-center gap-1"
        >
          <FindingDot mark={{ severity, filled: severity !== 'notice' }} />
          <span aria-hidden>{formatShortCount(counts[severity])}</span>
          <span className="sr-only">{severityCountText(severity, counts[severity])}</span>
        </span>
      ))}
      {findings.length === 0 ? (
        phase === 'complete' ? (
          <span className="text-text-3">none</span>
        ) : null
      ) : (
        <span className="flex shrink-0 md:-mr-1.5">
          <IconButton
            size="small"
            label="Previous finding"
            keys={['Shift', 'N']}
            icon={<ChevronLeft {...icon} />}
            disabled={neighbourFinding(findings, index, -1) === undefined}
            onClick={() => stepFinding(-1)}
          />
          <IconButton
            size="small"
            label="Next finding"
            keys={['n']}
            icon={<ChevronRight {...icon} />}
            disabled={neighbourFinding(findings, index, 1) === undefined}
            onClick={() => stepFinding(1)}
          />
        </span>
      )}
    </span>
  )
}
