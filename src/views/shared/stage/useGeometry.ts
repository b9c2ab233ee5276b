import { useEffect } from 'react'
import { create, useStore } from 'zustand'
import type { ViewFrame, ViewSize } from '../../../lib/geometry/viewMatrix.ts'
import type { Size } from '../../../model/point.ts'
import { stageZoom } from '../../../state/stage/zoom.ts'
import type { ZoomStore } from '../../../state/stage/zoom.ts'

type Geometry = Omit<ViewFrame, 'view'>

/** What the first figure shows and how large it is: the zoom buttons work on it. */
const useStageGeometry = create<{ readonly geometry: Geometry | undefined }>()(() => ({
  geometry: undefined,
}))

export function useGeometry(
  isFirst: boolean,
  image: Size | undefined,
  pane: ViewSize | undefined,
  margin: number,
): void {
  const width = image?.width
  const height = image?.height
  useEffect(() => {
    if (!isFirst) return undefined
    const isKnown = width !== undefined && height !== undefined && pane !== undefined
    useStageGeometry.setState({
      geometry: isKnown ? { image: { width, height }, pane, margin } : undefined,
    })
    return undefined
  }, [isFirst, width, height, pane, margin])
}

export function useViewFrame(zoom: ZoomStore = stageZoom): ViewFrame | undefined {
  const geometry = useStageGeometry((state) => state.geometry)
  const view = useStore(zoom, (state) => state.view)
  return geometry === undefined ? undefined : { ...geometry, view }
}
