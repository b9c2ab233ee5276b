import { mediaTypeOf } from './mediaType.ts'
import { sniffMediaType } from './sniffMediaType.ts'

/** By what a file is shown. */
export type FileKind =
  'image' | 'json' | 'json-lines' | 'text' | 'markdown' | 'video' | 'audio' | 'cast' | 'unknown'

export interface KnownFile {
  readonly kind: FileKind
  /** The type for people; a guess from the first bytes where the name does not tell. */
  readonly type: string
}

/** As many bytes as `fileKindOf` looks at. */
export const FILE_HEAD_BYTES = 4096

const TEXT_ENDINGS = new Set(
  (
    'txt log out err csv tsv yml yaml toml ini cfg conf env html htm xml svg css js mjs ts tsx jsx py ' +
    'sh bash zsh rb go rs c h cpp java kt swift sql diff patch trace har srt vtt'
  ).split(' '),
)

const BINARY: readonly (readonly [type: string, at: number, bytes: readonly number[]])[] = [
  ['PDF document', 0, [0x25, 0x50, 0x44, 0x46]],
  ['gzip archive', 0, [0x1f, 0x8b]],
  ['Zstandard archive', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['7-Zip archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['SQLite database', 0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['ELF program', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['Windows program', 0, [0x4d, 0x5a]],
  ['WebAssembly', 0, [0, 0x61, 0x73, 0x6d]],
  ['Parquet table', 0, [0x50, 0x41, 0x52, 0x31]],
  ['Arrow table', 0, [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ['tar archive', 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
  ['HDF5 data', 0, [0x89, 0x48, 0x44, 0x46]],
]

/**
 * What a file is by its name and its first bytes. Bytes go before names: what begins like a picture
 * is one, and what holds NUL bytes is no text whatever it is called.
 */
export function fileKindOf(path: string, head: Uint8Array): KnownFile {
  const sniffed = mediaByBytes(head)
  if (sniffed !== undefined) return sniffed
  const ending = endingOf(path)
  const named = mediaTypeOf(path)
  if (isBinary(head)) {
    // A picture or film whose beginning we do not know: the browser may know it.
    if (/^(image|video|audio)\//.test(named)) return mediaKind(named)
    return { kind: 'unknown', type: binaryType(head) }
  }
  if (ending === 'cast') return { kind: 'cast', type: 'terminal recording' }
  if (ending === 'md' || ending === 'markdown') return { kind: 'markdown', type: 'Markdown' }
  if (named === 'application/json') return { kind: 'json', type: 'JSON' }
  if (named === 'application/x-ndjson') return { kind: 'json-lines', type: 'JSON lines' }
  if (named.startsWith('text/') || TEXT_ENDINGS.has(ending)) return { kind: 'text', type: 'text' }
  return byText(head)
}

/** By its name alone, for lists of files that nobody has read. */
export function fileKindByName(path: string): FileKind {
  const named = mediaTypeOf(path)
  if (/^(image|video|audio)\//.test(named)) return mediaKind(named).kind
  return fileKindOf(path, new Uint8Array(0)).kind
}

function byText(head: Uint8Array): KnownFile {
  if (head.length === 0) return { kind: 'unknown', type: 'unknown' }
  const text = new TextDecoder().decode(head).trimStart()
  if (/^\{"version":\s?[123],/.test(text)) return { kind: 'cast', type: 'terminal recording' }
  if (/^\{[^\n]*\}\n\{/.test(text)) return { kind: 'json-lines', type: 'JSON lines' }
  if (/^[{[]/.test(text)) return { kind: 'json', type: 'JSON' }
  return { kind: 'text', type: 'text' }
}

function mediaKind(type: string): KnownFile {
  if (type.startsWith('video/')) return { kind: 'video', type }
  return { kind: type.startsWith('audio/') ? 'audio' : 'image', type }
}

function mediaByBytes(head: Uint8Array): KnownFile | undefined {
  const type = sniffMediaType(head)
  if (type.startsWith('image/')) return { kind: 'image', type }
  if (type !== '') return { kind: 'unknown', type: 'zip archive' }
  if (begins(head, 0, [0x1a, 0x45, 0xdf, 0xa3])) return { kind: 'video', type: 'video/webm' }
  if (begins(head, 4, [0x66, 0x74, 0x79, 0x70])) {
    const brand = String.fromCharCode(...head.subarray(8, 12))
    if (/^(avif|avis)$/.test(brand)) return { kind: 'image', type: 'image/avif' }
    return { kind: 'video', type: 'video/mp4' }
  }
  return undefined
}

/** NUL bytes, or many bytes that are no text in UTF-8. UTF-16 with its mark is text. */
function isBinary(head: Uint8Array): boolean {
  if (begins(head, 0, [0xff, 0xfe]) || begins(head, 0, [0xfe, 0xff])) return false
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1b) odd += 1
  }
  if (odd > head.length / 20) return true
  // The last character may be cut by the end of the head.
  const text = new TextDecoder().decode(head.subarray(0, Math.max(0, head.length - 4)))
  return text.split('\uFFFD').length - 1 > Math.max(4, text.length / 10)
}

function binaryType(head: Uint8Array): string {
  return BINARY.find(([, at, bytes]) => begins(head, at, bytes))?.[0] ?? 'binary'
}

function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

function begins(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}
