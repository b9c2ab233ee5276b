import { createLru } from '../../../lib/lru.ts'
import { readSlice } from '../../../source/readSlice.ts'
import { ReadError } from '../../../source/source.ts'
import type { Source } from '../../../source/source.ts'
import type { LineDocument, LinePlace, RecordRow, TextRow } from '../../../model/fileRows.ts'
import { GoneError } from '../describeError.ts'
import { decodeRows } from './decodeRows.ts'
import { recordRow } from './recordRow.ts'
import { indexRows } from './rowIndex.ts'
import type { RowIndex } from './rowIndex.ts'
import { searchRows } from './searchRows.ts'

/** A tab shows one; a few more for going back. Each may hold 6 MB of row starts. */
const KEPT_DOCUMENTS = 4
/** About two screens of a wide window: longer lines go on in the next row. */
const MAX_ROW_BYTES = 2_000
const MAX_ROWS_AT_ONCE = 400
/** A longer record is parsed when its tree is opened, not for a row of the list. */
const MAX_RECORD_BYTES = 1024 * 1024
/** Of what is parsed for one answer; records behind it say that they are large. */
const MAX_PARSED_BYTES = 16 * 1024 * 1024
/** Texts in UTF-16 are written anew as UTF-8, in memory. */
const MAX_UTF16_BYTES = 64 * 1024 * 1024

interface Held {
  readonly path: string
  readonly blob: Blob
  readonly reveal: boolean
  readonly index: RowIndex
}

interface Wanted {
  readonly path: string
  readonly reveal: boolean
  readonly rowsAre: 'lines' | 'records'
  readonly from?: LinePlace
  readonly line?: number
}

export type LineDocuments = ReturnType<typeof createLineDocuments>

/** Text files by line. Only the row starts are held: bytes are read when rows are asked for. */
export function createLineDocuments() {
  const documents = createLru<Held>(Number.POSITIVE_INFINITY, KEPT_DOCUMENTS)
  let last = 0

  function find(doc: number): Held {
    const found = documents.get(String(doc))
    if (found === undefined) throw new GoneError('The document is no longer held.')
    return found
  }

  return {
    async open(source: Source, wanted: Wanted, signal: AbortSignal): Promise<LineDocument> {
      const { path, reveal, rowsAre, line } = wanted
      const blob = await asUtf8(await source.blob(path, signal), path, signal)
      const cut = rowsAre === 'lines' ? { maxRowBytes: MAX_ROW_BYTES } : {}
      let from = wanted.from ?? { byte: 0, line: 1 }
      let index = await indexRows({ blob, path, from, signal, ...cut })
      const wantedLine = line ?? 0
      for (let next = index.next; next !== undefined && next.line <= wantedLine;) {
        from = next
        index = await indexRows({ blob, path, from, signal, ...cut })
        next = index.next
      }
      last += 1
      documents.set(String(last), { path, blob, reveal, index }, 1)
      const row = line === undefined ? undefined : index.rowOfLine(line)
      return {
        doc: last,
        rows: index.rows,
        bytes: blob.size,
        start: from,
        ...(index.next === undefined ? {} : { next: index.next }),
        ...(row === undefined ? {} : { row }),
      }
    },
    async rows(
      doc: number,
      from: number,
      to: number,
      signal: AbortSignal,
    ): Promise<readonly TextRow[]> {
      const { blob, path, index, reveal } = find(doc)
      const end = Math.min(to, index.rows, from + MAX_ROWS_AT_ONCE)
      const texts = await decodeRows({ blob, path, index, from, to: end, reveal, signal })
      return texts.map(({ text, masked }, at) => {
        const line = index.lineOf(from + at)
        const goesOn = from + at > 0 && index.lineOf(from + at - 1) === line
        return { line, text, masked, goesOn }
      })
    },
    async records(
      doc: number,
      from: number,
      to: number,
      signal: AbortSignal,
    ): Promise<readonly RecordRow[]> {
      const held = find(doc)
      const { index, reveal } = held
      const end = Math.min(to, index.rows, from + MAX_ROWS_AT_ONCE)
      const rows: RecordRow[] = []
      let left = MAX_PARSED_BYTES
      for (let row = from; row < end;) {
        const behind = batchEnd(index, row, end, Math.min(left, MAX_RECORD_BYTES))
        const bytes = await bytesOfRows(held, row, behind, signal)
        left -= bytes.length
        const first = index.startOf(row)
        for (; row < behind; row += 1) {
          const place = { start: index.startOf(row), end: index.startOf(row + 1) }
          const text = decoder.decode(bytes.subarray(place.start - first, place.end - first))
          rows.push(recordRow({ text, line: index.lineOf(row), ...place }, true, reveal))
        }
        if (row === end) break
        const place = { start: index.startOf(row), end: index.startOf(row + 1) }
        rows.push(recordRow({ text: '', line: index.lineOf(row), ...place }, false, reveal))
        row += 1
      }
      return rows
    },
    search(doc: number, query: string, signal: AbortSignal) {
      const { blob, path, index, reveal } = find(doc)
      return searchRows({ blob, path, index, query, reveal, signal })
    },
    /** They are opened again from what is there now. */
    forget(): void {
      documents.deleteWhere(() => true)
    },
  }
}

const decoder = new TextDecoder()

/** The row before which to stop, so that rows up to there are read at once; `from` for a large one. */
function batchEnd(index: RowIndex, from: number, to: number, limit: number): number {
  const start = index.startOf(from)
  let end = from
  while (end < to && index.startOf(end + 1) - start <= limit) end += 1
  return end
}

function bytesOfRows(
  { blob, path, index }: Held,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return readSlice(blob, index.startOf(from), index.startOf(to), path, signal)
}

async function asUtf8(blob: Blob, path: string, signal: AbortSignal): Promise<Blob> {
  const mark = await readSlice(blob, 0, Math.min(2, blob.size), path, signal)
  const [first, second] = mark
  const isLittle = first === 0xff && second === 0xfe
  if (!isLittle && !(first === 0xfe && second === 0xff)) return blob
  if (blob.size > MAX_UTF16_BYTES) {
    throw new ReadError('too-large', path, `${path} is too large to show as text.`)
  }
  const bytes = await readSlice(blob, 0, blob.size, path, signal)
  return new Blob([new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes)])
}
