import { formatCount, UNKNOWN } from '../../../lib/text/format.ts'
import { SEVERITIES } from '../../../model/marks/findingMarks.ts'
import { severityCountText } from '../../../model/wording/findingText.ts'
import type { Run } from '../../../state/session.ts'
import { FindingDot } from '../../shared/findings/FindingDot.tsx'

const NOT_ANALYSED = 'Not analysed yet'

/** How many findings a run has, by severity; a run that was not analysed may have any number. */
export function FoundCounts({ run }: { readonly run: Run }) {
  const { findings } = run
  if (findings === undefined)
    return (
      <span className="text-text-3" title={NOT_ANALYSED}>
        {UNKNOWN}
        <span className="sr-only"> {NOT_ANALYSED}</span>
      </span>
    )
  const known = SEVERITIES.filter((severity) => findings[severity] > 0)
  if (known.length === 0)
    return (
      <span className="text-text-3" title="Analysed: nothing was found">
        0
      </span>
    )
  const words = known.map((severity) => severityCountText(severity, findings[severity])).join(', ')
  return (
    <span title={words} className="inline-flex items-center gap-1.5">
      <span className="sr-only">{words}</span>
      {known.map((severity) => (
        <span key={severity} aria-hidden className="inline-flex items-center gap-0.5">
          <FindingDot mark={{ severity, filled: severity !== 'notice' }} />
          {formatCount(findings[severity])}
        </span>
      ))}
    </span>
  )
}
