import { expect, test } from 'vitest'
import type { SearchEnd } from '../../model/search/searchHit.ts'
import { aHit } from '../../testing/builders.ts'
import { endText, unreadText } from './endText.ts'

const end: SearchEnd = { hits: 3, capped: false, unread: [], characters: 100 }
const hits = [aHit({ turn: 0 }), aHit({ turn: 0 }), aHit({ turn: 4 })]

test('says how many there are and where', () => {
  const done = { kind: 'done', end } as const
  expect(endText(done, hits)).toBe('3 results in 2 turns')
  expect(endText(done, [...hits, aHit({ run: 'r2', turn: 0 })])).toBe(
    '4 results in 3 turns of 2 runs',
  )
  expect(endText(done, [aHit()])).toBe('1 result')
  expect(endText(done, [])).toBe('No results')
})

test('says that there are more, and how far it has come', () => {
  expect(endText({ kind: 'done', end: { ...end, capped: true } }, hits)).toBe(
    'More than 3 results in 2 turns, narrow it',
  )
  expect(endText({ kind: 'searching', searched: 1 }, [])).toBe('Searching')
  expect(endText({ kind: 'searching', searched: 1 }, hits)).toBe('3 results in 2 turns so far')
  expect(endText({ kind: 'failed', message: 'It is gone.' }, [])).toContain('It is gone.')
})

test('says what could not be read', () => {
  expect(unreadText({ kind: 'done', end })).toBeUndefined()
  expect(unreadText({ kind: 'done', end: { ...end, unread: ['a', 'b'] } })).toBe(
    '2 texts could not be read',
  )
})
