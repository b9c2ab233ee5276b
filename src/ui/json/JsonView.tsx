import { useEffect, useId } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { List, useListRef } from 'react-window'
import type { JsonRow } from '../../lib/json/jsonTree.ts'
import { JsonRowLine, rowDomId } from './JsonRowLine.tsx'
import type { JsonRowLineProps } from './JsonRowLine.tsx'
import { jsonKeyStep } from './jsonRows.ts'

const ROW_HEIGHT = 20

interface JsonViewProps extends Omit<JsonRowLineProps, 'treeId'> {
  readonly label: string
  /** Enter on a value that is no container: what a click on its chip would do. */
  readonly onActivate: (row: JsonRow) => void
  readonly className?: string
}

/**
 * A JSON document as a tree of 20 px rows, of which only those on screen exist. The selected row
 * is kept in sight; the keys are those of any tree view.
 */
export function JsonView({
  label,
  onActivate,
  className = '',
  ...line
}: JsonViewProps): ReactElement {
  const { rows, selected, onSelect, onCopyPath, onCopyValue } = line
  const treeId = useId()
  const list = useListRef(null)
  const { count } = rows

  useEffect(() => {
    // A place far away comes to the middle, with what stands in it below; a neighbour just into sight.
    if (selected < count) list.current?.scrollToRow({ index: selected, align: 'smart' })
  }, [list, selected, count])

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows.rowAt(selected)
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      // What the person has marked with the pointer goes first.
      if (row === undefined || String(window.getSelection()) !== '') return
      event.preventDefault()
      if (event.shiftKey) onCopyPath(row)
      else onCopyValue(row)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((list.current?.element?.clientHeight ?? 200) / 20) - 1)
    const step = jsonKeyStep(rows, selected, event.key, event.shiftKey, page)
    if (step === undefined) {
      if (event.key === 'Enter' && row !== undefined) onActivate(row)
      return
    }
    event.preventDefault()
    // The arrows move in the tree, not along the run.
    event.stopPropagation()
    if (step.kind === 'select') onSelect(step.index)
    else if (step.kind === 'open-all') {
      for (const node of step.nodes) rows.onToggle(node, true, false)
    } else rows.onToggle(step.node, step.open, step.deep)
  }

  return (
    <List
      role="tree"
      aria-label={label}
      aria-activedescendant={count === 0 ? undefined : rowDomId(treeId, selected)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={`outline-offset-[-2px] ${className}`}
      listRef={list}
      rowComponent={JsonRowLine}
      rowProps={{ ...line, treeId }}
      rowCount={count}
      rowHeight={ROW_HEIGHT}
      overscanCount={8}
      defaultHeight={400}
      onRowsRendered={(_visible, all) => rows.onShown(all.startIndex, all.stopIndex + 1)}
    />
  )
}
