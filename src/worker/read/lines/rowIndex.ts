import { readSlice } from '../../../source/readSlice.ts'
import type { LinePlace } from '../../../model/fileRows.ts'

/** Where the rows of a part of a file begin. Offsets are bytes, so that nothing is decoded. */
export interface RowIndex {
  readonly rows: number
  /** Of row `row`; of `rows`, where the part ends. */
  readonly startOf: (row: number) => number
  /** 1-based number of the line that the row belongs to. */
  readonly lineOf: (row: number) => number
  /** The first row of a line, or undefined when the part does not hold it. */
  readonly rowOfLine: (line: number) => number | undefined
  /** The file goes on here. */
  readonly next?: LinePlace
}

/** One read; larger ones make the scan no faster. */
const CHUNK_BYTES = 4 * 1024 * 1024
/**
 * Rows of one part: at 18 px they take 12.6 million pixels, which every browser lays out (Firefox
 * ends at 17.8 million), and their index takes 8 MB.
 */
const MAX_ROWS = 700_000
const LINE_FEED = 0x0a

interface Scan {
  readonly blob: Blob
  readonly path: string
  readonly from: LinePlace
  /** Longer lines go on in further rows; without it a line is a row whatever its length. */
  readonly maxRowBytes?: number
  readonly maxRows?: number
  readonly signal: AbortSignal
}

/** Finds the rows of a file from a place on, chunk by chunk; the file is never held whole. */
export async function indexRows(scan: Scan): Promise<RowIndex> {
  const { blob, path, from, maxRowBytes = Number.POSITIVE_INFINITY, signal } = scan
  const { maxRows = MAX_ROWS } = scan
  const starts = growing()
  const lines = growing()
  let line = from.line
  let rowStart = from.byte
  let next: LinePlace | undefined

  function push(start: number): void {
    starts.push(start - from.byte)
    lines.push(line - from.line)
  }

  function scanChunk(bytes: Uint8Array, at: number): void {
    for (let inChunk = 0; ;) {
      const end = bytes.indexOf(LINE_FEED, inChunk)
      const reached = at + (end < 0 ? bytes.length : end)
      // Whole rows of a long line as soon as they are known, so that an endless line ends a part.
      while (reached - rowStart > maxRowBytes && starts.length() < maxRows) {
        push(rowStart)
        rowStart = characterStart(bytes, rowStart + maxRowBytes - at) + at
      }
      if (starts.length() >= maxRows && rowStart < blob.size) next = { byte: rowStart, line }
      if (next !== undefined || end < 0) return
      push(rowStart)
      line += 1
      rowStart = at + end + 1
      inChunk = end + 1
    }
  }

  for (let at = from.byte; at < blob.size && next === undefined; at += CHUNK_BYTES) {
    const end = Math.min(blob.size, at + CHUNK_BYTES)
    scanChunk(await readSlice(blob, at, end, path, signal), at)
  }
  // What follows the last line feed is a line, unless it is nothing.
  if (next === undefined && rowStart < blob.size) push(rowStart)
  return rowIndex(starts.values(), lines.values(), from, next ?? { byte: blob.size, line }, {
    isLast: next === undefined,
  })
}

/** The next place that is not inside of a UTF-8 character. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at
  while (start - at < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return start
}

function rowIndex(
  starts: Uint32Array,
  lines: Uint32Array,
  from: LinePlace,
  end: LinePlace,
  { isLast }: { readonly isLast: boolean },
): RowIndex {
  const lineOf = (row: number): number => (lines[row] ?? 0) + from.line
  return {
    rows: starts.length,
    startOf: (row) => (row < starts.length ? (starts[row] ?? 0) + from.byte : end.byte),
    lineOf,
    rowOfLine(line) {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (lineOf(middle) < line) low = middle + 1
        else high = middle
      }
      return low < starts.length && lineOf(low) === line ? low : undefined
    },
    ...(isLast ? {} : { next: end }),
  }
}

interface Growing {
  readonly push: (value: number) => void
  readonly length: () => number
  readonly values: () => Uint32Array
}

/** Numbers below 4 billion, four bytes each. */
function growing(): Growing {
  let held = new Uint32Array(1024)
  let count = 0
  return {
    push(value) {
      if (count === held.length) {
        const larger = new Uint32Array(count * 2)
        larger.set(held)
        held = larger
      }
      held[count] = value
      count += 1
    },
    length: () => count,
    values: () => held.slice(0, count),
  }
}
