import { deflateSync } from 'fflate'
import { crc32 } from '../lib/crc32.ts'

/** A zip entry as it should be written, with the lies that a test wants told. */
export interface ZipFile {
  /** Text is written as UTF-8 with the flag; bytes are written as they are, without it. */
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  readonly deflate?: boolean
  /** Sizes and offset go to Zip64 fields, in the directory and in the local header. */
  readonly zip64?: boolean
  readonly flags?: number
  readonly method?: number
  readonly crc32?: number
  /** What the directory claims instead of the truth. */
  readonly claims?: { readonly bytes?: number; readonly stored?: number; readonly offset?: number }
  /** Length of a field that only the local header has. */
  readonly localExtra?: number
}

export interface ZipShape {
  readonly prefix?: Uint8Array
  readonly comment?: string
  /** The end record refers to a Zip64 one. */
  readonly zip64?: boolean
  /** What offsets count from: the length of what the zip will stand behind. */
  readonly startAt?: number
  readonly entries?: number
}

/** Writes a zip record by record, so that every field can be wrong. */
export function buildZip(files: readonly ZipFile[], shape: ZipShape = {}): Uint8Array<ArrayBuffer> {
  const prefix = shape.prefix ?? new Uint8Array()
  const parts: Uint8Array[] = [prefix]
  const directory: Uint8Array[] = []
  let at = shape.startAt ?? 0
  for (const file of files) {
    const local = localPart(file)
    directory.push(directoryPart(file, local, at))
    for (const part of local.parts) {
      parts.push(part)
      at += part.length
    }
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0)
  const count = shape.entries ?? files.length
  parts.push(...directory)
  if (shape.zip64 === true) {
    parts.push(
      numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      numbers([8, directoryBytes], [8, at]),
      numbers([4, 0x07064b50], [4, 0], [8, at + directoryBytes], [4, 1]),
    )
  }
  const comment = new TextEncoder().encode(shape.comment ?? '')
  const narrow = shape.zip64 === true ? 0xffffffff : undefined
  const entries = shape.zip64 === true ? 0xffff : count % 0x10000
  parts.push(
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries], [2, entries]),
    numbers([4, narrow ?? directoryBytes], [4, narrow ?? at], [2, comment.length]),
    comment,
  )
  return joined(parts)
}

interface Written {
  readonly parts: readonly Uint8Array[]
  readonly name: Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly bytes: number
  readonly stored: number
}

function localPart(file: ZipFile): Written {
  const { zip64 = false, deflate = false } = file
  const content = bytesOf(file.content)
  const packed = deflate ? deflateSync(content) : content
  const name = bytesOf(file.name)
  const flags = (file.flags ?? 0) | (typeof file.name === 'string' ? 0x800 : 0)
  const method = file.method ?? (deflate ? 8 : 0)
  const crc = file.crc32 ?? crc32(content)
  const bytes = content.length
  const stored = packed.length
  const padding = new Uint8Array(file.localExtra ?? 0)
  if (padding.length >= 4) padding.set(numbers([2, 0xcafe], [2, padding.length - 4]))
  const extra = zip64
    ? joined([numbers([2, 1], [2, 16], [8, bytes], [8, stored]), padding])
    : padding
  const header = numbers(
    ...([
      [4, 0x04034b50],
      [2, 45],
      [2, flags],
      [2, method],
      [4, STAMP],
      [4, crc],
    ] as const),
    ...([
      [4, zip64 ? 0xffffffff : stored],
      [4, zip64 ? 0xffffffff : bytes],
    ] as const),
    ...([
      [2, name.length],
      [2, extra.length],
    ] as const),
  )
  return { parts: [header, name, extra, packed], name, flags, method, crc, bytes, stored }
}

/** 2025-09-14 10:31:36, local time. */
const STAMP = ((45 << 25) | (9 << 21) | (14 << 16) | (10 << 11) | (31 << 5) | 18) >>> 0

function directoryPart(file: ZipFile, local: Written, at: number): Uint8Array {
  const bytes = file.claims?.bytes ?? local.bytes
  const stored = file.claims?.stored ?? local.stored
  const offset = file.claims?.offset ?? at
  const zip64 = file.zip64 ?? false
  const extra = zip64
    ? numbers([2, 1], [2, 24], [8, bytes], [8, stored], [8, offset])
    : new Uint8Array()
  const wide = zip64 ? 0xffffffff : undefined
  const header = numbers(
    ...([
      [4, 0x02014b50],
      [2, 45],
      [2, 45],
      [2, local.flags],
      [2, local.method],
    ] as const),
    ...([
      [4, STAMP],
      [4, local.crc],
      [4, wide ?? stored],
      [4, wide ?? bytes],
    ] as const),
    ...([
      [2, local.name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
    ] as const),
    [4, wide ?? offset],
  )
  return joined([header, local.name, extra])
}

/** Little-endian numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [width: number, value: number])[]): Uint8Array {
  const bytes: number[] = []
  for (const [width, value] of fields) {
    let rest = value
    for (let index = 0; index < width; index += 1) {
      bytes.push(rest % 256)
      rest = Math.floor(rest / 256)
    }
  }
  return Uint8Array.from(bytes)
}

function bytesOf(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
