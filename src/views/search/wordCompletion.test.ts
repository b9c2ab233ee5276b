import { expect, test } from 'vitest'
import { completionsAt } from './wordCompletion.ts'

const texts = (text: string, caret = text.length) =>
  completionsAt(text, false, caret).map((completion) => completion.text)

test('a filter word is completed from its second letter on, at the end of the word', () => {
  expect(texts('ro')).toEqual(['role:'])
  expect(texts('r')).toEqual([])
  expect(texts('blankets de')).toEqual(['decision:'])
  expect(texts('role', 2)).toEqual([])
})

test('what it takes is completed too, after a comma and a minus sign as well', () => {
  expect(texts('role:t')).toEqual(['role:tool'])
  expect(texts('role:')).toContain('role:model')
  expect(texts('-role:user,t')).toEqual(['-role:user,tool'])
  expect(texts('role:tool')).toEqual([])
  expect(texts('cost:')).toEqual([])
  expect(texts('nothing:')).toEqual([])
})

test('it replaces the word and nothing else', () => {
  const [first] = completionsAt('fleece role:t more', false, 13)
  expect(first).toMatchObject({ text: 'role:tool', forValue: true, from: 7, to: 13 })
})

test('all of them are offered where nothing stands, names are not inside an expression', () => {
  expect(texts('').length).toBeGreaterThan(8)
  expect(completionsAt('ro', true, 2)).toEqual([])
})
