import type { DropItem, LentFiles, SentItem } from './dropItem.ts'

/** From here on files are lent, below they are simply sent. */
const LEND_FROM = 100
/** Most readers begin with the first files of a folder. */
const AHEAD = 16

type FileItem = Extract<DropItem, { kind: 'file' }>

/** What is sent of a drop, and the ports that have to be transferred with it. */
export interface PackedItems {
  readonly items: readonly SentItem[]
  readonly transfer: readonly MessagePort[]
}

/** The page's side: keeps the files of a large pick and hands them out when the worker asks. */
export function packItems(items: readonly DropItem[]): PackedItems {
  const files = items.filter((item) => item.kind === 'file')
  if (files.length < LEND_FROM) return { items, transfer: [] }
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<readonly number[]>) => {
    port1.postMessage(pairs(files, data))
  })
  port1.start()
  const others = items.filter((item) => item.kind !== 'file')
  return { items: [lent(files, port2), ...others], transfer: [port2] }
}

function lent(files: FileItem[], port: MessagePort): LentFiles {
  // In order of path, so that neighbours of a run follow one another whatever the browser did.
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) // oxlint-disable-line unicorn/no-array-sort -- our own array, of thousands
  const first = Array.from({ length: Math.min(AHEAD, files.length) }, (_, index) => index)
  return {
    kind: 'lent-files',
    path: files[0]?.path ?? '',
    paths: files.map(({ path }) => path),
    ahead: pairs(files, first),
    port,
  }
}

function pairs(files: readonly FileItem[], wanted: readonly number[]): (readonly [number, File])[] {
  return wanted.flatMap((index) => {
    const item = files[index]
    return item === undefined ? [] : [[index, item.file] as const]
  })
}
