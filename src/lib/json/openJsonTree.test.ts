import {
  array,
  assert,
  boolean,
  constant,
  dictionary,
  integer,
  letrec,
  nat,
  oneof,
  property,
  record,
  string,
} from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './json.ts'
import type { JsonValue } from './json.ts'
import { formatJsonPath, formatJsonPointer, parseJsonPointer, valueAt } from './jsonTree.ts'
import type { JsonPath } from './jsonTree.ts'
import { openJsonTree } from './openJsonTree.ts'
import type { JsonTree } from './openJsonTree.ts'

function allRows(tree: JsonTree) {
  return tree.rows(0, tree.size())
}

function membersOf(value: JsonValue): readonly (readonly [string | number, JsonValue])[] {
  if (Array.isArray(value)) return value.map((member: JsonValue, at) => [at, member] as const)
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** The plain way: visits everything, opens what `isOpen` says. */
function naivePaths(
  value: JsonValue,
  isOpen: (path: JsonPath) => boolean,
  path: JsonPath = [],
): readonly JsonPath[] {
  const members = membersOf(value)
  if (members.length === 0 || !isOpen(path)) return [path]
  return [path, ...members.flatMap(([key, member]) => naivePaths(member, isOpen, [...path, key]))]
}

const json: Arbitrary<JsonValue> = letrec<{ value: JsonValue }>((tie) => ({
  value: oneof(
    { maxDepth: 5, withCrossShrink: true },
    string({ maxLength: 5 }),
    integer({ min: 0, max: 99 }),
    boolean(),
    constant(null),
    array(tie('value'), { maxLength: 6 }),
    dictionary(string({ maxLength: 4 }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value

describe('openJsonTree', () => {
  it('shows the same rows as a plain flatten after any toggles, in any window', () => {
    const toggle = record({ row: nat(), open: boolean(), deep: boolean() })
    assert(
      property(
        json,
        array(toggle, { maxLength: 12 }),
        nat(),
        nat(20),
        (value, toggles, from, length) => {
          const tree = openJsonTree(value)
          const open = new Set(
            allRows(tree).flatMap((row) =>
              row.open ? [formatJsonPointer(tree.path(row.node))] : [],
            ),
          )
          for (const { row, open: wanted, deep } of toggles) {
            const picked = allRows(tree)[row % tree.size()]
            if (picked === undefined) throw new Error('no row')
            tree.toggle(picked.node, wanted, deep)
            const path = tree.path(picked.node)
            const inside = valueAt(value, path) ?? null
            const paths = deep ? naivePaths(inside, () => true) : [[]]
            for (const part of paths) {
              const pointer = formatJsonPointer([...path, ...part])
              if (wanted) open.add(pointer)
              else open.delete(pointer)
            }
          }
          const expected = naivePaths(value, (path) => open.has(formatJsonPointer(path)))
          const shown = allRows(tree)
          expect(shown.map((row) => tree.path(row.node))).toEqual(expected)
          expect(tree.size()).toBe(expected.length)
          const at = from % tree.size()
          expect(tree.rows(at, at + length)).toEqual(shown.slice(at, at + length))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds what a plain search finds, in order, and reveals each at its row', () => {
    assert(
      property(json, string({ minLength: 1, maxLength: 2 }), (value, query) => {
        const tree = openJsonTree(value)
        const wanted = query.toLowerCase()
        const expected = naivePaths(value, () => true).filter((path) => {
          const found = valueAt(value, path)
          const key = path.at(-1)
          const text = typeof found === 'object' && found !== null ? '' : String(found)
          return (
            (typeof key === 'string' && key.toLowerCase().includes(wanted)) ||
            text.toLowerCase().includes(wanted)
          )
        })
        const { nodes, more } = tree.search(query)
        expect(more).toBe(false)
        expect(nodes.map((node) => tree.path(node))).toEqual(expected)
        for (const node of nodes) {
          const row = tree.reveal(node)
          expect(tree.rows(row, row + 1).map((shown) => shown.node)).toEqual([node])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps node numbers, values and paths', () => {
    assert(
      property(json, (value) => {
        const tree = openJsonTree(value)
        tree.toggle(0, true, true)
        for (const row of allRows(tree)) {
          const path = tree.path(row.node)
          expect(valueAt(value, path)).toBe(tree.value(row.node))
          expect(valueAt(value, parseJsonPointer(formatJsonPointer(path)))).toBe(
            tree.value(row.node),
          )
        }
        const before = allRows(tree)
        tree.toggle(0, false)
        tree.toggle(0, true)
        expect(allRows(tree)).toEqual(before)
      }),
    )
  })

  it('opens chains of single members and a first level that fits', () => {
    const tree = openJsonTree({
      run: { kwargs: { a: 1, messages: Array.from({ length: 60 }, () => ({ b: 1 })), c: [1] } },
    })
    expect(allRows(tree).map((row) => formatJsonPath(tree.path(row.node)))).toEqual([
      '',
      'run',
      'run.kwargs',
      'run.kwargs.a',
      'run.kwargs.messages',
      'run.kwargs.c',
      'run.kwargs.c[0]',
    ])
  })

  it('bounds search results and says that there are more', () => {
    const tree = openJsonTree(Array(50).fill('x'))
    expect(tree.search('x', 20)).toMatchObject({ more: true, nodes: { length: 20 } })
    expect(tree.search('x', 50).more).toBe(false)
    expect(tree.search('')).toEqual({ nodes: [], more: false })
  })

  it('survives hostile depth', () => {
    const depth = 20_000
    const tree = openJsonTree(parseJson('['.repeat(depth) + '"needle"' + ']'.repeat(depth)))
    const [hit] = tree.search('needle').nodes
    expect(tree.reveal(hit ?? -1)).toBe(depth)
    tree.toggle(0, false, true)
    tree.toggle(0, true, true)
    expect(tree.size()).toBe(depth + 1)
    expect(tree.rows(depth, depth + 5)).toHaveLength(1)
  })
})
