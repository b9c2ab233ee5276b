import type { JsonRowWindow } from '../../lib/json/jsonRowWindow.ts'
import type { JsonPath, JsonRow } from '../../lib/json/jsonTree.ts'
import { RpcError } from '../../lib/rpc.ts'
import type { RpcClient } from '../../lib/rpc.ts'
import type { ByteRange, ReadApi } from '../../worker/protocol.ts'

type JsonPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Not JSON: there are no rows, only text. */
  | { readonly kind: 'invalid'; readonly message: string }
  /** `cut`: the rows are what stands before the place where the file is cut. */
  | { readonly kind: 'ready'; readonly cut?: string }

export interface JsonSnapshot {
  readonly phase: JsonPhase
  readonly rows: JsonRowWindow
}

/** One document held by the read worker, seen through the rows that are asked for. */
export interface JsonDocumentView {
  readonly subscribe: (onChange: () => void) => () => void
  readonly snapshot: () => JsonSnapshot
  readonly search: (
    query: string,
  ) => Promise<{ readonly nodes: readonly number[]; readonly more: boolean }>
  /** Opens what is around a node; its row. */
  readonly reveal: (node: number) => Promise<number>
  /** Opens what is around a path, and what stands there; the row of its deepest part that exists. */
  readonly revealPath: (path: JsonPath) => Promise<number>
  /** Path of the value in row `index`. */
  readonly pathOf: (index: number) => Promise<JsonPath>
  readonly value: (node: number) => Promise<{ readonly text: string; readonly path: string }>
  readonly media: (node: number) => Promise<Blob>
  /** Reads and parses; nothing happens before. */
  readonly open: () => void
  /** Stops every read; it can be opened again. */
  readonly close: () => void
}

const PAGE = 100
/** Pages kept around what is shown; a page costs some 20 kB. */
const KEPT_PAGES = 60
const SCAN = 400

export interface JsonDocumentInput {
  readonly drop: string
  readonly path: string
  readonly reveal: boolean
  /** The document is this part of the file. */
  readonly bytes?: ByteRange
}

export function openJsonDocument(
  client: Pick<RpcClient<ReadApi>, 'call'>,
  input: JsonDocumentInput,
  onFailed?: (error: unknown) => void,
): JsonDocumentView {
  const listeners = new Set<() => void>()
  let controller = new AbortController()
  let { signal } = controller
  let phase: JsonPhase = { kind: 'reading' }
  let doc = -1
  let count = 0
  /** Rows shift when a container opens: pages read before that are of another epoch. */
  let epoch = 0
  let pages = new Map<number, readonly JsonRow[]>()
  const reading = new Set<string>()
  let shown = { from: 0, to: PAGE }
  let current: JsonSnapshot = { phase, rows: rowsNow() }

  function rowsNow(): JsonRowWindow {
    const held = pages
    return {
      count,
      rowAt: (index) => held.get(Math.floor(index / PAGE))?.[index % PAGE],
      onShown,
      onToggle: (node, open, deep) => void toggle(node, open, deep),
    }
  }

  function publish(): void {
    current = { phase, rows: rowsNow() }
    for (const listener of listeners) listener()
  }

  function fail(error: unknown): void {
    if (error instanceof RpcError && error.code === 'cancelled') return
    // The worker keeps the documents looked at lately; the file is still there.
    if (error instanceof RpcError && error.code === 'gone') {
      void open()
      return
    }
    onFailed?.(error)
    phase = { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
    publish()
  }

  async function open(): Promise<void> {
    controller = new AbortController()
    signal = controller.signal
    try {
      const opened = await client.call('jsonOpen', input, { signal })
      doc = opened.doc
      if (opened.invalid !== undefined) {
        phase = { kind: 'invalid', message: opened.invalid }
        publish()
        return
      }
      phase = { kind: 'ready', ...(opened.cut === undefined ? {} : { cut: opened.cut }) }
      await refresh(opened.rows)
    } catch (error) {
      fail(error)
    }
  }

  /** The new rows replace the old ones at once, so that nothing blinks. */
  async function refresh(rows: number): Promise<void> {
    epoch += 1
    const mine = epoch
    const first = Math.floor(Math.min(shown.from, Math.max(0, rows - 1)) / PAGE)
    const last = Math.floor(Math.min(shown.to, rows) / PAGE)
    const fresh = new Map<number, readonly JsonRow[]>()
    for (let page = first; page <= last; page += 1) fresh.set(page, await readPage(page))
    if (mine !== epoch || signal.aborted) return
    count = rows
    pages = fresh
    reading.clear()
    publish()
  }

  function readPage(page: number): Promise<readonly JsonRow[]> {
    return client.call('jsonRows', { doc, from: page * PAGE, to: (page + 1) * PAGE }, { signal })
  }

  function onShown(from: number, to: number): void {
    shown = { from, to }
    if (phase.kind !== 'ready') return
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page += 1) void loadPage(page)
  }

  async function loadPage(page: number): Promise<void> {
    const mine = epoch
    const key = `${mine}:${page}`
    if (pages.has(page) || reading.has(key)) return
    reading.add(key)
    try {
      const rows = await readPage(page)
      if (mine !== epoch || signal.aborted) return
      const kept = [...pages]
        .toSorted(([a], [b]) => Math.abs(a - page) - Math.abs(b - page))
        .slice(0, KEPT_PAGES)
      pages = new Map([...kept, [page, rows]])
      publish()
    } catch (error) {
      fail(error)
    } finally {
      reading.delete(key)
    }
  }

  async function toggle(node: number, open: boolean, deep: boolean): Promise<void> {
    try {
      const { rows } = await client.call('jsonToggle', { doc, node, open, deep }, { signal })
      await refresh(rows)
    } catch (error) {
      fail(error)
    }
  }

  async function reveal(node: number): Promise<number> {
    const { rows, row } = await client.call('jsonReveal', { doc, node }, { signal })
    shown = { from: Math.max(0, row - PAGE / 2), to: row + PAGE / 2 }
    await refresh(rows)
    return row
  }

  async function revealPath(path: JsonPath): Promise<number> {
    let [row] = await client.call('jsonRows', { doc, from: 0, to: 1 }, { signal })
    let index = 0
    let rows = count
    for (const part of path) {
      if (row === undefined) return 0
      if (!row.open) {
        const { node } = row
        rows = (await client.call('jsonToggle', { doc, node, open: true }, { signal })).rows
      }
      const found = await findMember(index, row.depth, String(part))
      if (found === undefined) break
      index = found.index
      row = found.row
    }
    if (row !== undefined && row.size > 0 && !row.open) {
      const { node } = row
      rows = (await client.call('jsonToggle', { doc, node, open: true }, { signal })).rows
    }
    shown = { from: Math.max(0, index - PAGE / 2), to: index + PAGE / 2 }
    await refresh(rows)
    return index
  }

  async function findMember(
    parent: number,
    depth: number,
    key: string,
  ): Promise<{ readonly index: number; readonly row: JsonRow } | undefined> {
    for (let from = parent + 1; ; from += SCAN) {
      const rows = await client.call('jsonRows', { doc, from, to: from + SCAN }, { signal })
      for (const [at, row] of rows.entries()) {
        if (row.depth <= depth) return undefined
        if (row.depth === depth + 1 && row.key === key) return { index: from + at, row }
      }
      if (rows.length < SCAN) return undefined
    }
  }

  async function pathOf(index: number): Promise<JsonPath> {
    const held = rowsNow().rowAt(index)
    const from = { doc, from: index, to: index + 1 }
    const row = held ?? (await client.call('jsonRows', from, { signal }))[0]
    return row === undefined ? [] : client.call('jsonPath', { doc, node: row.node }, { signal })
  }

  return {
    open: () => void open(),
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    snapshot: () => current,
    search: (query) => client.call('jsonSearch', { doc, query }, { signal }),
    reveal,
    revealPath,
    pathOf,
    value: (node) => client.call('jsonValue', { doc, node }, { signal }),
    media: (node) => client.call('jsonMedia', { doc, node }, { signal }),
    close: () => controller.abort(),
  }
}
