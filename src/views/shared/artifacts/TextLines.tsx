import { useCallback, useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { List, useDynamicRowHeight, useListCallbackRef } from 'react-window'
import { useTextLines } from '../../../state/artifacts/useLines.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { FindBar } from '../../../ui/field/FindBar.tsx'
import { clearFileTarget } from '../fileTarget.ts'
import { FindKeys } from './FindKeys.tsx'
import { TextFooter } from './TextFooter.tsx'
import { TextLine } from './TextLine.tsx'
import { useTextLook } from './textLook.ts'
import { useLineFind } from './useLineFind.ts'
import { useMarkedLines } from './useMarkedLines.ts'

interface TextLinesProps {
  readonly drop: string
  readonly path: string
  readonly searching: boolean
  readonly onSearching: (searching: boolean) => void
}

const ROW_HEIGHT = 18

/** A text file by line, of which only the lines in sight are read; a log's levels and colours. */
export function TextLines({ drop, path, searching, onSearching }: TextLinesProps): ReactElement {
  const marked = useMarkedLines(path)
  const open = useTextLines(drop, path, marked?.from)
  const { view, phase, count, rowAt } = open
  const wraps = useTextLook((look) => look.wraps)
  const [list, listRef] = useListCallbackRef(null)
  const show = useCallback(
    (row: number) => {
      list?.scrollToRow({ index: row, align: 'center' })
    },
    [list],
  )
  const find = useLineFind(open, searching, show)
  const file = phase.kind === 'ready' ? phase.file : undefined
  const heights = useDynamicRowHeight({
    defaultRowHeight: ROW_HEIGHT,
    key: `${file?.doc ?? -1}`,
  })

  const row = file?.row
  const shown = useRef<number>(undefined)
  useEffect(() => {
    // A place inside of JSON means nothing here; a link to lines is followed once.
    if (file === undefined) return
    clearFileTarget(path)
    if (row === undefined || shown.current === file.doc) return
    shown.current = file.doc
    show(row)
  }, [file, row, path, show])

  if (phase.kind === 'failed') {
    return (
      <div className="p-3">
        <Notice tone="error" title="The file could not be read as text">
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
  const last = rowAt(count - 1)?.line ?? file.next?.line ?? file.start.line + count
  return (
    <FindKeys searching={searching} onSearch={() => onSearching(true)} onStep={find.step}>
      {searching ? (
        <FindBar find={find} placeholder="Words in this file" onClose={() => onSearching(false)} />
      ) : null}
      {count === 0 ? <p className="px-3 py-2 text-xs text-text-3">The file is empty.</p> : null}
      <List
        key={file.doc}
        role="region"
        aria-label="Text of the file"
        tabIndex={0}
        className="min-h-0 flex-1 py-1 outline-offset-[-2px]"
        listRef={listRef}
        rowComponent={TextLine}
        rowProps={{
          rowAt,
          wraps,
          digits: Math.max(2, String(last).length),
          hits: find.rows,
          current: find.current,
          query: find.query,
          marked,
        }}
        rowCount={count}
        rowHeight={wraps ? heights : ROW_HEIGHT}
        overscanCount={10}
        defaultHeight={400}
        onRowsRendered={(_visible, all) => view.onShown(all.startIndex, all.stopIndex + 1)}
      />
      <TextFooter file={file} masked={open.masked} onPart={view.goTo} />
    </FindKeys>
  )
}
