import { expect, test } from 'vitest'
import { vocabularyOf } from '../../model/search/completions.ts'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { completionsAt } from './wordCompletion.ts'

const run = aTrajectory({ turns: [aTurn({ actions: [anAction()] })] })
const vocabulary = vocabularyOf([run])

const texts = (text: string, caret = text.length) =>
  completionsAt(text, false, caret, vocabulary).map((completion) => completion.text)

test('a filter word is completed from its second letter on, at the end of the word', () => {
  expect(texts('ro')).toEqual(['role:'])
  expect(texts('r')).toEqual([])
  expect(texts('blankets de')).toEqual(['decision:'])
  expect(texts('blankets ')).toEqual([])
  expect(texts('role', 2)).toEqual([])
})

test('what it takes is completed too, what the run has first, after a comma and a minus sign', () => {
  expect(texts('role:t')).toEqual(['role:tool'])
  expect(texts('action:')[0]).toBe('action:click')
  expect(texts('-role:user,t')).toEqual(['-role:user,tool'])
  expect(texts('role:tool')).toEqual([])
  expect(texts('cost:')).toEqual([])
  expect(texts('nothing:')).toEqual([])
})

test('it says what it writes, and where', () => {
  const [first] = completionsAt('fleece role:t more', false, 13, vocabulary)
  expect(first).toMatchObject({ written: 'tool', forValue: true, from: 12, to: 13 })
})

test('all of them are offered where nothing stands, names are not inside an expression', () => {
  expect(texts('').length).toBeGreaterThan(8)
  expect(completionsAt('ro', true, 2, vocabulary)).toEqual([])
})
