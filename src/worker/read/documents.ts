import { base64Media, decodeBase64Media } from '../../lib/media/base64Media.ts'
import { isJsonObject, parseJson } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { JsonMask } from '../../lib/json/jsonRowText.ts'
import { formatJsonPath, parseJsonPointer, valueAt } from '../../lib/json/jsonTree.ts'
import type { JsonPath, JsonRow } from '../../lib/json/jsonTree.ts'
import { createLru } from '../../lib/lru.ts'
import { openJsonTree } from '../../lib/json/openJsonTree.ts'
import type { JsonTree } from '../../lib/json/openJsonTree.ts'
import { isSecretKey } from '../../model/secrets/secretKey.ts'
import { SECRET_MASK } from '../../model/secrets/secretText.ts'
import { maskJson, maskText } from '../../model/secrets/secrets.ts'
import { parseText as recoverText } from '../../readers/shared/jsonText.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { readSlice } from '../../source/readSlice.ts'
import type { ByteRange, JsonDocument } from '../protocol.ts'
import { GoneError } from './describeError.ts'
import type { Texts } from './texts.ts'

/** Parsed files and open documents that stay, by characters of their text; one at least. */
const KEPT_CHARS = 24_000_000
const KEPT_DOCUMENTS = 12
const MAX_ROWS_AT_ONCE = 2_000
/** As much as a whole file may have to be read as text. */
const MAX_PART_BYTES = 256 * 1024 * 1024
const MAX_FIRST_LINE_CHARS = 4_000_000

type Parsed =
  | {
      readonly kind: 'valid'
      readonly value: JsonValue
      readonly chars: number
      /** Only the beginning could be parsed, and why. */
      readonly cut?: string
    }
  | { readonly kind: 'invalid'; readonly reason: string }

interface Place {
  readonly source: Source
  readonly drop: string
  readonly path: string
  /** The document is this part of the file. */
  readonly bytes?: ByteRange
}

interface OpenDocument {
  readonly tree: JsonTree
  readonly path: string
  readonly at: JsonPath
  readonly reveal: boolean
}

const mask: JsonMask = { isSecretKey, maskText, mask: SECRET_MASK }

export type Documents = ReturnType<typeof createDocuments>

/** JSON files as trees that stay in the worker; the page gets the rows that it shows. */
export function createDocuments(texts: Texts) {
  const parsed = createLru<Parsed>(KEPT_CHARS)
  const documents = createLru<OpenDocument>(KEPT_CHARS, KEPT_DOCUMENTS)
  let lastDocument = 0

  async function parse(place: Place, signal: AbortSignal): Promise<Parsed> {
    const { source, drop, path, bytes } = place
    const file = `${drop}\n${path}`
    const key = bytes === undefined ? file : `${file}\n${bytes.start}-${bytes.end}`
    const known = parsed.get(key)
    if (known !== undefined) return known
    const text =
      bytes === undefined
        ? await texts.read(source, path, signal)
        : await readPart(place, bytes, signal)
    const result = parseText(text, path)
    parsed.set(key, result, text.length)
    return result
  }

  function find(doc: number): OpenDocument {
    const found = documents.get(String(doc))
    if (found === undefined) throw new GoneError('The document is no longer held.')
    return found
  }

  return {
    async open(
      place: Place,
      at: JsonPath,
      reveal: boolean,
      signal: AbortSignal,
    ): Promise<JsonDocument> {
      const file = await parse(place, signal)
      if (file.kind === 'invalid') return { doc: 0, rows: 0, invalid: file.reason }
      const value = valueAt(file.value, at)
      if (value === undefined) throw notThere(place.path, formatJsonPath(at))
      const tree = openJsonTree(value, reveal ? undefined : mask)
      lastDocument += 1
      const { path } = place
      documents.set(String(lastDocument), { tree, path, at, reveal }, file.chars)
      const cut = file.cut === undefined ? {} : { cut: file.cut }
      return { doc: lastDocument, rows: tree.size(), ...cut }
    },
    rows(doc: number, from: number, to: number): readonly JsonRow[] {
      return find(doc).tree.rows(from, Math.min(to, from + MAX_ROWS_AT_ONCE))
    },
    toggle(doc: number, node: number, open: boolean, deep: boolean): { readonly rows: number } {
      const { tree } = find(doc)
      tree.toggle(node, open, deep)
      return { rows: tree.size() }
    },
    search(doc: number, query: string) {
      return find(doc).tree.search(query)
    },
    reveal(doc: number, node: number): { readonly rows: number; readonly row: number } {
      const { tree } = find(doc)
      const row = tree.reveal(node)
      return { rows: tree.size(), row }
    },
    path(doc: number, node: number): JsonPath {
      return find(doc).tree.path(node)
    },
    value(doc: number, node: number): { readonly text: string; readonly path: string } {
      const { tree, at, reveal } = find(doc)
      const value = tree.value(node)
      if (value === undefined) throw new GoneError('The value is no longer held.')
      const path = formatJsonPath([...at, ...tree.path(node)])
      if (typeof value === 'string' && value !== '' && tree.isSecret(node) && !reveal) {
        return { text: SECRET_MASK, path }
      }
      return { text: copyText(reveal ? value : maskJson(value)), path }
    },
    media(doc: number, node: number): Blob {
      const { tree, path } = find(doc)
      return mediaOf(tree.value(node), path)
    },
    async embedded(place: Place, pointer: string, signal: AbortSignal): Promise<Blob> {
      const file = await parse(place, signal)
      if (file.kind === 'invalid') throw notThere(place.path, pointer)
      return mediaOf(valueAt(file.value, parseJsonPointer(pointer)), place.path)
    },
    /** Files that changed are parsed anew; documents that are open stay as they were opened. */
    forgetFiles(drop: string, paths: ReadonlySet<string>): void {
      for (const path of paths) {
        const file = `${drop}\n${path}`
        parsed.deleteWhere((key) => key === file || key.startsWith(`${file}\n`))
      }
    },
    forget(drop: string): void {
      parsed.deleteWhere((key) => key.startsWith(`${drop}\n`))
      // They are opened again from what is still there.
      documents.deleteWhere(() => true)
    },
  }
}

async function readPart(
  { source, path }: Place,
  { start, end }: ByteRange,
  signal: AbortSignal,
): Promise<string> {
  if (end - start > MAX_PART_BYTES) {
    throw new ReadError('too-large', path, `This part of ${path} is too large to show as a tree.`)
  }
  const blob = await source.blob(path, signal)
  return new TextDecoder().decode(await readSlice(blob, start, end, path, signal))
}

function parseText(text: string, path: string): Parsed {
  if (text.trim() === '') return { kind: 'invalid', reason: 'The file is empty.' }
  try {
    return { kind: 'valid', value: parseJson(text), chars: text.length }
  } catch (error) {
    if (/\.(jsonl|ndjson)$/i.test(path) || beginsWithLine(text)) {
      return { kind: 'valid', value: parseLines(text), chars: text.length }
    }
    // What V8 says quotes the text: it is bounded, and shown as text like everything else.
    const reason = error instanceof Error ? maskText(error.message).slice(0, 300) : 'Not JSON.'
    const { value, damage } = recoverText(text)
    if (value === undefined) return { kind: 'invalid', reason }
    return {
      kind: 'valid',
      value,
      chars: text.length,
      // A printed document is all there.
      ...(damage === undefined || damage === 'printed' ? {} : { cut: reason }),
    }
  }
}

/** A file without an ending may hold JSON lines all the same. */
function beginsWithLine(text: string): boolean {
  const end = text.indexOf('\n')
  if (end < 0 || end > MAX_FIRST_LINE_CHARS) return false
  try {
    return isJsonObject(parseJson(text.slice(0, end)))
  } catch {
    return false
  }
}

/** One value per line; a line that is not JSON stays text. */
function parseLines(text: string): JsonValue {
  return text.split(/\r?\n/).flatMap((line): readonly JsonValue[] => {
    if (line.trim() === '') return []
    try {
      return [parseJson(line)]
    } catch {
      return [line]
    }
  })
}

function copyText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
}

function mediaOf(value: JsonValue | undefined, path: string): Blob {
  const media = typeof value === 'string' ? base64Media(value) : undefined
  const blob =
    typeof value === 'string' && media !== undefined ? decodeBase64Media(value, media) : undefined
  if (blob === undefined) {
    throw new ReadError('corrupt', path, 'This is no base64 that can be decoded.')
  }
  return blob
}

function notThere(path: string, place: string): ReadError {
  return new ReadError('not-found', path, `${path} holds nothing at ${place}.`)
}
