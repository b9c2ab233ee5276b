import { array, assert, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLru } from './lru.ts'

describe('createLru', () => {
  it('drops what was used least recently', () => {
    const lru = createLru<string>(3)
    lru.set('a', 'A', 1)
    lru.set('b', 'B', 1)
    lru.set('c', 'C', 1)
    lru.get('a')
    lru.set('d', 'D', 1)
    expect(lru.get('b')).toBeUndefined()
    expect(lru.get('a')).toBe('A')
  })

  it('keeps one value that is too large, until the next', () => {
    const lru = createLru<string>(3)
    lru.set('big', 'B', 10)
    expect(lru.get('big')).toBe('B')
    lru.set('a', 'A', 1)
    expect(lru.get('big')).toBeUndefined()
  })

  it('bounds cost and count, and always holds the newest', () => {
    const step = tuple(nat(6), integer({ min: 0, max: 12 }))
    assert(
      property(array(step), (steps) => {
        const lru = createLru<number>(10, 4)
        const costs = new Map<string, number>()
        for (const [key, cost] of steps) {
          lru.set(`k${key}`, cost, cost)
          costs.set(`k${key}`, cost)
          expect(lru.get(`k${key}`)).toBe(cost)
          const held = [...costs.keys()].flatMap((known) => lru.get(known) ?? [])
          lru.get(`k${key}`)
          expect(held.length).toBeLessThanOrEqual(4)
          expect(held.length === 1 ? 0 : held.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(10)
        }
      }),
    )
  })

  it('forgets what matches', () => {
    const lru = createLru<number>(10)
    lru.set('d1 a', 1, 1)
    lru.set('d2 a', 2, 1)
    lru.deleteWhere((key) => key.startsWith('d1 '))
    expect([lru.get('d1 a'), lru.get('d2 a')]).toEqual([undefined, 2])
  })
})
