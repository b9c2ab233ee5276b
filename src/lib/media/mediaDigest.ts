import { hashText } from '../text/hashText.ts'

/** What tells one file from another without reading all of it: its length, and pieces of it. */
const WINDOWS = 8
/** A multiple of three bytes is a whole number of base64 digits. */
const WINDOW_BYTES = 24

/**
 * Of the bytes that base64 stands for. The last piece holds the checksum that ends the pixels of a
 * PNG, so that two screens of one length with one other pixel differ.
 */
export function digestOfBase64(text: string, start = 0): string {
  const digits = text.endsWith('==')
    ? text.length - 2
    : text.endsWith('=')
      ? text.length - 1
      : text.length
  const bytes = Math.floor(((digits - start) * 3) / 4)
  return digestOf(bytes, (at) => {
    const from = start + (at / 3) * 4
    return text.slice(from, from + (WINDOW_BYTES / 3) * 4)
  })
}

/** The same of the bytes themselves. */
export function digestOfBytes(bytes: Uint8Array): string {
  return digestOf(bytes.byteLength, (at) => {
    const piece = bytes.subarray(at, at + WINDOW_BYTES)
    return btoa(String.fromCharCode(...piece))
  })
}

function digestOf(bytes: number, windowAt: (at: number) => string): string {
  const last = Math.max(0, bytes - WINDOW_BYTES)
  let pieces = ''
  for (let index = 0; index < WINDOWS; index += 1) {
    pieces += windowAt(Math.floor((last * index) / (WINDOWS - 1) / 3) * 3)
  }
  return `${bytes}-${hashText(pieces).toString(36)}`
}
