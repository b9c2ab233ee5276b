import { assertNever } from '../../../lib/assertNever.ts'
import type { Aim } from '../../../model/overlay/overlay.ts'

/** Paths around (0, 0) in screen pixels. */
export const CROSS_ARMS = 'M0-20V-6M0 6V20M-20 0H-6M6 0H20'
export const SMALL_CROSS = 'M0-9V-3M0 3V9M-9 0H-3M3 0H9'
export const DOT = ring(1.5)
export const DIAMOND = 'M0-19L19 0L0 19L-19 0Z'

export function ring(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
}

/** An arrow that points right and starts `from` pixels from the middle. */
export function arrow(from: number, to: number): string {
  return `M${from} 0H${to}M${to - 6}-5L${to} 0L${to - 6} 5`
}

const SCROLL_ANGLES = { right: 0, down: 90, left: 180, up: 270 } as const

export function scrollAngle(direction: Aim['scroll']): number | undefined {
  return direction === undefined ? undefined : SCROLL_ANGLES[direction]
}

/** How far the sign of an aim reaches, so that its tag keeps clear of it. */
export function reachOf(aim: Aim): number {
  switch (aim.shape) {
    case 'crosshair':
      return 21 + (aim.rings - 1) * 5
    case 'scroll':
      return 34
    case 'press':
      return 14
    case 'move':
    case 'point':
    case 'drag':
      return 13
    default:
      return assertNever(aim.shape)
  }
}
