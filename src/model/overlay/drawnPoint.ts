import type { ActionPoint, ImagePoint } from '../point.ts'

/** A recorded point on an image. */
export interface DrawnPoint {
  readonly recorded: ActionPoint
  /** Where it is, in image pixels; possibly outside the image. */
  readonly x: number
  readonly y: number
  /** Where it is drawn: the same place, or the nearest one on the edge of the image. */
  readonly at: ImagePoint
  /** Direction to the true place in degrees, clockwise from the right, when that is outside. */
  readonly outside: number | undefined
}
