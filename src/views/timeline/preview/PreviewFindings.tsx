import { CONFIDENCE_WORDS } from '../../../model/wording/findingText.ts'
import { useFindingsAt } from '../../../state/findings/shownFindings.ts'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import { SeverityIcon } from '../../shared/findings/SeverityIcon.tsx'

const MOST = 3

/** What was found at the stop under the pointer. */
export function PreviewFindings({ stop }: { readonly stop: number }) {
  const findings = useFindingsAt(stop)
  const more = findings.length - MOST
  return (
    <>
      {findings.slice(0, MOST).map(({ id, severity, confidence, title }) => (
        <p
          key={id}
          className="mt-0.5 flex items-center gap-1.5 overflow-hidden text-[11px] leading-4 whitespace-nowrap text-text-2"
        >
          <SeverityIcon severity={severity} />
          <span className="truncate text-text-1">
            <RecordedText text={title} />
          </span>
          <span className="ml-auto shrink-0">{CONFIDENCE_WORDS[confidence]}</span>
        </p>
      ))}
      {more > 0 ? (
        <p className="mt-0.5 text-[11px] leading-4 text-text-2">and {more} more findings</p>
      ) : null}
    </>
  )
}
