import { useMemo, useState } from 'react'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { VirtualList } from '../../ui/layout/VirtualList.tsx'
import { useFollowRow } from './useFollowRow.ts'
import { UsageRow } from './UsageRow.tsx'
import { usageLayout } from './usageColumns.ts'
import { useSeekTurn } from './useSeekTurn.ts'

interface UsageTableProps {
  readonly figures: readonly TurnFigures[]
  readonly selected: number | undefined
  /** What scrolls: the whole view, so that charts and table move together. */
  readonly scroller: HTMLElement | null
}

const ROW_HEIGHT = 28

/** The same figures as the charts, turn by turn. */
export function UsageTable({ figures, selected, scroller }: UsageTableProps) {
  const isPhone = useBreakpoint() === 'phone'
  const layout = useMemo(() => usageLayout(isPhone, figures), [isPhone, figures])
  const onSelect = useSeekTurn()
  const [list, setList] = useState<HTMLElement | null>(null)
  const row = figures.findIndex(({ turn }) => turn.index === selected)
  useFollowRow(scroller, list, row < 0 ? undefined : row, ROW_HEIGHT)
  return (
    <div
      ref={setList}
      role="table"
      aria-label="Figures of every turn"
      aria-rowcount={figures.length + 1}
      className="bg-panel"
    >
      <div role="rowgroup" className="sticky top-0 z-10 border-y border-line bg-panel">
        <div
          role="row"
          aria-rowindex={1}
          className="grid h-7 items-center gap-x-2 px-3 text-[11px] text-text-3 md:gap-x-3"
          style={{ gridTemplateColumns: layout.tracks }}
        >
          <span role="columnheader" className="text-right" aria-label="Turn">
            #
          </span>
          <span role="columnheader">Action</span>
          {layout.columns.map(({ id, name }) => (
            <span key={id} role="columnheader" className={id === 'finish' ? 'pl-3' : 'text-right'}>
              {name}
            </span>
          ))}
        </div>
      </div>
      <VirtualList
        label="Turns"
        role="rowgroup"
        tabIndex={-1}
        scrollElement={scroller}
        defaultHeight={400}
        rowComponent={UsageRow}
        rowCount={figures.length}
        rowHeight={ROW_HEIGHT}
        rowProps={{ figures, layout, selected, onSelect }}
        overscanCount={8}
      />
    </div>
  )
}
