import { useMemo } from 'react'
import { arrange } from '../../state/library/arrangedRuns.ts'
import { clearFilter, useLibraryView } from '../../state/library/libraryView.ts'
import { sumLibrary } from '../../state/library/librarySums.ts'
import { isRead } from '../../state/library/runValues.ts'
import { usePrices } from '../../state/prices/prices.ts'
import { useSession } from '../../state/session.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { CopyTableMenu } from '../shared/copy/CopyTableMenu.tsx'
import { PricesButton } from '../shared/prices/PricesButton.tsx'
import { AnalyseAllButton } from './AnalyseAllButton.tsx'
import { columnsAt } from './table/columnLayout.ts'
import { ColumnsMenu } from './filter/ColumnsMenu.tsx'
import { DropsBar } from './DropsBar.tsx'
import { FilterBar } from './filter/FilterBar.tsx'
import { filterOptions } from './filter/filterOptions.ts'
import { FoldButton } from './table/FoldButton.tsx'
import { listRows } from './table/listRows.ts'
import { listTable } from './listTable.ts'
import { PickedBar } from './PickedBar.tsx'
import { RunTable } from './table/RunTable.tsx'
import { SummaryStrip } from './SummaryStrip.tsx'
import { useSteadyRuns } from './useSteadyRuns.ts'

/** All runs of the session: what they come to, and the way into each. */
export function Library() {
  const { runs, onPointing } = useSteadyRuns()
  const drops = useSession((session) => session.drops)
  const filter = useLibraryView((view) => view.filter)
  const sorting = useLibraryView((view) => view.sorting)
  const grouping = useLibraryView((view) => view.grouping)
  const folded = useLibraryView((view) => view.folded)
  const breakpoint = useBreakpoint()
  const isPhone = breakpoint === 'phone'
  const book = usePrices((prices) => prices.book)
  const chosen = useSettings((settings) => settings.libraryColumns)
  const arranged = useMemo(
    () => arrange(runs, { filter, sorting, grouping }),
    // oxlint-disable-next-line react/exhaustive-deps -- estimates go by the table as it is
    [runs, filter, sorting, grouping, book],
  )
  const rows = useMemo(() => listRows(arranged, folded), [arranged, folded])
  const sums = useMemo(() => sumLibrary(arranged.runs), [arranged])
  const options = useMemo(() => filterOptions(runs), [runs])
  const { wouldDeny } = options
  const estimated = sums.estimated !== undefined
  const shown = useMemo(
    () => columnsAt(breakpoint, { chosen, wouldDeny, estimated }),
    [breakpoint, chosen, wouldDeny, estimated],
  )
  const read = useMemo(() => runs.filter(isRead).length, [runs])
  const sources = drops.filter(({ phase }) => phase.kind === 'open')
  return (
    <div className="flex h-full min-h-0 flex-col">
      <SummaryStrip sums={sums} all={runs.length} />
      <DropsBar drops={sources}>
        <AnalyseAllButton runs={arranged.runs} />
      </DropsBar>
      <FilterBar options={options} shown={arranged.runs.length} read={read} runs={runs.length}>
        {arranged.groups === undefined ? null : (
          <FoldButton groups={arranged.groups} folded={folded} />
        )}
        <PricesButton size="medium" />
        <CopyTableMenu
          of="The list"
          label="CSV"
          fileName="trajectories.csv"
          disabled={arranged.runs.length === 0}
          rows={() => listTable(arranged.runs, shown, grouping)}
        />
        {isPhone ? null : <ColumnsMenu shown={shown} />}
      </FilterBar>
      <PickedBar runs={runs} />
      <RunTable rows={rows} shown={shown} isPhone={isPhone} onPointing={onPointing} />
      {rows.length > 0 ? null : (
        <div className="min-h-0 flex-1 bg-panel">
          {runs.length === 0 ? (
            <EmptyState title="No runs are open">Drop a folder, a zip or a file.</EmptyState>
          ) : (
            <EmptyState
              title="No run matches the filter"
              actions={<Button onClick={clearFilter}>Show all</Button>}
            />
          )}
        </div>
      )}
    </div>
  )
}
