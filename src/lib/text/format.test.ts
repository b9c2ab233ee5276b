import { describe, expect, it } from 'vitest'
import {
  formatAgo,
  formatBytes,
  formatClock,
  formatCost,
  formatCount,
  formatDuration,
  formatShortCount,
} from './format.ts'

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

  it('says spans in the unit that fits', () => {
    expect([0, 999, 999.6, 4764, 9_999, 59_940, 156_200].map(formatDuration)).toEqual([
      '0 ms',
      '999 ms',
      '1.00 s',
      '4.76 s',
      '10.0 s',
      '59.9 s',
      '2:36.2',
    ])
    expect(formatDuration(undefined)).toBe('–')
  })

  it('says bytes in decimal units without jumping', () => {
    expect([0, 999, 1000, 9_995, 133_000_000, 2_670_000_000].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '1.00 kB',
      '10.0 kB',
      '133 MB',
      '2.67 GB',
    ])
    expect(formatBytes(undefined)).toBe('–')
  })

  it('says how long ago', () => {
    const now = 1_800_000_000_000
    const times = [now, now - 300_000, now - 86_400_000, now - 40 * 86_400_000]
    expect(times.map((time) => formatAgo(time, now))).toEqual([
      'now',
      '5 minutes ago',
      'yesterday',
      'last month',
    ])
  })
})
