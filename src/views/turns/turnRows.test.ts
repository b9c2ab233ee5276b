import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../model/stops.ts'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { isInRow, rowHeight, rowOfStop, stopOfNeighbour, turnRowsOf } from './turnRows.ts'

const wait = anAction({ intent: { kind: 'wait', milliseconds: undefined } })
const stops = stopsOf(
  aTrajectory({
    turns: [
      aTurn({ actions: [anAction()] }),
      aTurn({ actions: [wait, anAction(), anAction()] }),
      aTurn({ run: 1, actions: [wait] }),
      aTurn({ run: 1 }),
    ],
  }),
)
const none = new Set<number>()
const all = turnRowsOf(stops, 'all', none)
const clicks = turnRowsOf(stops, 'click', none)
const others = turnRowsOf(stops, 'other', none)

function outline(rows: typeof all): readonly string[] {
  return rows.map((row) =>
    row.kind === 'turn'
      ? `${row.position}@${row.firstStop}`
      : `run ${row.run ?? '–'} gap ${row.gap ?? '–'}`,
  )
}

describe('turn rows', () => {
  it('lists turns, not stops, with a line where another run begins', () => {
    expect(outline(all)).toEqual(['1@0', '2@1', 'run 1 gap –', '3@4', '4@5'])
  })

  it('marks long pauses between neighbours, one line for all that happens there', () => {
    const minute = 60_000
    const paused = stopsOf(
      aTrajectory({
        turns: [
          aTurn({ startedAt: 0, actions: [wait] }),
          aTurn({ startedAt: 2 * minute }),
          aTurn({ run: 1, startedAt: 5 * minute }),
          aTurn({ run: 1, startedAt: 9 * minute, actions: [wait] }),
        ],
      }),
    )
    expect(outline(turnRowsOf(paused, 'all', none))).toEqual([
      '1@0',
      `run – gap ${2 * minute}`,
      '2@1',
      `run 1 gap ${3 * minute}`,
      '3@2',
      `run – gap ${4 * minute}`,
      '4@3',
    ])
    expect(outline(turnRowsOf(paused, 'wait', none))).toEqual(['1@0', 'run 1 gap –', '2@3'])
  })

  it('counts what the filter keeps', () => {
    expect(outline(clicks)).toEqual(['1@0', '2@1'])
    expect(outline(others)).toEqual(['run 1 gap –', '1@5'])
  })

  it('finds the row of a stop, or the one before it when that is filtered out', () => {
    expect([0, 1, 3, 4, 5].map((stop) => rowOfStop(all, stop))).toEqual([0, 1, 1, 3, 4])
    expect(rowOfStop(clicks, 5)).toBe(1)
    expect(rowOfStop(others, 0)).toBe(-1)
    expect(isInRow(clicks[1], 3)).toBe(true)
    expect(isInRow(clicks[1], 4)).toBe(false)
  })

  it('moves by turns, also from a stop that is filtered out', () => {
    expect(stopOfNeighbour(all, 2, 1)).toBe(4)
    expect(stopOfNeighbour(all, 2, -1)).toBe(0)
    expect(stopOfNeighbour(clicks, 5, -1)).toBe(1)
    expect(stopOfNeighbour(others, 0, 1)).toBe(5)
    expect(stopOfNeighbour(all, 5, 1)).toBe(5)
    expect(stopOfNeighbour(all, 5, -Number.MAX_SAFE_INTEGER)).toBe(0)
    expect(stopOfNeighbour([], 0, 1)).toBeUndefined()
  })

  it('gives further actions room', () => {
    expect(all.map((row) => rowHeight(row, 44))).toEqual([44, 92, 24, 44, 44])
  })
})
