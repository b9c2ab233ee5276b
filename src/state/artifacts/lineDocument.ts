import { RpcError } from '../../lib/rpc.ts'
import type { RpcClient } from '../../lib/rpc.ts'
import type { LineDocument, LinePlace } from '../../model/fileRows.ts'
import type { ReadApi } from '../../worker/protocol.ts'

type LinePhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly file: LineDocument }

export interface LineSnapshot<Row> {
  readonly phase: LinePhase
  readonly count: number
  /** `undefined` while the row is on its way. */
  readonly rowAt: (row: number) => Row | undefined
  /** Secrets were masked in rows that were shown. */
  readonly masked: boolean
}

/** A part of a text file held by the read worker, seen through the rows that are asked for. */
export interface LineView<Row> {
  readonly subscribe: (onChange: () => void) => () => void
  readonly snapshot: () => LineSnapshot<Row>
  /** The rows from `from` up to and without `to` are on screen. */
  readonly onShown: (from: number, to: number) => void
  readonly search: (
    query: string,
  ) => Promise<{ readonly rows: readonly number[]; readonly more: boolean }>
  /** Goes to another part of the file. */
  readonly goTo: (place: LinePlace) => void
  readonly open: () => void
  readonly close: () => void
}

/** Rows of one answer. */
const PAGE = 100
/** Pages kept around what is shown: at 2,000 characters a row some 24 MB at most. */
const KEPT_PAGES = 60
/** A file that changes while it is shown is opened again so often at most in a row. */
const MAX_REOPENED = 3

export interface LineInput {
  readonly drop: string
  readonly path: string
  readonly reveal: boolean
  readonly line?: number
}

type Client = Pick<RpcClient<ReadApi>, 'call'>

/** How the rows of one kind are asked for. */
export interface RowSource<Row> {
  readonly rowsAre: 'lines' | 'records'
  readonly read: (
    client: Client,
    wanted: { readonly doc: number; readonly from: number; readonly to: number },
    signal: AbortSignal,
  ) => Promise<readonly Row[]>
  readonly isMasked: (row: Row) => boolean
}

export function openLineView<Row>(
  client: Client,
  input: LineInput,
  source: RowSource<Row>,
): LineView<Row> {
  const listeners = new Set<() => void>()
  let controller = new AbortController()
  let phase: LinePhase = { kind: 'reading' }
  let place: LinePlace | undefined
  let pages = new Map<number, readonly Row[]>()
  let reading = new Set<number>()
  let masked = false
  let reopened = 0
  let current = snapshotNow()

  function snapshotNow(): LineSnapshot<Row> {
    const held = pages
    return {
      phase,
      count: phase.kind === 'ready' ? phase.file.rows : 0,
      rowAt: (row) => held.get(Math.floor(row / PAGE))?.[row % PAGE],
      masked,
    }
  }

  function publish(): void {
    current = snapshotNow()
    for (const listener of listeners) listener()
  }

  function fail(error: unknown): void {
    if (error instanceof RpcError && error.code === 'cancelled') return
    const isOld = error instanceof RpcError && (error.code === 'gone' || error.code === 'changed')
    if (isOld && reopened < MAX_REOPENED) {
      reopened += 1
      void open()
      return
    }
    phase = { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
    publish()
  }

  async function open(): Promise<void> {
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    const { drop, path, reveal, line } = input
    const { rowsAre } = source
    try {
      const file = await client.call(
        'linesOpen',
        {
          drop,
          path,
          reveal,
          rowsAre,
          ...(place === undefined ? {} : { from: place }),
          ...(line === undefined || place !== undefined ? {} : { line }),
        },
        { signal },
      )
      const first = Math.floor((file.row ?? 0) / PAGE)
      const rows = await readPage(file, first, signal)
      if (signal.aborted) return
      phase = { kind: 'ready', file }
      pages = new Map([[first, rows]])
      reading = new Set()
      noteMasked(rows)
      publish()
    } catch (error) {
      if (!signal.aborted) fail(error)
    }
  }

  function noteMasked(rows: readonly Row[]): void {
    masked ||= rows.some((row) => source.isMasked(row))
  }

  function readPage(
    file: LineDocument,
    page: number,
    signal: AbortSignal,
  ): Promise<readonly Row[]> {
    const from = page * PAGE
    return source.read(client, { doc: file.doc, from, to: from + PAGE }, signal)
  }

  async function loadPage(file: LineDocument, page: number): Promise<void> {
    if (pages.has(page) || reading.has(page)) return
    const { signal } = controller
    reading.add(page)
    try {
      const rows = await readPage(file, page, signal)
      if (signal.aborted) return
      const kept = [...pages]
        .toSorted(([a], [b]) => Math.abs(a - page) - Math.abs(b - page))
        .slice(0, KEPT_PAGES)
      pages = new Map([...kept, [page, rows]])
      reopened = 0
      noteMasked(rows)
      publish()
    } catch (error) {
      if (!signal.aborted) fail(error)
    } finally {
      reading.delete(page)
    }
  }

  return {
    open: () => void open(),
    close: () => controller.abort(),
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    snapshot: () => current,
    onShown(from, to) {
      if (phase.kind !== 'ready') return
      const { file } = phase
      const end = Math.min(to, file.rows)
      for (let page = Math.floor(from / PAGE); page * PAGE < end; page += 1) {
        void loadPage(file, page)
      }
    },
    async search(query) {
      if (phase.kind !== 'ready') return { rows: [], more: false }
      const { doc } = phase.file
      return client.call('linesSearch', { doc, query }, { signal: controller.signal })
    },
    goTo(to) {
      place = to
      void open()
    },
  }
}
