import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { parseCast } from './parseCast.ts'

function castOf(header: object, ...events: readonly unknown[]): string {
  return [header, ...events].map((line) => JSON.stringify(line)).join('\n')
}

test('version 2: lines with the time of their last character', () => {
  const cast = parseCast(
    castOf(
      { version: 2, width: 80, height: 24, timestamp: 1000, title: 'make' },
      [0.5, 'o', '\u001b[31mfirst\u001b[0m li'],
      [1, 'o', 'ne\r\nsecond'],
      [2, 'o', '\r\n'],
      [2.5, 'i', 'l'],
      [2.6, 'i', 's\r'],
      [3, 'm', 'here'],
    ),
  )
  expect(cast).toMatchObject({ version: 2, startedAt: 1_000_000, width: 80, title: 'make' })
  expect(cast?.durationMs).toBe(3000)
  expect(cast?.lines).toEqual([
    { atMs: 1000, kind: 'output', text: 'first line' },
    { atMs: 1000, kind: 'output', text: 'second' },
    { atMs: 2600, kind: 'input', text: 'ls' },
    { atMs: 3000, kind: 'marker', text: 'here' },
  ])
})

test('version 1 is one document, version 3 counts from event to event', () => {
  const first = {
    version: 1,
    width: 80,
    height: 24,
    stdout: [
      [1, 'a\n'],
      [2, 'b\n'],
    ],
  }
  expect(parseCast(JSON.stringify(first, null, 2))?.lines.map(({ atMs }) => atMs)).toEqual([
    1000, 3000,
  ])
  const third = castOf(
    { version: 3, term: { cols: 100, rows: 50 } },
    [1, 'o', 'a\n'],
    [2, 'o', 'b\n'],
  )
  const cast = parseCast(third.replace('\n', '\n# a comment\n'))
  expect(cast).toMatchObject({ version: 3, width: 100, height: 50, broken: 0 })
  expect(cast?.lines.map(({ atMs }) => atMs)).toEqual([1000, 3000])
})

test('broken events are counted, and titles, links and progress bars leave no trace', () => {
  const cast = parseCast(
    `${castOf({ version: 2 }, [0, 'o', '\u001b]0;evil\u0007 10%\r 99%\r\n'])}\n[1,"o\n{}\n`,
  )
  expect(cast?.lines.map(({ text }) => text)).toEqual([' 99%'])
  expect(cast?.broken).toBe(2)
})

test('what is no cast is none, and a bomb of lines is cut', () => {
  expect(parseCast('{"version": 9}')).toBeUndefined()
  expect(parseCast('')).toBeUndefined()
  const bomb = parseCast(castOf({ version: 2 }, [0, 'o', '\n'.repeat(200_000)], [1, 'o', 'x']))
  expect(bomb?.lines).toHaveLength(50_000)
  expect(bomb?.cut).toBe(true)
})

test('any text ends, and escape characters never come through', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const cast = parseCast(castOf({ version: 2 }, [0, 'o', text]))
      expect(cast?.lines.every((line) => !line.text.includes('\u001b'))).toBe(true)
      parseCast(text)
    }),
  )
})
