import { likelyEnd } from './localHeader.ts'
import type { ZipEntry } from './zipEntry.ts'

/** Bytes between two wanted entries that cost less to read than another slice does. */
const MAX_GAP = 512 * 1024
/** A block is not grown beyond this; a single larger entry is a block of its own. */
const MAX_BLOCK = 8 * 1024 * 1024

/** Neighbouring entries that are read in one slice. */
export interface ReadBlock {
  readonly start: number
  readonly end: number
  readonly entries: readonly ZipEntry[]
}

/** Wanted entries as the fewest slices that do not read much else. */
export function planReads(entries: readonly ZipEntry[]): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  let wanted: ZipEntry[] = []
  let start = 0
  let end = 0
  const close = (): void => {
    if (wanted.length > 0) blocks.push({ start, end, entries: wanted })
  }
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const entryEnd = likelyEnd(entry)
    const joins = entry.offset - end <= MAX_GAP && entryEnd - start <= MAX_BLOCK
    if (wanted.length > 0 && joins) {
      wanted.push(entry)
    } else {
      close()
      wanted = [entry]
      start = entry.offset
    }
    end = entryEnd
  }
  close()
  return blocks
}
