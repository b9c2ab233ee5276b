import { create } from 'zustand'
import { FIT } from '../../lib/geometry/viewMatrix.ts'
import type { ZoomView } from '../../lib/geometry/viewMatrix.ts'
import type { Size } from '../../model/point.ts'
import { createZoom } from '../stage/zoom.ts'

/** Zoom of either stage; they move together unless they are unlinked. */
export const zoomA = createZoom()
export const zoomB = createZoom()

interface PairZoom {
  readonly linked: boolean
  /** Sizes of the two screens, once both are known. */
  readonly sizes: { readonly a: Size; readonly b: Size } | undefined
}

export const usePairZoom = create<PairZoom>()(() => ({ linked: true, sizes: undefined }))

let isFollowing = false

/** The same part of another screen, whatever its size: half of one is half of the other. */
export function zoomOn(view: ZoomView, from: Size, to: Size): ZoomView {
  if (view.mode === 'fit' || from.width <= 0 || from.height <= 0) return view
  const across = to.width / from.width
  const { k, centre } = view
  return {
    mode: 'free',
    k: across > 0 ? k / across : k,
    centre: { x: centre.x * across, y: (centre.y * to.height) / from.height },
  }
}

function follow(leader: 'a' | 'b'): void {
  const { linked, sizes } = usePairZoom.getState()
  if (!linked || isFollowing) return
  const [from, to] = leader === 'a' ? [zoomA, zoomB] : [zoomB, zoomA]
  const { view } = from.getState()
  const moved =
    sizes === undefined
      ? view
      : leader === 'a'
        ? zoomOn(view, sizes.a, sizes.b)
        : zoomOn(view, sizes.b, sizes.a)
  isFollowing = true
  to.setState({ view: moved })
  isFollowing = false
}

zoomA.subscribe(() => follow('a'))
zoomB.subscribe(() => follow('b'))

/** B follows A when they are linked again. */
export function linkZoom(linked: boolean): void {
  usePairZoom.setState({ linked })
  follow('a')
}

/** The screens that are shown now: a view that was of others is brought onto them. */
export function setPairSizes(a: Size, b: Size): void {
  const { sizes } = usePairZoom.getState()
  if (sizes !== undefined && isSame(sizes.a, a) && isSame(sizes.b, b)) return
  usePairZoom.setState({ sizes: { a, b } })
  follow('a')
}

export function resetPairZoom(): void {
  zoomA.setState({ view: FIT })
  zoomB.setState({ view: FIT })
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height
}
