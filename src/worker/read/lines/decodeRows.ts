import { secretSpans, SECRET_MASK } from '../../../model/secrets/secretText.ts'
import type { Span } from '../../../model/secrets/secretText.ts'
import { readSlice } from '../../../source/readSlice.ts'
import type { RowIndex } from './rowIndex.ts'

/** What is read before and behind the asked rows, so that a secret that begins there is known. */
const CONTEXT_BYTES = 16 * 1024

export interface RowText {
  readonly text: string
  readonly masked: boolean
}

interface WantedRows {
  readonly blob: Blob
  readonly path: string
  readonly index: RowIndex
  readonly from: number
  readonly to: number
  readonly reveal: boolean
  readonly signal: AbortSignal
}

/** The texts of some rows without their line ends, secrets masked wherever the rows cut them. */
export async function decodeRows(wanted: WantedRows): Promise<readonly RowText[]> {
  const { blob, path, index, from, to, reveal, signal } = wanted
  const start = index.startOf(from)
  const end = index.startOf(to)
  const before = reveal ? start : Math.max(0, start - CONTEXT_BYTES)
  const behind = reveal ? end : Math.min(blob.size, end + CONTEXT_BYTES)
  const bytes = await readSlice(blob, before, behind, path, signal)
  const decode = (a: number, b: number): string => decoder.decode(bytes.subarray(a, b))
  const pieces: string[] = []
  for (let row = from; row < to; row += 1) {
    pieces.push(decode(index.startOf(row) - before, index.startOf(row + 1) - before))
  }
  const head = decode(0, start - before)
  const spans = reveal
    ? []
    : secretSpans(head + pieces.join('') + decode(end - before, behind - before))
  let at = head.length
  return pieces.map((piece) => {
    const { text, masked } = maskPiece(piece, at, spans)
    at += piece.length
    return { text: withoutEnd(text), masked }
  })
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A piece of a text that begins at `at`, each secret or part of one replaced. */
function maskPiece(piece: string, at: number, spans: readonly Span[]): RowText {
  const end = at + piece.length
  let text = ''
  let kept = at
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue
    text += piece.slice(kept - at, Math.max(0, span.start - at)) + SECRET_MASK
    kept = Math.min(end, span.end)
  }
  if (kept === at && text === '') return { text: piece, masked: false }
  return { text: text + piece.slice(kept - at), masked: true }
}

function withoutEnd(text: string): string {
  return text.replace(/\r?\n$/, '').replace(/^\uFEFF/, '')
}
