import { expect, test } from 'vitest'
import { timeText } from './timeText.ts'

const moment = Date.UTC(2025, 8, 14, 10, 31, 37)

test('a moment is shown in the zone of the reader, and names it', () => {
  expect(timeText(moment, 'utc')).toMatch(/^2025-09-1[345] \d\d:31:37 \S+$/)
})

test('a time without a zone keeps its digits and claims none', () => {
  expect(timeText(moment, 'local')).toBe('2025-09-14 10:31:37')
  expect(timeText(moment, 'unknown')).toBe('2025-09-14 10:31:37')
})

test('a number that is no time is unknown', () => {
  expect(timeText(Number.NaN, 'utc')).toBe('–')
  expect(timeText(1e20, 'local')).toBe('–')
})
