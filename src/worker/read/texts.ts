import { createLru } from '../../lib/lru.ts'
import { maskText } from '../../model/secrets/secrets.ts'
import { SECRET_MASK } from '../../model/secrets/secretText.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import type { TextPage } from '../protocol.ts'

/** Larger files are not decoded whole. */
const MAX_TEXT_BYTES = 256 * 1024 * 1024
const MAX_PAGE_CHARS = 4_000_000
/** What stays decoded: the last texts, one at least. */
const KEPT_CHARS = 24_000_000
const KEPT_TEXTS = 3

interface WantedPage {
  readonly start: number
  readonly length: number
  readonly reveal: boolean
  /** 1-based: the page around this line, wherever `start` is. */
  readonly line?: number
}

export interface Texts {
  /** The whole text of a file as it is, decoded anew at every call. */
  read(source: Source, path: string, signal: AbortSignal): Promise<string>
  page(
    source: Source,
    place: { readonly drop: string; readonly path: string },
    wanted: WantedPage,
    signal: AbortSignal,
  ): Promise<TextPage>
  /** All texts of a drop, or those of files that changed. */
  forget(drop: string, paths?: ReadonlySet<string>): void
}

export function createTexts(): Texts {
  const kept = createLru<string>(KEPT_CHARS, KEPT_TEXTS)

  return {
    read: readText,
    async page(source, { drop, path }, { start, length, reveal, line }, signal) {
      const key = `${drop}\n${reveal ? 'all' : 'masked'}\n${path}`
      let text = kept.get(key)
      if (text === undefined) {
        const whole = await readText(source, path, signal)
        // Masked before it is cut into pages: a page may begin inside a secret.
        text = reveal ? whole : maskText(whole)
        kept.set(key, text, text.length)
      }
      const wanted = line === undefined ? start : startAround(text, line, length)
      const from = wholePair(text, Math.max(0, Math.min(wanted, text.length)))
      const to = wholePair(text, Math.min(from + Math.min(length, MAX_PAGE_CHARS), text.length))
      const page = text.slice(from, to)
      const masked = !reveal && page.includes(SECRET_MASK)
      const firstLine = line === undefined ? {} : { firstLine: linesBefore(text, from) + 1 }
      return { text: page, totalChars: text.length, start: from, masked, ...firstLine }
    },
    forget: (drop, paths) =>
      kept.deleteWhere((key) => {
        const [of = '', , ...path] = key.split('\n')
        return of === drop && (paths === undefined || paths.has(path.join('\n')))
      }),
  }
}

/** Where a page begins that shows a line with some of what stands before it. */
function startAround(text: string, line: number, length: number): number {
  let at = 0
  for (let left = line - 1; left > 0; left -= 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) break
    at = end + 1
  }
  if (at < length / 2) return 0
  return text.lastIndexOf('\n', at - length / 4) + 1
}

function linesBefore(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** `at`, or one before it when that would split a surrogate pair. */
function wholePair(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const splits = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
  return splits ? at - 1 : at
}

async function readText(source: Source, path: string, signal: AbortSignal): Promise<string> {
  const size = source.entry(path)?.bytes
  if (size !== undefined && size > MAX_TEXT_BYTES) throw tooLarge(path)
  const bytes = await source.bytes(path, signal)
  if (bytes.byteLength > MAX_TEXT_BYTES) throw tooLarge(path)
  return decodeText(bytes)
}

/** UTF-8 with replacements for what is not; UTF-16 where a byte order mark says so. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

function tooLarge(path: string): ReadError {
  return new ReadError(
    'too-large',
    path,
    `${path} is too large to show as text.`,
    'Download it and open it in an editor.',
  )
}
