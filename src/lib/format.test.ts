import { describe, expect, it } from 'vitest'
import { formatClock, formatCost, formatCount, formatShortCount } from './format.ts'

describe('format', () => {
  it('shows unknown as a dash and zero as zero', () => {
    expect([formatCount(undefined), formatShortCount(undefined)]).toEqual(['–', '–'])
    expect([formatCost(undefined), formatClock(undefined)]).toEqual(['–', '–'])
    expect([formatCount(0), formatShortCount(0), formatCost(0), formatClock(0)]).toEqual([
      '0',
      '0',
      '$0',
      '0:00.0',
    ])
  })

  it('shortens counts without jumping units', () => {
    expect([999, 1000, 6067, 93_305, 999_949, 999_950].map(formatShortCount)).toEqual([
      '999',
      '1.0k',
      '6.1k',
      '93.3k',
      '999.9k',
      '1.0M',
    ])
    expect(formatCount(6067)).toBe('6,067')
  })

  it('keeps tiny costs apart from nothing', () => {
    expect(formatCost(0.312843)).toBe('$0.313')
    expect(formatCost(0.020013, 4)).toBe('$0.0200')
    expect(formatCost(0.0001)).toBe('<$0.001')
  })

  it('carries tenths into seconds, minutes and hours', () => {
    expect([102_400, 59_960, 3_599_990, 3_723_000, -1500].map(formatClock)).toEqual([
      '1:42.4',
      '1:00.0',
      '1:00:00',
      '1:02:03',
      '-0:01.5',
    ])
  })
})
