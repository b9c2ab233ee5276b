import type { ImagePoint, Size } from '../../../model/point.ts'

/** The part of a picture that fills a cell, in pixels of the picture. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Fills `cell` without distortion; what must be cut is cut around `focus`. */
export function cropTo(picture: Size, cell: Size, focus: ImagePoint | undefined): Crop {
  const scale = Math.max(cell.width / picture.width, cell.height / picture.height)
  const width = cell.width / scale
  const height = cell.height / scale
  return {
    x: clamp((focus?.x ?? picture.width / 2) - width / 2, picture.width - width),
    // Screens begin at the top: that is where their titles and address bars are.
    y: clamp((focus?.y ?? 0) - height / 2, picture.height - height),
    width,
    height,
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}
