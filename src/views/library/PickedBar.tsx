import { formatCount } from '../../lib/text/format.ts'
import { compareRuns } from '../../state/compare/choose.ts'
import { clearPicked, usePicked } from '../../state/compare/picked.ts'
import type { Run } from '../../state/session.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { GitCompare } from '../../ui/icons.ts'

/** What is done with the runs that are marked; nothing while there is none. */
export function PickedBar({ runs }: { readonly runs: readonly Run[] }) {
  const keys = usePicked((picked) => picked.keys)
  const open = useView((view) => view.run)
  const marked = keys.filter((key) => runs.some((run) => run.key === key))
  if (marked.length === 0) return null
  const withOpen = open !== undefined && !marked.includes(open) ? [open, ...marked] : undefined
  const icon = <GitCompare aria-hidden size={14} strokeWidth={1.6} />
  return (
    <section
      aria-label="Marked runs"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-selected px-3 py-1.5 text-xs"
    >
      <span role="status" className="text-text-1">
        {formatCount(marked.length)} {marked.length === 1 ? 'run' : 'runs'} marked
      </span>
      {marked.length > 1 ? (
        <Button variant="primary" onClick={() => compare(marked)}>
          {icon}
          Compare
        </Button>
      ) : null}
      {withOpen === undefined ? null : (
        <Button onClick={() => compare(withOpen)}>
          {marked.length > 1 ? null : icon}
          Compare with the open run
        </Button>
      )}
      {marked.length === 1 && withOpen === undefined ? (
        <span className="text-text-2">Mark another one to compare the two.</span>
      ) : null}
      <Button variant="quiet" className="ml-auto" onClick={clearPicked}>
        Clear marks
      </Button>
    </section>
  )
}

function compare(keys: readonly string[]): void {
  compareRuns(keys)
  clearPicked()
}
