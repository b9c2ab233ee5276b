import { expect, test } from 'vitest'
import { aTurn } from '../../../testing/builders.ts'
import { stopsOf } from '../../../model/stops.ts'
import { layoutColumns } from '../columns.ts'
import { densitySearch, searchPath } from './searchPaths.ts'

const columnsOf = (count: number, room: number) =>
  layoutColumns(
    stopsOf({ turns: Array.from({ length: count }, (_, index) => aTurn({ index })) }),
    'step',
    room,
  )

const marks = (path: string) => path.split('M').length - 1

test('a line over each marked stop of the window, as wide as its column', () => {
  const columns = columnsOf(10, 1000)
  expect(searchPath(new Set([1, 8]), columns, { from: 0, to: 10 })).toBe(
    'M102 0H198v3H102zM802 0H898v3H802z',
  )
  expect(searchPath(new Set([1, 8]), columns, { from: 4, to: 10 })).toBe('M802 0H898v3H802z')
  expect(searchPath(new Set(), columns, { from: 0, to: 10 })).toBe('')
})

test('a thousand results are no more marks than the strip has room for', () => {
  const columns = columnsOf(1000, 1000)
  const all = new Set(Array.from({ length: 1000 }, (_, at) => at))
  expect(marks(densitySearch(all, columns, 16))).toBeLessThanOrEqual(500)
  expect(marks(densitySearch(new Set([500]), columns, 16))).toBe(1)
  expect(densitySearch(new Set(), columns, 16)).toBe('')
})
