import { secretSpans } from '../../../model/secrets/secretText.ts'
import { readSlice } from '../../../source/readSlice.ts'
import type { RowIndex } from './rowIndex.ts'

/** Decoded and searched at once. */
const BLOCK_BYTES = 1024 * 1024
/** Nobody walks through more; the count then says "10,000+". */
const MAX_HITS = 10_000

interface WantedHits {
  readonly blob: Blob
  readonly path: string
  readonly index: RowIndex
  readonly query: string
  readonly reveal: boolean
  readonly signal: AbortSignal
}

export interface RowHits {
  /** Rows in order, each once. */
  readonly rows: readonly number[]
  readonly more: boolean
}

/** Rows that hold `query`, upper and lower case alike. Only what can be seen can be found. */
export async function searchRows(wanted: WantedHits): Promise<RowHits> {
  const { blob, path, index, query, reveal, signal } = wanted
  const needle = query.toLowerCase()
  const rows: number[] = []
  if (needle === '') return { rows, more: false }
  let from = 0
  while (from < index.rows) {
    const to = blockEnd(index, from)
    const start = index.startOf(from)
    // A hit may begin in the last row of the block and end in the next one.
    const end = Math.min(blob.size, index.startOf(to) + needle.length * 4)
    const bytes = await readSlice(blob, start, end, path, signal)
    const text = decoder.decode(bytes)
    let byte = start
    let character = 0
    for (const at of hitsIn(text, needle, reveal)) {
      byte += encoder.encode(text.slice(character, at)).length
      character = at
      const row = rowAt(index, from, to, byte)
      if (row === undefined || row === rows.at(-1)) continue
      if (rows.length >= MAX_HITS) return { rows, more: true }
      rows.push(row)
    }
    from = to
  }
  return { rows, more: false }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

function blockEnd(index: RowIndex, from: number): number {
  const end = index.startOf(from) + BLOCK_BYTES
  let low = from + 1
  let high = index.rows
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (index.startOf(middle) <= end) low = middle
    else high = middle - 1
  }
  return low
}

function hitsIn(text: string, needle: string, reveal: boolean): readonly number[] {
  const lower = text.toLowerCase()
  // A few letters change their length in lower case (İ): places are then those of the lower text,
  // at most a row off.
  const hits: number[] = []
  for (let at = lower.indexOf(needle); at >= 0 && hits.length <= MAX_HITS;) {
    hits.push(at)
    // One hit a line is enough: rows are told once.
    const line = lower.indexOf('\n', at)
    const next = line < 0 || line > at + LEAP ? at + Math.max(needle.length, LEAP) : line + 1
    at = lower.indexOf(needle, next)
  }
  if (hits.length === 0 || reveal) return hits
  const spans = secretSpans(text)
  return hits.filter(
    (at) => !spans.some(({ start, end }) => start < at + needle.length && end > at),
  )
}

/** Within a long line the next row is looked for from here on; rows of long lines are longer. */
const LEAP = 1_000

function rowAt(index: RowIndex, from: number, to: number, byte: number): number | undefined {
  let low = from
  let high = to - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (index.startOf(middle) <= byte) low = middle
    else high = middle - 1
  }
  return byte < index.startOf(to) ? low : undefined
}
