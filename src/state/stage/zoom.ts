import { createStore } from 'zustand'
import type { StoreApi } from 'zustand'
import { FIT } from '../../lib/geometry/viewMatrix.ts'
import type { ZoomView } from '../../lib/geometry/viewMatrix.ts'

/** Zoom and pan of one or several figures, kept over a change of stop or screen. */
export type ZoomStore = StoreApi<{ readonly view: ZoomView }>

export function createZoom(): ZoomStore {
  return createStore<{ readonly view: ZoomView }>()(() => ({ view: FIT }))
}

/** Of the stage: shared by its panes. */
export const stageZoom: ZoomStore = createZoom()
