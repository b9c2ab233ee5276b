import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedRun } from '../../testing/comparedRuns.ts'
import { align } from './align.ts'
import type { AlignedRow } from './alignment.ts'

const MIRRORED = {
  same: 'same',
  similar: 'similar',
  different: 'different',
  'only-a': 'only-b',
  'only-b': 'only-a',
} as const

const aPlace = constantFrom('100 100', '110 104', '300 250', '900 700')
const aScreen = constantFrom('', '', ' on a1', ' on a2', ' on q1', ' on z9')
const aStop = oneof(
  tuple(constantFrom('click', 'double', 'down', 'up', 'scroll'), aPlace).map((t) => t.join(' ')),
  constantFrom('type hello', 'type hello world', 'type red', 'key Return', 'key a'),
  constantFrom('wait 1', 'wait 9', 'screenshot', 'say hello world', 'say nothing'),
  constantFrom('$ git status', '$ git log', '$ ls', 'read /a/x.py', 'read /b/x.py'),
  constantFrom('open a.com/x', 'open a.com/y', 'fetch a.com/x', 'tool find {"a":1}', 'end ok'),
)
const aRun = array(
  tuple(aStop, aScreen).map((parts) => parts.join('')),
  { maxLength: 24 },
)

/** Without the order in which stops stand that only one of the two has. */
function pairsIn(rows: readonly AlignedRow[]) {
  return rows.filter(({ a, b }) => a !== undefined && b !== undefined)
}

describe('align', () => {
  it('puts every stop of both in exactly one row, in order', () => {
    assert(
      property(aRun, aRun, (left, right) => {
        const { rows } = align(comparedRun(left), comparedRun(right))
        expect(rows.flatMap(({ a }) => a ?? [])).toEqual([...left.keys()])
        expect(rows.flatMap(({ b }) => b ?? [])).toEqual([...right.keys()])
        for (const { a, b, relation } of rows) {
          expect(relation === 'only-a').toBe(b === undefined)
          expect(relation === 'only-b').toBe(a === undefined)
        }
      }),
    )
  })

  it('finds a run the same as itself', () => {
    assert(
      property(aRun, (lines) => {
        const { rows, divergence } = align(comparedRun(lines), comparedRun(lines))
        expect(rows).toEqual(
          lines.map((_, at) => ({ a: at, b: at, relation: 'same', reasons: [] })),
        )
        expect(divergence).toBeUndefined()
      }),
    )
  })

  it('says the same whichever run comes first', () => {
    assert(
      property(aRun, aRun, (left, right) => {
        const one = align(comparedRun(left), comparedRun(right))
        const other = align(comparedRun(right), comparedRun(left))
        expect(pairsIn(other.rows).map(({ a, b, relation }) => [b, a, MIRRORED[relation]])).toEqual(
          pairsIn(one.rows).map(({ a, b, relation }) => [a, b, relation]),
        )
      }),
    )
  })

  it('tells how far and what differs, in words that cannot mislead', () => {
    const size = { width: 1000, height: 800 }
    const reasonsOf = (a: string, b: string) =>
      align(comparedRun([a], { size }), comparedRun([b], { size })).rows[0]?.reasons
    expect(reasonsOf('click 100 100', 'click 160 180')).toEqual(['100 px apart'])
    expect(reasonsOf('type red', 'type evil \u202e txt.exe and a very long end of it')).toEqual([
      'other text: "red" / "evil \uFFFD txt.exe and a ve…"',
    ])
    expect(reasonsOf('click 1 1 on a1', 'click 1 1 on q1')).toEqual(['another screen'])
    expect(reasonsOf('click 1 1', 'type 1')).toEqual(['another action'])
    expect(reasonsOf('wait 1', 'wait 60')).toEqual(['another duration'])
    expect(
      align(
        comparedRun(['click 100 100'], { size }),
        comparedRun(['click 400 200'], { size: { width: 2000, height: 1600 } }),
      ).rows[0]?.reasons,
    ).toEqual(['10 % of the screen apart'])
  })

  it('says where two runs part, and whether it looked at screens', () => {
    const a = comparedRun(['click 10 10', 'type a', 'key Return'])
    expect(align(a, comparedRun(['click 10 10', 'key Return'])).divergence).toBe(1)
    expect(align(a, a).basis).toBe('actions')
    const seen = comparedRun(['click 10 10 on a1'])
    expect(align(seen, seen).basis).toBe('actions and screens')
    expect(align(seen, a).basis).toBe('actions')
    expect(align(comparedRun([]), comparedRun([])).rows).toEqual([])
  })

  it('aligns runs that are too long for one table', () => {
    const lines = Array.from({ length: 4000 }, (_, at) =>
      at % 3 === 0
        ? `click ${(at * 37) % 1200} ${(at * 11) % 700}`
        : at % 3 === 1
          ? `type word${at}`
          : 'key Return',
    )
    const shorter = lines.filter((_, at) => at < 1000 || at >= 1300)
    const { rows } = align(comparedRun(lines), comparedRun(shorter))
    expect(rows.filter(({ relation }) => relation === 'same')).toHaveLength(3700)
    expect(rows.filter(({ relation }) => relation === 'only-a')).toHaveLength(300)
  })

  it('aligns long runs in which nothing stands only once', () => {
    const lines = Array.from({ length: 6000 }, (_, at) => `click ${100 + (at % 7) * 150} 300`)
    const { rows } = align(comparedRun(lines), comparedRun(lines.slice(5)))
    const paired = rows.filter(({ relation }) => relation === 'same')
    expect(paired).toHaveLength(5995)
  })
})
