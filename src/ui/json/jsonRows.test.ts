import { describe, expect, test } from 'vitest'
import type { JsonRow } from '../../lib/json/jsonTree.ts'
import { jsonKeyStep } from './jsonRows.ts'

function row(node: number, depth: number, kind: JsonRow['kind'], open = false): JsonRow {
  return { node, depth, kind, open, key: `k${node}`, text: '', size: kind === 'object' ? 2 : 0 }
}

// 0 { · 1 a: { · 2 x · 3 y · 4 b: { closed }
const list: readonly JsonRow[] = [
  row(10, 0, 'object', true),
  row(11, 1, 'object', true),
  row(12, 2, 'string'),
  row(13, 2, 'number'),
  row(14, 1, 'object'),
]
const rows = { count: list.length, rowAt: (index: number) => list[index] }
const step = (selected: number, key: string, shift = false) =>
  jsonKeyStep(rows, selected, key, shift, 3)

describe('keys in the tree', () => {
  test('up and down stop at the ends', () => {
    expect(step(0, 'ArrowUp')).toEqual({ kind: 'select', index: 0 })
    expect(step(4, 'ArrowDown')).toEqual({ kind: 'select', index: 4 })
    expect(step(0, 'PageDown')).toEqual({ kind: 'select', index: 3 })
    expect(step(1, 'End')).toEqual({ kind: 'select', index: 4 })
    expect(step(4, 'Home')).toEqual({ kind: 'select', index: 0 })
  })

  test('right opens, then enters; with Shift it opens everything inside', () => {
    expect(step(4, 'ArrowRight')).toEqual({ kind: 'toggle', node: 14, open: true, deep: false })
    expect(step(4, 'ArrowRight', true)).toEqual({
      kind: 'toggle',
      node: 14,
      open: true,
      deep: true,
    })
    expect(step(1, 'ArrowRight')).toEqual({ kind: 'select', index: 2 })
    expect(step(2, 'ArrowRight')).toBeUndefined()
  })

  test('left closes, else goes to the container', () => {
    expect(step(1, 'ArrowLeft')).toEqual({ kind: 'toggle', node: 11, open: false, deep: false })
    expect(step(3, 'ArrowLeft')).toEqual({ kind: 'select', index: 1 })
    expect(step(4, 'ArrowLeft')).toEqual({ kind: 'select', index: 0 })
  })

  test('Enter and Space turn a container over', () => {
    expect(step(4, 'Enter')).toEqual({ kind: 'toggle', node: 14, open: true, deep: false })
    expect(step(0, ' ')).toEqual({ kind: 'toggle', node: 10, open: false, deep: false })
    expect(step(2, 'Enter')).toBeUndefined()
  })

  test('other keys are left alone, and an empty document has no rows to go to', () => {
    expect(step(0, 'a')).toBeUndefined()
    expect(
      jsonKeyStep({ count: 0, rowAt: () => undefined }, 0, 'ArrowDown', false, 3),
    ).toBeUndefined()
  })

  test('rows that are still on their way stop the way up', () => {
    const sparse = { count: 5, rowAt: (index: number) => (index === 1 ? undefined : list[index]) }
    expect(jsonKeyStep(sparse, 3, 'ArrowLeft', false, 3)).toEqual({ kind: 'select', index: 1 })
  })
})
