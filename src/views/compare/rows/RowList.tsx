import { useId, useLayoutEffect, useMemo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { List, useListRef } from 'react-window'
import { selectAt } from '../../../state/compare/steps.ts'
import { useCompareView } from '../../../state/compare/compareView.ts'
import { useBreakpoint } from '../../../ui/layout/useBreakpoint.ts'
import type { Pair } from '../usePair.ts'
import { itemOfRow, listItems, rowAfter } from './listItems.ts'
import { RowLine } from './RowLine.tsx'

const ROW_HEIGHT = 29
/** What a finger hits. */
const TOUCH_HEIGHT = 44
const PAGE = 10

/** The rows of two runs, one focus for all of them. */
export function RowList({ pair }: { readonly pair: Pair }) {
  const id = useId()
  const list = useListRef(null)
  const differencesOnly = useCompareView((view) => view.differencesOnly)
  const isPhone = useBreakpoint() === 'phone'
  const { alignment, row, a, b } = pair
  const items = useMemo(() => listItems(alignment, differencesOnly), [alignment, differencesOnly])
  const at = itemOfRow(items, row)
  const isShown = items[at]?.kind === 'row'
  const rowProps = useMemo(
    () => ({ items, alignment, a: a.stops, b: b.stops, selected: row, id }),
    [items, alignment, a, b, row, id],
  )

  useLayoutEffect(() => {
    const box = list.current
    if (at >= 0 && at < items.length && box?.element !== null)
      box?.scrollToRow({ index: at, align: 'auto', behavior: 'instant' })
  }, [list, at, items])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const delta = DELTAS.get(event.key)
    if (delta === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = rowAfter(items, row, delta)
    if (next !== undefined) selectAt(next)
  }

  return (
    <List
      listRef={list}
      role="listbox"
      aria-label="Steps of both runs"
      tabIndex={0}
      {...(isShown ? { 'aria-activedescendant': `${id}-${row}` } : {})}
      className="min-h-0 flex-1 focus-visible:-outline-offset-2"
      rowCount={items.length}
      rowHeight={isPhone ? TOUCH_HEIGHT : ROW_HEIGHT}
      rowComponent={RowLine}
      rowProps={rowProps}
      onKeyDown={onKeyDown}
      onClick={onClick}
    />
  )
}

/** One handler for all rows. */
function onClick({ target }: MouseEvent): void {
  const pressed = target instanceof Element ? target.closest('[data-row]') : null
  const row = Number(pressed?.getAttribute('data-row') ?? Number.NaN)
  if (Number.isInteger(row)) selectAt(row)
}

const DELTAS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE],
  ['PageUp', -PAGE],
  ['Home', -Number.MAX_SAFE_INTEGER],
  ['End', Number.MAX_SAFE_INTEGER],
])
