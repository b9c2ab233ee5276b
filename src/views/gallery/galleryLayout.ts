import type { Size } from '../../model/point.ts'

/** Between pictures and around them, in CSS pixels. */
export const GAP = 12
/** Two lines under a picture. */
export const CAPTION_HEIGHT = 42
/** Less wide than this nothing on a picture can be told apart. */
const LEAST_WIDTH = 96
const FEWEST_COLUMNS = 2
/** The shape of a screen as long as none is known. */
const USUAL_SHAPE: Size = { width: 16, height: 10 }
/** A picture is at most this many times as high as it is wide: screens of phones fit whole. */
const HIGHEST_SHAPE = 1.5

export interface GalleryLayout {
  readonly columns: number
  /** Of the box of a picture. */
  readonly picture: Size
  /** Of a whole row, with the gap above it. */
  readonly rowHeight: number
}

/** How many columns can be asked for at a width: from the first number to the second. */
export function columnChoices(width: number): readonly [number, number] {
  const most = Math.floor((width - GAP) / (LEAST_WIDTH + GAP))
  return [FEWEST_COLUMNS, Math.max(FEWEST_COLUMNS, Math.min(12, most))]
}

/** The columns shown when `wanted` are asked for. */
export function columnsFor(wanted: number, width: number): number {
  const [fewest, most] = columnChoices(width)
  return Math.max(fewest, Math.min(wanted, most))
}

/** All rows are alike, whatever is known of their pictures, so that nothing jumps as they arrive. */
export function galleryLayout(
  width: number,
  columns: number,
  shape: Size | undefined,
  hasCaptions: boolean,
): GalleryLayout {
  const each = (width - GAP * (columns + 1)) / columns
  const { width: across, height: down } = shape ?? USUAL_SHAPE
  const height = Math.round(each * Math.min(HIGHEST_SHAPE, down / across))
  const picture = { width: Math.max(1, Math.floor(each)), height: Math.max(1, height) }
  return { columns, picture, rowHeight: GAP + picture.height + (hasCaptions ? CAPTION_HEIGHT : 0) }
}
