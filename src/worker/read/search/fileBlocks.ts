import type { JsonValue } from '../../../lib/json/json.ts'
import { parseJson } from '../../../lib/json/json.ts'
import { withoutEmbedded } from '../../../model/search/embedded.ts'
import { leavesOf } from '../../../model/search/leafTexts.ts'
import { lineBlocks } from '../../../model/search/lineBlocks.ts'
import type { SearchField } from '../../../model/search/searchHit.ts'
import type { SearchText } from '../../../model/search/searchText.ts'
import { blocksOf } from '../../../model/search/textBlock.ts'
import type { TextBlock } from '../../../model/search/textBlock.ts'
import { maskJson, maskText } from '../../../model/secrets/secrets.ts'
import { readJson } from '../../../readers/shared/jsonText.ts'
import { ReadError } from '../../../source/source.ts'
import type { Source } from '../../../source/source.ts'

/** Larger files are data; decoding one would take as much again. */
const MAX_FILE_BYTES = 64 * 1024 * 1024
/** Text files do not hold these at their beginning. */
const HEAD_BYTES = 4_096
/** A value that is as long as this and stands elsewhere in the run is the same text again. */
const MIN_REPEATED_CHARS = 16

export interface FileWanted {
  readonly path: string
  readonly field: SearchField
  readonly reveal: boolean
  /** Whether a text was met for the first time. */
  readonly isNew: (text: string) => boolean
}

/** What a file says: JSON value by value, all else line by line. */
export async function fileBlocks(
  source: Source,
  { path, field, reveal, isNew }: FileWanted,
  signal: AbortSignal,
): Promise<readonly TextBlock[]> {
  const known = source.entry(path)?.bytes
  if (known !== undefined && known > MAX_FILE_BYTES) throw tooLarge(path)
  const bytes = await source.bytes(path, signal)
  if (bytes.byteLength > MAX_FILE_BYTES) throw tooLarge(path)
  if (/\.(?:jsonl|ndjson)$/i.test(path)) {
    const text = new TextDecoder().decode(bytes)
    return blocksOf(recordTexts(text, { path, field, reveal, isNew }))
  }
  if (isJsonLike(bytes)) {
    const { value, damage } = readJson(bytes)
    if (value !== undefined && (damage === undefined || damage === 'printed')) {
      return blocksOf(leafTexts(reveal ? value : maskJson(value), '', { path, field, isNew }))
    }
  }
  if (isBinary(bytes)) return []
  const text = decode(bytes)
  // Masked as a whole: a line may begin inside of a secret.
  return lineBlocks(withoutEmbedded(reveal ? text : maskText(text)), path, field)
}

/** The values of a document that were not met before. */
export function* leafTexts(
  value: JsonValue,
  under: string,
  { path, field, isNew, line }: Omit<FileWanted, 'reveal'> & { readonly line?: number },
): Generator<SearchText> {
  for (const { key, value: raw, pointer } of leavesOf(value, under)) {
    const said = withoutEmbedded(raw)
    if (said.length >= MIN_REPEATED_CHARS && !isNew(said)) continue
    const text = key === '' ? said : `${key}: ${said}`
    if (said.length < MIN_REPEATED_CHARS && !isNew(text)) continue
    const place = { artifact: path, pointer, ...(line === undefined ? {} : { line }) }
    yield { field, text, place }
  }
}

/** A document on each line. */
function* recordTexts(
  text: string,
  { path, field, reveal, isNew }: FileWanted,
): Generator<SearchText> {
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue
    const line = index + 1
    let value: JsonValue | undefined
    try {
      value = parseJson(written)
    } catch {
      const shown = withoutEmbedded(reveal ? written : maskText(written))
      yield { field, text: shown, place: { artifact: path, line } }
      continue
    }
    yield* leafTexts(reveal ? value : maskJson(value), '', { path, field, isNew, line })
  }
}

function isJsonLike(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  return /^[{[]/.test(head)
}

function isBinary(bytes: Uint8Array): boolean {
  return !hasOrderMark(bytes) && bytes.subarray(0, HEAD_BYTES).includes(0)
}

function hasOrderMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function decode(bytes: Uint8Array): string {
  if (!hasOrderMark(bytes)) return new TextDecoder().decode(bytes)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}

function tooLarge(path: string): ReadError {
  return new ReadError('too-large', path, `${path} is larger than 64 MB.`)
}
