import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { FIT, panBy, zoomAt, zoomTo } from '../../../lib/geometry/viewMatrix.ts'
import type { ViewFrame, ViewPoint, ViewSize, ZoomView } from '../../../lib/geometry/viewMatrix.ts'
import type { Size } from '../../../model/point.ts'
import type { ZoomStore } from '../../../state/stage/zoom.ts'
import { stageKey } from './stageKey.ts'

/** A trackpad pinch sends small steps with the control key held. */
const PINCH_SPEED = 0.01
const WHEEL_SPEED = 0.002
const MOST_PER_EVENT = 2
const LINE_HEIGHT = 16

/**
 * What image viewers do: the wheel and pinching zoom at the pointer, Shift and the wheel or dragging
 * pans, a double click switches between fit and 1:1; with the focus, `+` `-` `0` and, once zoomed
 * in, the arrow keys. While fitted, arrow keys are left to the stop shortcuts.
 */
export function usePanZoom(
  pane: RefObject<HTMLElement | null>,
  image: Size | undefined,
  size: ViewSize | undefined,
  margin: number,
  zoom: ZoomStore,
): void {
  const geometry = useRef<Omit<ViewFrame, 'view'>>(undefined)
  useEffect(() => {
    geometry.current =
      image === undefined || size === undefined ? undefined : { image, pane: size, margin }
  }, [image, size, margin])

  useEffect(() => {
    const setZoom = (view: ZoomView): void => zoom.setState({ view })
    const element = pane.current
    if (element === null) return undefined
    const frame = (): ViewFrame | undefined =>
      geometry.current === undefined
        ? undefined
        : { ...geometry.current, view: zoom.getState().view }
    const placeOf = (event: MouseEvent): ViewPoint => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    const pointers = new Map<number, ViewPoint>()

    function onWheel(event: WheelEvent): void {
      const now = frame()
      if (now === undefined) return
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1
      if (event.shiftKey) {
        const across = event.deltaX === 0 ? event.deltaY : event.deltaX
        setZoom(panBy(now, -across * unit, event.deltaX === 0 ? 0 : -event.deltaY * unit))
        return
      }
      const speed = event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED
      const factor = Math.exp(-event.deltaY * unit * speed)
      const bounded = Math.max(1 / MOST_PER_EVENT, Math.min(factor, MOST_PER_EVENT))
      setZoom(zoomAt(now, bounded, placeOf(event)))
    }

    function onDown(event: PointerEvent): void {
      if (event.button !== 0 && event.button !== 1) return
      pointers.set(event.pointerId, placeOf(event))
      element?.setPointerCapture(event.pointerId)
    }

    function onMove(event: PointerEvent): void {
      const now = frame()
      const from = pointers.get(event.pointerId)
      if (from === undefined || now === undefined) return
      const to = placeOf(event)
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      pointers.set(event.pointerId, to)
      if (other === undefined) {
        setZoom(panBy(now, to.x - from.x, to.y - from.y))
        return
      }
      const before = Math.hypot(from.x - other.x, from.y - other.y)
      const after = Math.hypot(to.x - other.x, to.y - other.y)
      const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }
      const zoomed = zoomAt(now, after / Math.max(1, before), middle)
      setZoom(panBy({ ...now, view: zoomed }, (to.x - from.x) / 2, (to.y - from.y) / 2))
    }

    function onUp(event: PointerEvent): void {
      pointers.delete(event.pointerId)
    }

    function onDoubleClick(event: MouseEvent): void {
      const now = frame()
      if (now === undefined) return
      setZoom(now.view.mode === 'fit' ? zoomTo(now, 1, placeOf(event)) : FIT)
    }

    function onKey(event: KeyboardEvent): void {
      const now = frame()
      const next = now === undefined ? undefined : stageKey(now, event)
      if (next === undefined) return
      // The stop shortcuts listen on the window: this key was ours.
      event.preventDefault()
      event.stopPropagation()
      setZoom(next)
    }

    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    element.addEventListener('dblclick', onDoubleClick)
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
      element.removeEventListener('dblclick', onDoubleClick)
      element.removeEventListener('keydown', onKey)
    }
  }, [pane, zoom])
}
