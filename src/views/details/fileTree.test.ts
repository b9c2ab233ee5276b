import { describe, expect, it } from 'vitest'
import { fileTree, treeRows } from './fileTree.ts'

const files = [
  { path: 'run/turn_10/a.png', bytes: 5 },
  { path: 'run/turn_2/b.json', bytes: 7 },
  { path: 'run/turn_2/a.json', bytes: 1 },
  { path: 'run/metadata.json', bytes: 3 },
  { path: 'runner/other.json', bytes: 9 },
]

describe('fileTree', () => {
  it('has the files of the run alone, folders first, numbers by value', () => {
    const tree = fileTree(files, 'run')
    expect(tree.map(({ name }) => name)).toEqual(['turn_2', 'turn_10', 'metadata.json'])
    expect(tree[0]).toMatchObject({ kind: 'folder', path: 'run/turn_2', files: 2, bytes: 8 })
  })

  it('does not make up a size', () => {
    const [folder] = fileTree([{ path: 'a/b', bytes: undefined }], '')
    expect(folder?.bytes).toBeUndefined()
  })

  it('treats any name as a name, and stops at a depth', () => {
    const [proto] = fileTree([{ path: '__proto__/x', bytes: 1 }], '')
    expect(proto?.name).toBe('__proto__')
    const deep = `${'d/'.repeat(5000)}end`
    let node = fileTree([{ path: deep, bytes: 1 }], '')[0]
    let depth = 0
    while (node?.kind === 'folder') {
      node = node.children[0]
      depth += 1
    }
    expect(depth).toBe(40)
    expect(node?.path).toBe(deep)
  })
})

describe('treeRows', () => {
  it('shows what is inside open folders only', () => {
    const tree = fileTree(files, 'run')
    expect(treeRows(tree, new Set())).toHaveLength(3)
    const rows = treeRows(tree, new Set(['run/turn_2']))
    expect(rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 turn_2',
      '1 a.json',
      '1 b.json',
      '0 turn_10',
      '0 metadata.json',
    ])
  })
})
