import type { FindingSeverity } from '../../../model/finding.ts'
import { markOf, SEVERITIES } from '../../../model/marks/findingMarks.ts'
import type { FindingMark, FindingsByStop } from '../../../model/marks/findingMarks.ts'
import { centreOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import { bucketsOf } from '../density/density.ts'
import type { Row } from '../rows.ts'
import { middleOf } from '../rows.ts'

export interface FindingPath {
  readonly mark: FindingMark
  readonly path: string
}

const RADIUS = 4.5

/** A triangle for each stop in the window that has findings, one path for each look. */
export function findingPaths(
  byStop: FindingsByStop,
  columns: Columns,
  row: Row,
  { from, to }: StopRange,
): readonly FindingPath[] {
  const paths = new Map<FindingMark, string>()
  for (let stop = from; stop < to; stop += 1) {
    const mark = markOf(byStop, stop, stop + 1)
    if (mark === undefined) continue
    const shape = triangle(centreOf(columns, stop), middleOf(row))
    paths.set(mark, (paths.get(mark) ?? '') + shape)
  }
  return [...paths].map(([mark, path]) => ({ mark, path }))
}

/** The gravest of each pair of pixels of the whole run. */
export function densityFindings(
  byStop: FindingsByStop,
  columns: Columns,
  row: Row,
): ReadonlyMap<FindingSeverity, string> {
  const paths = new Map<FindingSeverity, string>()
  if (byStop.size === 0) return paths
  for (const { from, to, left, right } of bucketsOf(columns)) {
    const severity = markOf(byStop, from, to)?.severity
    if (severity === undefined) continue
    const bar = `M${left} ${row.top}H${Math.max(left + 2, right - 1)}v${row.height}H${left}z`
    paths.set(severity, (paths.get(severity) ?? '') + bar)
  }
  // The gravest last: it lies above what is beside it.
  return new Map(
    SEVERITIES.toReversed().flatMap((severity) => {
      const path = paths.get(severity)
      return path === undefined ? [] : [[severity, path] as const]
    }),
  )
}

function triangle(x: number, y: number): string {
  return `M${px(x)} ${px(y - RADIUS)}L${px(x + RADIUS)} ${px(y + RADIUS * 0.8)}H${px(x - RADIUS)}z`
}

function px(value: number): number {
  return Math.round(value * 10) / 10
}
