import { useEffect } from 'react'
import type { RefObject } from 'react'
import { step } from '../../state/playback.ts'

/** A notch of a wheel is well above it; a trackpad's small deltas add up to it. */
const WHEEL_STEP = 50

/** The wheel moves stops, one per notch. Not passive: the page must not scroll as well. */
export function useWheelSteps(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    let moved = 0
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) return
      event.preventDefault()
      const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY
      moved += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? delta : delta * 20
      if (Math.abs(moved) < WHEEL_STEP) return
      step(moved > 0 ? 1 : -1)
      moved = 0
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [ref])
}
