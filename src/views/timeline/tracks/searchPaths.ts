import { leftOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import { bucketsOf } from '../density/density.ts'

/** The first track begins four pixels below the edge of the band at the least. */
const TOP = 0
const HEIGHT = 3
/** Between the lines of neighbours, so that they can be counted. */
const GAP = 2
/** Under the strip of the whole run there are four pixels at the least. */
const BELOW = 1
const LOW_HEIGHT = 3

/** A line for each marked stop of the window, as wide as its column. */
export function searchPath(
  marked: ReadonlySet<number>,
  columns: Columns,
  { from, to }: StopRange,
): string {
  if (marked.size === 0) return ''
  let path = ''
  for (let stop = from; stop < to; stop += 1) {
    if (!marked.has(stop)) continue
    const left = Math.round(leftOf(columns, stop)) + GAP
    const right = Math.round(leftOf(columns, stop + 1)) - GAP
    path += `M${left} ${TOP}H${right}v${HEIGHT}H${left}z`
  }
  return path
}

/** At most one mark for each pair of pixels of the whole run. */
export function densitySearch(
  marked: ReadonlySet<number>,
  columns: Columns,
  height: number,
): string {
  if (marked.size === 0) return ''
  let path = ''
  for (const { from, to, left, right } of bucketsOf(columns)) {
    let isMarked = false
    for (let stop = from; stop < to && !isMarked; stop += 1) isMarked = marked.has(stop)
    if (!isMarked) continue
    const end = Math.max(left + 2, right - 1)
    path += `M${left} ${height + BELOW}H${end}v${LOW_HEIGHT}H${left}z`
  }
  return path
}
