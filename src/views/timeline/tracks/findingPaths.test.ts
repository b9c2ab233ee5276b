import { describe, expect, it } from 'vitest'
import { findingsByStop } from '../../../model/marks/findingMarks.ts'
import { stopsOf } from '../../../model/stops.ts'
import { aFinding, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { layoutColumns } from '../columns.ts'
import { densityFindings, findingPaths } from './findingPaths.ts'

const row = { top: 10, height: 18 }
const stops = stopsOf(aTrajectory({ turns: Array.from({ length: 1000 }, () => aTurn()) }))
const columns = layoutColumns(stops, 'step', 1000)
const byStop = findingsByStop([
  aFinding({ stop: 1 }),
  aFinding({ stop: 2, id: 'b', stops: [2, 3, 999] }),
  aFinding({ stop: 3, id: 'c', severity: 'error', confidence: 'certain' }),
])

function shapes(path: string | undefined): number {
  return (path ?? '').split('M').length - 1
}

describe('marks of findings on the timeline', () => {
  it('are one path for each look, with a triangle for each stop in the window', () => {
    const paths = findingPaths(byStop, columns, row, { from: 0, to: 1000 })
    expect(paths.map(({ mark, path }) => [mark.severity, mark.filled, shapes(path)])).toEqual([
      ['warning', true, 2],
      ['error', true, 1],
      ['warning', false, 1],
    ])
    expect(findingPaths(byStop, columns, row, { from: 4, to: 999 })).toEqual([])
  })

  it('tell the gravest of each bucket of the whole run, drawn over the others', () => {
    const paths = densityFindings(byStop, columns, { top: 0, height: 3 })
    expect([...paths].map(([severity, path]) => [severity, shapes(path)])).toEqual([
      ['warning', 2],
      ['error', 1],
    ])
    expect(densityFindings(new Map(), columns, row).size).toBe(0)
  })
})
