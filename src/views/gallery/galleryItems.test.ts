import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersOf } from '../../model/marks/stopFilter.ts'
import { stopsOf } from '../../model/stops.ts'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { filterCounts, itemByKey, itemOfStop } from './galleryItems.ts'

const wait = anAction({ intent: { kind: 'wait', milliseconds: undefined } })
const run = aTrajectory({
  turns: [
    aTurn({ actions: [anAction()] }),
    aTurn({ actions: [wait, anAction(), anAction({ status: 'failed' })] }),
    aTurn(),
  ],
})
const stops = stopsOf(run)
const filters = filtersOf(run.turns)

describe('filters', () => {
  it('count stops, and leave out what the run has none of', () => {
    expect(filterCounts(filters, stops, new Set(), 'all')).toEqual([
      { filter: 'all', count: 5 },
      { filter: 'click', count: 3 },
      { filter: 'wait', count: 1 },
      { filter: 'other', count: 1 },
      { filter: 'problems', count: 3 },
    ])
  })

  it('keep the chosen one, so that it can be taken back', () => {
    expect(filterCounts(filters, stops, new Set(), 'drag')).toContainEqual({
      filter: 'drag',
      count: 0,
    })
    expect(filterCounts(filters, stops, new Set(), 'role:user')).toContainEqual({
      filter: 'role:user',
      count: 0,
    })
  })
})

describe('the item of a stop', () => {
  const clicks = stops.filter((stop) => stop.action?.intent.kind === 'click')

  it('is its own, or the last one before it, or the first', () => {
    expect([0, 1, 2, 3, 4].map((stop) => itemOfStop(clicks, stop))).toEqual([0, 0, 1, 2, 2])
    expect(itemOfStop(clicks.slice(1), 0)).toBe(0)
    expect(itemOfStop([], 3)).toBe(0)
  })
})

/** Of 17 items in rows of 5, 3 rows a page. */
function to(key: string, at: number): number | undefined {
  return itemByKey(key, at, 17, 5, 3)
}

describe('keys', () => {
  it('move in two dimensions', () => {
    expect([to('ArrowLeft', 6), to('ArrowRight', 6), to('ArrowUp', 6), to('ArrowDown', 6)]).toEqual(
      [5, 7, 1, 11],
    )
    expect([to('Home', 6), to('End', 6), to('PageDown', 1), to('PageUp', 16)]).toEqual([
      0, 16, 16, 1,
    ])
  })

  it('stop at the edges; a short last row is reached by its last item', () => {
    expect([to('ArrowLeft', 0), to('ArrowRight', 16), to('ArrowUp', 3)]).toEqual([0, 16, 3])
    expect([to('ArrowDown', 13), to('ArrowDown', 16)]).toEqual([16, 16])
    expect(to('x', 6)).toBeUndefined()
  })

  it('never leave the items', () => {
    const keys = [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (key, items, at, columns, page) => {
          const found = itemByKey(key, at % items, items, columns, page) ?? -1
          expect(found).toBeGreaterThanOrEqual(0)
          expect(found).toBeLessThan(items)
        },
      ),
    )
  })
})
