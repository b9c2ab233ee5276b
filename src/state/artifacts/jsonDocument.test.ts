import { beforeEach, expect, test } from 'vitest'
import { createRpcClient, serveRpc } from '../../lib/rpc.ts'
import type { RpcClient, RpcPort } from '../../lib/rpc.ts'
import { fileItems, readWorld } from '../../testing/readWorld.ts'
import type { ReadApi } from '../../worker/protocol.ts'
import { openJsonDocument } from './jsonDocument.ts'
import type { JsonDocumentView } from './jsonDocument.ts'

/** Two ends of a wire inside one thread. */
function wire(): readonly [RpcPort, RpcPort] {
  const listeners: ((message: unknown) => void)[][] = [[], []]
  const end = (mine: number): RpcPort => ({
    post: (message) => {
      queueMicrotask(() => {
        for (const listener of listeners[1 - mine] ?? []) listener(message)
      })
    },
    listen: (onMessage) => listeners[mine]?.push(onMessage),
  })
  return [end(0), end(1)]
}

let client: RpcClient<ReadApi>

const value = {
  kwargs: {
    api_key: 'very secret',
    messages: Array.from({ length: 900 }, (_, index) => ({ role: 'user', content: [index] })),
  },
}

beforeEach(async () => {
  const [near, far] = wire()
  serveRpc<ReadApi>(far, readWorld(), (error) => ({ code: 'internal', message: String(error) }))
  client = createRpcClient<ReadApi>(near)
  const items = fileItems({
    'run/list.txt': 'run',
    'run/a.json': JSON.stringify(value),
    'run/cut.json': '{"a": [1, ',
  })
  await client.call('open', { drop: 'd1', name: 'run', items })
})

function until(document: JsonDocumentView, done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (done()) {
      resolve()
      return
    }
    const stop = document.subscribe(() => {
      if (!done()) return
      stop()
      resolve()
    })
  })
}

async function opened(path: string, reveal = false): Promise<JsonDocumentView> {
  const document = openJsonDocument(client, { drop: 'd1', path, reveal })
  document.open()
  await until(document, () => {
    const { phase, rows } = document.snapshot()
    return phase.kind !== 'reading' && (phase.kind !== 'ready' || rows.count > 0)
  })
  return document
}

test('rows come page by page as they are shown', async () => {
  const document = await opened('run/a.json')
  const row = await document.revealPath(['kwargs', 'messages', 700, 'content', 0])
  expect(document.snapshot().rows.rowAt(row)?.text).toBe('700')
  expect(document.snapshot().rows.rowAt(0)).toBeUndefined()
  document.snapshot().rows.onShown(0, 20)
  await until(document, () => document.snapshot().rows.rowAt(0) !== undefined)
  expect(await document.pathOf(row)).toEqual(['kwargs', 'messages', 700, 'content', 0])
})

test('a path that is not there leads as far as it goes', async () => {
  const document = await opened('run/a.json')
  const row = await document.revealPath(['kwargs', 'messages', 5, 'nothing', 'here'])
  expect(await document.pathOf(row)).toEqual(['kwargs', 'messages', 5])
})

test('opening a container replaces the rows in one go', async () => {
  const document = await opened('run/a.json')
  const before = document.snapshot().rows.count
  const counts: number[] = []
  document.subscribe(() => counts.push(document.snapshot().rows.count))
  document.snapshot().rows.onToggle(0, false, false)
  await until(document, () => document.snapshot().rows.count === 1)
  expect(before).toBeGreaterThan(1)
  expect(counts).toEqual([1])
})

test('secrets are masked until asked for', async () => {
  const masked = await opened('run/a.json')
  const row = await masked.revealPath(['kwargs', 'api_key'])
  expect(masked.snapshot().rows.rowAt(row)?.kind).toBe('secret')
  const clear = await opened('run/a.json', true)
  const clearRow = await clear.revealPath(['kwargs', 'api_key'])
  expect(clear.snapshot().rows.rowAt(clearRow)?.text).toBe('"very secret"')
})

test('a cut file is said to be cut, a missing one to be unreadable', async () => {
  expect((await opened('run/cut.json')).snapshot().phase).toMatchObject({
    kind: 'ready',
    cut: expect.any(String),
  })
  expect((await opened('run/none.json')).snapshot().phase.kind).toBe('failed')
})

test('closing is no failure, and it can be opened again', async () => {
  const document = openJsonDocument(client, { drop: 'd1', path: 'run/a.json', reveal: false })
  document.open()
  document.close()
  document.open()
  await until(document, () => document.snapshot().rows.count > 0)
  expect(document.snapshot().phase.kind).toBe('ready')
})
