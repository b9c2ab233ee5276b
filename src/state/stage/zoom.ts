import { create } from 'zustand'
import { FIT } from '../../lib/geometry/viewMatrix.ts'
import type { ZoomView } from '../../lib/geometry/viewMatrix.ts'

/** Zoom and pan of the stage: shared by its panes, kept over a change of stop or screen. */
export const useZoom = create<{ readonly view: ZoomView }>()(() => ({ view: FIT }))

export function setZoom(view: ZoomView): void {
  useZoom.setState({ view })
}
