import type { RpcContext } from '../lib/rpc.ts'
import type { DropItem } from '../source/dropItem.ts'
import { openDrop } from '../source/dropSource.ts'
import { createReadHandlers } from '../worker/read/handlers.ts'
import type { ReadBackend } from '../worker/read/backend.ts'
import { listReader } from './listReader.ts'

/** The read worker's answers over real drops and the list reader, without a thread. */
export function readWorld(change: Partial<ReadBackend> = {}) {
  return createReadHandlers({
    openDrop,
    detectRuns: (source, signal) => listReader.detect(source, signal),
    readerOf: () => listReader,
    explain: async () => ({
      code: 'not-a-run',
      title: 'No run',
      found: 'other files',
      expected: 'a list.txt',
      tries: [],
    }),
    ...change,
  })
}

/** Dropped files by path. */
export function fileItems(files: Readonly<Record<string, BlobPart>>): readonly DropItem[] {
  return Object.entries(files).map(([path, content]) => ({
    kind: 'file',
    path,
    file: new File([content], path.slice(path.lastIndexOf('/') + 1)),
  }))
}

/** A call that nobody cancels, unless `signal` is given; its events are collected. */
export function aCall<Event>(
  signal: AbortSignal = new AbortController().signal,
): RpcContext<Event> & { readonly events: readonly Event[] } {
  const events: Event[] = []
  return { signal, emit: (event) => events.push(event), events }
}
