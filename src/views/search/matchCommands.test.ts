import { expect, test } from 'vitest'
import { matchCommands } from './matchCommands.ts'

const commands = ['Next stop', 'Inspector: Raw', 'Show the gallery', 'Gallery, and back'].map(
  (title) => ({ id: title, title, keys: [], run: () => undefined }),
)
const titles = (query: string) => matchCommands(commands, query).map(({ title }) => title)

test('every word has to be there; titles that begin with it come first', () => {
  expect(titles('gal')).toEqual(['Gallery, and back', 'Show the gallery'])
  expect(titles('gal show')).toEqual(['Show the gallery'])
  expect(titles('raw')).toEqual(['Inspector: Raw'])
  expect(titles('stops')).toEqual([])
})

test('all of them, in their order, when nothing is asked for', () => {
  expect(titles('  ')).toHaveLength(commands.length)
  expect(titles('')[0]).toBe('Next stop')
})
