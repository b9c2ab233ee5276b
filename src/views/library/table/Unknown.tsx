import { UNKNOWN } from '../../../lib/text/format.ts'
import type { Run } from '../../../state/session.ts'

interface UnknownProps {
  readonly run: Run
  /** What is not in the record, where a dash alone may be taken for something else. */
  readonly title?: string
}

/** Not read yet is something else than not in the record. */
export function Unknown({ run, title }: UnknownProps) {
  if (run.summary !== undefined || run.phase.kind === 'failed')
    return (
      <span className="text-text-3" title={title}>
        {UNKNOWN}
        {title === undefined ? null : <span className="sr-only"> {title}</span>}
      </span>
    )
  return (
    <span
      title="Not read yet"
      className="inline-block h-1.5 w-8 max-w-full rounded-full bg-line align-middle"
    />
  )
}
