/**
 * Pan and zoom as pure functions. A place on the screen is `k * imagePixel + (x, y)`, in CSS pixels
 * from the top left corner of the pane.
 */
export interface ViewMatrix {
  readonly k: number
  readonly x: number
  readonly y: number
}

export interface ViewPoint {
  readonly x: number
  readonly y: number
}

export interface ViewSize {
  readonly width: number
  readonly height: number
}

/**
 * What the person chose. Free views keep the image pixel in the middle of the pane, so that they
 * mean the same in panes of any size: another stop, a resized pane, two panes side by side.
 */
export type ZoomView =
  | { readonly mode: 'fit' }
  | { readonly mode: 'free'; readonly k: number; readonly centre: ViewPoint }

export const FIT: ZoomView = { mode: 'fit' }
export const MAX_SCALE = 32

/** Space that a fitted image keeps from the edges of its pane. */
const FIT_MARGIN = 12

/** The whole image, never enlarged. */
export function fitScale(image: ViewSize, pane: ViewSize, margin = FIT_MARGIN): number {
  if (image.width <= 0 || image.height <= 0) return 1
  const width = Math.max(1, pane.width - 2 * margin)
  const height = Math.max(1, pane.height - 2 * margin)
  return Math.min(1, width / image.width, height / image.height)
}

export function matrixOf(
  view: ZoomView,
  image: ViewSize,
  pane: ViewSize,
  margin = FIT_MARGIN,
): ViewMatrix {
  const middle = { x: image.width / 2, y: image.height / 2 }
  const k = view.mode === 'fit' ? fitScale(image, pane, margin) : view.k
  const centre = view.mode === 'fit' ? middle : clampCentre(view.centre, image)
  return { k, x: pane.width / 2 - centre.x * k, y: pane.height / 2 - centre.y * k }
}

/** The image pixel under a place of the pane. */
export function toImage(matrix: ViewMatrix, place: ViewPoint): ViewPoint {
  return { x: (place.x - matrix.x) / matrix.k, y: (place.y - matrix.y) / matrix.k }
}

export function toPane(matrix: ViewMatrix, pixel: ViewPoint): ViewPoint {
  return { x: pixel.x * matrix.k + matrix.x, y: pixel.y * matrix.k + matrix.y }
}

/** What is looked at, and where. */
export interface ViewFrame {
  readonly view: ZoomView
  readonly image: ViewSize
  readonly pane: ViewSize
  readonly margin?: number
}

/**
 * Zooms so that the image pixel under `place` stays there. The middle of the pane always shows
 * image, so zooming out near an edge slides; at the fitted size and below the view is `fit` again.
 */
export function zoomAt(frame: ViewFrame, factor: number, place: ViewPoint): ZoomView {
  const { view, image, pane, margin } = frame
  const matrix = matrixOf(view, image, pane, margin)
  const least = fitScale(image, pane, margin)
  const k = Math.min(matrix.k * factor, MAX_SCALE)
  if (k <= least * 1.0001) return FIT
  const fixed = toImage(matrix, place)
  return freeView(k, image, {
    x: fixed.x - (place.x - pane.width / 2) / k,
    y: fixed.y - (place.y - pane.height / 2) / k,
  })
}

/** Zooms to an exact scale, the pixel under `place` staying there. */
export function zoomTo(frame: ViewFrame, k: number, place: ViewPoint): ZoomView {
  const matrix = matrixOf(frame.view, frame.image, frame.pane, frame.margin)
  return zoomAt(frame, k / matrix.k, place)
}

/** Moves the image by screen pixels; a fitted image stays where it is. */
export function panBy(frame: ViewFrame, dx: number, dy: number): ZoomView {
  const { view, image } = frame
  if (view.mode === 'fit') return view
  const { k, centre } = view
  const from = clampCentre(centre, image)
  return freeView(k, image, { x: from.x - dx / k, y: from.y - dy / k })
}

/** The next step of the zoom buttons: powers of the square root of two, through exactly 1. */
export function nextScale(k: number, direction: 1 | -1): number {
  const exponent = Math.log2(k) * 2
  const next = direction === 1 ? Math.floor(exponent + 1.001) : Math.ceil(exponent - 1.001)
  return 2 ** (next / 2)
}

function freeView(k: number, image: ViewSize, centre: ViewPoint): ZoomView {
  return { mode: 'free', k, centre: clampCentre(centre, image) }
}

function clampCentre(centre: ViewPoint, image: ViewSize): ViewPoint {
  return { x: clamp(centre.x, image.width), y: clamp(centre.y, image.height) }
}

function clamp(value: number, limit: number): number {
  return Math.max(0, Math.min(value, limit))
}
