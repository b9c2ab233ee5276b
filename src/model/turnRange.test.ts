import { describe, expect, it } from 'vitest'
import { formatRange, parseRange, rangeBetween, rangeText, withinTurns } from './turnRange.ts'

describe('a range of turns', () => {
  it('reads and writes as links say it', () => {
    expect(formatRange({ from: 4, to: 11 })).toBe('5-12')
    expect(parseRange('5-12')).toEqual({ from: 4, to: 11 })
    expect(parseRange('12-5')).toEqual({ from: 4, to: 11 })
    expect(parseRange('7')).toEqual({ from: 6, to: 6 })
    expect(formatRange({ from: 6, to: 6 })).toBe('7')
  })

  it.each(['', '0-3', '-3', '3-', 'a-b', '1-999999999', '1-2-3', '1.5'])(
    'takes nothing of %j',
    (text) => {
      expect(parseRange(text)).toBeUndefined()
    },
  )

  it('keeps to the turns that the run has', () => {
    expect(withinTurns({ from: 4, to: 11 }, 8)).toEqual({ from: 4, to: 7 })
    expect(withinTurns({ from: 8, to: 11 }, 8)).toBeUndefined()
    expect(withinTurns(undefined, 8)).toBeUndefined()
  })

  it('is named for people', () => {
    expect(rangeText(rangeBetween(11, 4))).toBe('Turns 5–12')
    expect(rangeText({ from: 2, to: 2 })).toBe('Turn 3')
  })
})
