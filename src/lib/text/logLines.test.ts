import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { ansiSpans } from './ansiSpans.ts'
import { logLevel } from './logLevel.ts'

it.each([
  ['2026-03-01 10:00:03,120 ERROR agent: no button', 'error'],
  ['[WARN] slow', 'warning'],
  ['INFO:root:ready', 'info'],
  ['{"time":1,"level":"error","msg":"x"}', 'error'],
  ['level=debug msg=x', 'debug'],
  ['E0523 14:03:11.1 7 x.cc:1] bad', 'error'],
  ['ValueError: no such element', 'error'],
  ['Traceback (most recent call last):', 'error'],
  ['the error was not found', undefined],
  ['An INFORMATION desk', undefined],
])('%s is %s', (line, level) => expect(logLevel(line)).toBe(level))

it('keeps colours and weights, and drops every other escape', () => {
  expect(ansiSpans('\u001b[1;31mfail\u001b[0m \u001b]0;title\u0007\u001b[2Kok')).toEqual([
    { text: 'fail', tone: 'red', bold: true },
    { text: ' ok' },
  ])
  expect(ansiSpans('\u001b[38;5;196mx\u001b[90my')).toEqual([
    { text: 'x' },
    { text: 'y', dim: true },
  ])
  expect(ansiSpans('plain')).toEqual([{ text: 'plain' }])
})

it('lets no escape character through', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const spans = ansiSpans(`\u001b[31m${text}\u001b[0;3`)
      expect(spans.some((span) => span.text.includes('\u001b'))).toBe(false)
    }),
  )
  expect(ansiSpans('\u001b[31mx\u001b[0m'.repeat(5000))).toHaveLength(1)
})
