import { afterEach, describe, expect, it } from 'vitest'
import type { DropItem, LentFiles } from './dropItem.ts'
import { openDrop } from './dropSource.ts'
import { packItems } from './lendFiles.ts'

const ports: MessagePort[] = []

afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

function folder(count: number): DropItem[] {
  return Array.from({ length: count }, (_, index) => {
    // In an order of the browser's own.
    const path = `run/${String((index * 7919) % count).padStart(4, '0')}.txt`
    return { kind: 'file', path, file: new File([`text of ${path}`], path) }
  })
}

/** Files that one process hands to itself: the port of a test cannot clone them. */
function shared({ items }: ReturnType<typeof packItems>, files: readonly DropItem[]) {
  const asked: number[] = []
  const lent = items.find((item): item is LentFiles => item.kind === 'lent-files')
  if (lent === undefined) throw new Error('nothing was lent')
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2, lent.port)
  const byPath = new Map(files.map((item) => [item.path, item]))
  const listeners: ((event: { readonly data: unknown }) => void)[] = []
  const port = Object.assign(port2, {
    addEventListener: (_type: string, listener: (event: { readonly data: unknown }) => void) =>
      void listeners.push(listener),
    postMessage: (wanted: readonly number[]) => {
      asked.push(wanted.length)
      const data = wanted.map((index) => {
        const item = byPath.get(lent.paths[index] ?? '')
        return [index, item?.kind === 'file' ? item.file : undefined]
      })
      queueMicrotask(() => listeners.forEach((listener) => listener({ data })))
    },
  })
  return { item: { ...lent, port }, asked }
}

describe('lending files', () => {
  it('sends few files as they are', () => {
    const items = folder(5)
    expect(packItems(items)).toEqual({ items, transfer: [] })
  })

  it('sends the names of many in order, with the first files only', () => {
    const { items, transfer } = packItems(folder(300))
    const [lent] = items
    expect(items).toHaveLength(1)
    expect(transfer).toHaveLength(1)
    ports.push(...transfer)
    if (lent?.kind !== 'lent-files') throw new Error('not lent')
    expect(lent.paths.slice(0, 2)).toEqual(['run/0000.txt', 'run/0001.txt'])
    expect(lent.paths).toHaveLength(300)
    expect(lent.ahead).toHaveLength(16)
  })

  it('keeps what is not a file beside them', () => {
    const file = new File(['{}'], 'one.json')
    const other: DropItem = {
      kind: 'file-handle',
      path: 'one.json',
      handle: Object.assign(Object.create(null), { getFile: async () => file }),
    }
    const { items, transfer } = packItems([other, ...folder(120)])
    ports.push(...transfer)
    expect(items.map((item) => item.kind)).toEqual(['lent-files', 'file-handle'])
  })

  it('lists them without asking, and asks for each file once, when it is read', async () => {
    const files = folder(300)
    const { item, asked } = shared(packItems(files), files)
    const source = await openDrop([item], 'run')
    expect(source.entries).toHaveLength(300)
    expect(source.entry('run/0200.txt')?.bytes).toBeUndefined()
    expect(asked).toEqual([])
    const decoder = new TextDecoder()
    const texts = new Map<string, string>()
    const paths = source.entries.map((entry) => entry.path)
    await source.bytesOfMany(paths, (path, bytes) => {
      texts.set(path, bytes instanceof Uint8Array ? decoder.decode(bytes) : bytes.code)
    })
    expect(texts.get('run/0299.txt')).toBe('text of run/0299.txt')
    expect(texts.size).toBe(300)
    expect(decoder.decode(await source.bytes('run/0150.txt'))).toBe('text of run/0150.txt')
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(284)
  })
})
