import { useEffect, useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { step, toFirst, toLast } from '../../state/playback.ts'
import { previewStop, seek, useView } from '../../state/view.ts'
import { centreOf, lengthOf, stopAt } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Rows } from './rows.ts'
import { useEdgeScroll } from './useEdgeScroll.ts'
import type { WindowScroll } from './useWindowScroll.ts'

/** What a drag moves: the selection under the pointer, in the window or over the whole run, or the strip. */
type Drag =
  | { readonly kind: 'window'; readonly release: () => void }
  | { readonly kind: 'overview' }
  | {
      readonly kind: 'strip'
      readonly startX: number
      readonly startCentre: number
      moved: boolean
    }

const TAP_SLOP = 6
/** Above the strip of the whole run, so that its upper edge is easy to hit. */
const DENSITY_SLOP = 2

/** Pointer and keys of the band: drag selects, hover previews. */
export function useScrub(columns: Columns, rows: Rows, window: WindowScroll) {
  const drag = useRef<Drag | undefined>(undefined)
  const count = columns.edges.length - 1
  const edge = useEdgeScroll(columns, window, (x) => select(stopAt(columns, x)))

  useEffect(() => () => previewStop(undefined), [])

  function select(index: number): void {
    if (index !== useView.getState().stop) seek(index, count)
  }

  function isOverview(event: PointerEvent<HTMLElement>): boolean {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top
    return rows.density !== undefined && y >= rows.density.top - DENSITY_SLOP
  }

  function pointed(event: PointerEvent<HTMLElement>, overview: boolean): number {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    if (overview) return stopAt(columns, (x / columns.room) * lengthOf(columns))
    return stopAt(columns, Math.max(0, Math.min(x, columns.room)) + window.scroll)
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset['scrubbing'] = 'true'
    const overview = isOverview(event)
    if (overview) drag.current = { kind: 'overview' }
    else if (columns.windowed && event.pointerType === 'touch') {
      const startCentre = centreOf(columns, useView.getState().stop)
      drag.current = { kind: 'strip', startX: event.clientX, startCentre, moved: false }
      return
    } else drag.current = { kind: 'window', release: window.hold() }
    select(pointed(event, overview))
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const current = drag.current
    if (current === undefined) {
      if (event.pointerType === 'touch') return
      const index = pointed(event, isOverview(event))
      if (index !== useView.getState().preview) previewStop(index)
      return
    }
    if (current.kind === 'strip') {
      const distance = event.clientX - current.startX
      if (Math.abs(distance) > TAP_SLOP) current.moved = true
      if (current.moved) select(stopAt(columns, current.startCentre - distance))
      return
    }
    select(pointed(event, current.kind === 'overview'))
    if (current.kind === 'window') edge.onMove(event)
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const current = drag.current
    drag.current = undefined
    edge.stop()
    delete event.currentTarget.dataset['scrubbing']
    if (current?.kind === 'window') current.release()
    const tapped = current?.kind === 'strip' && !current.moved && event.type === 'pointerup'
    if (tapped) select(pointed(event, false))
  }

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onPointerLeave: () => previewStop(undefined),
    onKeyDown,
  }
}

const keys = new Map<string, () => void>([
  ['ArrowRight', () => step(1)],
  ['ArrowUp', () => step(1)],
  ['ArrowLeft', () => step(-1)],
  ['ArrowDown', () => step(-1)],
  ['PageUp', () => step(10)],
  ['PageDown', () => step(-10)],
  ['Home', toFirst],
  ['End', toLast],
])

/** A slider's own keys; what is handled here must not move the selection twice. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const arrow = event.key === 'ArrowRight' ? 10 : event.key === 'ArrowLeft' ? -10 : 0
  const act = event.shiftKey && arrow !== 0 ? () => step(arrow) : keys.get(event.key)
  if (act === undefined) return
  event.preventDefault()
  event.stopPropagation()
  act()
}
