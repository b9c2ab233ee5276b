import { useDeferredValue, useMemo, useState } from 'react'
import { openRun } from '../../state/opening/open.ts'
import { useSession } from '../../state/session.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { NEWEST_FIRST, filterRuns, nextSorting, sortRuns } from './arrange.ts'
import { DropsBar } from './DropsBar.tsx'
import { FilterBar } from './FilterBar.tsx'
import { sumLibrary } from './librarySums.ts'
import { RunTable } from './RunTable.tsx'
import type { RowStatus } from './rowValues.ts'
import { SummaryStrip } from './SummaryStrip.tsx'

/** All runs of the session: what they come to, and the way into each. */
export function Library() {
  const session = useSession()
  // Typing stays quick while hundreds of rows are being filled.
  const runs = useDeferredValue(session.runs)
  const current = useView((view) => view.run)
  const [text, setText] = useState('')
  const [status, setStatus] = useState<RowStatus | 'any'>('any')
  const [sorting, setSorting] = useState(NEWEST_FIRST)
  const sums = useMemo(() => sumLibrary(runs), [runs])
  const shown = useMemo(
    () => sortRuns(filterRuns(runs, text, status), sorting),
    [runs, text, status, sorting],
  )
  const sources = session.drops.filter(({ phase }) => phase.kind === 'open')
  return (
    <div className="flex h-full min-h-0 flex-col">
      <SummaryStrip sums={sums} />
      <DropsBar drops={sources} />
      <FilterBar
        text={text}
        onText={setText}
        status={status}
        onStatus={setStatus}
        shown={shown.length}
        sums={sums}
      />
      <RunTable
        runs={shown}
        current={current}
        sorting={sorting}
        onSort={(column) => setSorting(nextSorting(sorting, column))}
        onOpen={(key) => void openRun(key)}
      />
      {shown.length > 0 ? null : (
        <div className="h-1/2">
          {runs.length === 0 ? (
            <EmptyState title="No runs are open">Drop a folder, a zip or a file.</EmptyState>
          ) : (
            <EmptyState
              title="No run matches the filter"
              actions={
                <Button
                  onClick={() => {
                    setText('')
                    setStatus('any')
                  }}
                >
                  Show all
                </Button>
              }
            />
          )}
        </div>
      )}
    </div>
  )
}
