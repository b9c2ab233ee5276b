import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../model/search/searchHit.ts'
import { stopsOf } from '../../model/stops.ts'
import { aHit, anAction, aTurn } from '../../testing/builders.ts'
import { inOrder, markedStops, stepFrom, stopOfHit } from './hitOrder.ts'

const stops = stopsOf({
  turns: [
    aTurn({ index: 0, actions: [anAction()] }),
    aTurn({ index: 1, actions: [anAction({ id: 'b' }), anAction({ id: 'c' })] }),
    aTurn({ index: 2 }),
  ],
})

describe('inOrder', () => {
  it('puts runs as they are listed, turns as they came, and the run itself before them', () => {
    const late = aHit({ turn: 2, text: 'late' })
    const early = aHit({ turn: 0, text: 'early' })
    const whole = aHit({ text: 'whole' })
    const other = aHit({ run: 'r2', turn: 0, text: 'other' })
    expect(inOrder([late, other, early, whole], ['r2', 'r1']).map(({ text }) => text)).toEqual([
      'other',
      'whole',
      'early',
      'late',
    ])
  })

  it('keeps what is of one stop as it came, and loses nothing', () => {
    const turn = fc.option(fc.nat(5), { nil: undefined })
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        const hits = turns.map((turn, at) =>
          aHit({ text: String(at), ...(turn === undefined ? {} : { turn }) }),
        )
        const ordered = inOrder(hits, ['r1'])
        expect(new Set(ordered)).toEqual(new Set(hits))
        for (const [at, hit] of ordered.entries()) {
          const before = ordered[at - 1]
          if (before === undefined || before.turn !== hit.turn) continue
          expect(hits.indexOf(before)).toBeLessThan(hits.indexOf(hit))
        }
      }),
    )
  })
})

describe('stopOfHit', () => {
  it('is its own, else the first of its turn; none where the run is shorter', () => {
    expect(stopOfHit(aHit({ turn: 1, stop: 2 }), stops)).toBe(2)
    expect(stopOfHit(aHit({ turn: 1 }), stops)).toBe(1)
    expect(stopOfHit(aHit(), stops)).toBeUndefined()
    expect(stopOfHit(aHit({ turn: 9, stop: 40 }), stops)).toBeUndefined()
  })
})

const marked = (...hits: readonly SearchHit[]) => markedStops(hits, 'r1', stops)

describe('markedStops', () => {
  it('marks the stop that is told, all of a turn otherwise, and nothing of other runs', () => {
    expect(marked(aHit({ turn: 1, stop: 2 }))).toEqual(new Set([2]))
    expect(marked(aHit({ turn: 1 }), aHit({ turn: 2, stop: 3 }))).toEqual(new Set([1, 2, 3]))
    expect(marked(aHit({ run: 'r2', turn: 1 }), aHit())).toEqual(new Set())
  })
})

describe('stepFrom', () => {
  const first = aHit({ turn: 0, stop: 0 })
  const second = aHit({ turn: 1, stop: 2 })
  const third = aHit({ turn: 1, stop: 2 })
  const hits = [aHit(), first, second, third]

  it('goes on from the result that was gone to, one stop may have several', () => {
    expect(stepFrom(hits, stops, first, 0, 1)).toEqual({ hit: second, wrapped: false })
    expect(stepFrom(hits, stops, second, 2, 1)?.hit).toBe(third)
    expect(stepFrom(hits, stops, third, 2, -1)?.hit).toBe(second)
  })

  it('goes on from the stop when the person left the result', () => {
    expect(stepFrom(hits, stops, first, 1, 1)?.hit).toBe(second)
    expect(stepFrom(hits, stops, third, 1, -1)?.hit).toBe(first)
  })

  it('goes round at both ends, and nowhere without results', () => {
    expect(stepFrom(hits, stops, third, 2, 1)).toEqual({ hit: first, wrapped: true })
    expect(stepFrom(hits, stops, first, 0, -1)).toEqual({ hit: third, wrapped: true })
    expect(stepFrom([aHit()], stops, undefined, 0, 1)).toBeUndefined()
  })
})
