import { useCallback, useEffect, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { List, useDynamicRowHeight, useListCallbackRef } from 'react-window'
import { formatCount } from '../../../lib/text/format.ts'
import { useRecords } from '../../../state/artifacts/useLines.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { FindBar } from '../../../ui/field/FindBar.tsx'
import { useSaid } from '../json/useSaid.ts'
import { FindKeys } from './FindKeys.tsx'
import { RecordLine, recordButtonId } from './RecordLine.tsx'
import { TextFooter } from './TextFooter.tsx'
import { useLineFind } from './useLineFind.ts'

interface RecordListProps {
  readonly drop: string
  readonly path: string
  readonly searching: boolean
  readonly onSearching: (searching: boolean) => void
  /** The row that is open at first: the record where the turn stands. */
  readonly first: number | undefined
}

const ROW_HEIGHT = 24

/** JSON lines: a row for each, which unfolds as a tree; lines that are no JSON say so. */
export function RecordList(props: RecordListProps): ReactElement {
  const { drop, path, searching, onSearching, first } = props
  const open = useRecords(drop, path)
  const { view, phase, count, rowAt } = open
  const [list, listRef] = useListCallbackRef(null)
  const [said, say] = useSaid()
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(
    () => new Set(first === undefined ? [] : [first]),
  )
  const show = useCallback(
    (row: number) => {
      list?.scrollToRow({ index: row, align: 'smart' })
    },
    [list],
  )
  const find = useLineFind(open, searching, show)
  const file = phase.kind === 'ready' ? phase.file : undefined
  const heights = useDynamicRowHeight({
    defaultRowHeight: ROW_HEIGHT,
    key: `${file?.doc ?? -1}`,
  })
  const [placed, setPlaced] = useState(first)
  if (placed !== first) {
    setPlaced(first)
    if (first !== undefined) setUnfolded(new Set([first]))
  }
  useEffect(() => {
    if (file !== undefined && first !== undefined) show(first)
  }, [file, first, show])

  if (phase.kind === 'failed') {
    return (
      <div className="p-3">
        <Notice tone="error" title="The file could not be read">
          {phase.message}
        </Notice>
      </div>
    )
  }
  if (file === undefined) {
    return (
      <div className="p-3">
        <Spinner label="Reading the file" />
      </div>
    )
  }

  function onToggle(row: number): void {
    const next = new Set(unfolded)
    if (!next.delete(row)) next.add(row)
    setUnfolded(next)
  }

  /** The arrows go from record to record while one has the focus. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = Number(event.target instanceof HTMLElement ? event.target.dataset['record'] : NaN)
    if (step === 0 || !Number.isInteger(at)) return
    event.preventDefault()
    event.stopPropagation()
    const to = Math.max(0, Math.min(count - 1, at + step))
    show(to)
    requestAnimationFrame(() => document.getElementById(recordButtonId(to))?.focus())
  }

  return (
    <FindKeys searching={searching} onSearch={() => onSearching(true)} onStep={find.step}>
      {searching ? (
        <FindBar find={find} placeholder="Words in this file" onClose={() => onSearching(false)} />
      ) : null}
      {count === 0 ? <p className="px-3 py-2 text-xs text-text-3">The file is empty.</p> : null}
      <List
        key={file.doc}
        aria-label="Records"
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1 py-1"
        listRef={listRef}
        rowComponent={RecordLine}
        rowProps={{
          drop,
          path,
          rowAt,
          unfolded,
          digits: Math.max(2, String(file.start.line + count).length),
          hits: find.rows,
          current: find.current,
          onToggle,
          say,
        }}
        rowCount={count}
        rowHeight={heights}
        overscanCount={6}
        defaultHeight={400}
        onRowsRendered={(_visible, all) => view.onShown(all.startIndex, all.stopIndex + 1)}
      />
      <p
        role="status"
        className="flex h-7 shrink-0 items-center truncate border-t border-line px-3 text-[11px] text-text-3"
      >
        {said === undefined
          ? `${formatCount(count)} ${count === 1 ? 'line' : 'lines'}${file.next === undefined ? '' : ' in this part'}`
          : `${said.text} ${said.detail ?? ''}`}
      </p>
      <TextFooter file={file} masked={false} onPart={view.goTo} />
    </FindKeys>
  )
}
