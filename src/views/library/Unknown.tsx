import { UNKNOWN } from '../../lib/text/format.ts'
import type { Run } from '../../state/session.ts'

/** Not read yet is something else than not in the record. */
export function Unknown({ run }: { readonly run: Run }) {
  if (run.summary !== undefined || run.phase.kind === 'failed')
    return <span className="text-text-3">{UNKNOWN}</span>
  return (
    <span
      title="Not read yet"
      className="inline-block h-1.5 w-8 max-w-full rounded-full bg-line align-middle"
    />
  )
}
