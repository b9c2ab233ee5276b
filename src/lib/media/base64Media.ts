/** A base64 string that stands for a file: its media type and where the base64 begins. */
export interface Base64Media {
  readonly type: string
  readonly start: number
  /** Decoded size in bytes. */
  readonly bytes: number
}

/** Shorter ones are read as text. */
const MIN_BARE_CHARS = 200
const MIN_DATA_URL_CHARS = 64

const DATA_URL = /^data:([a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,60})(?:;[^,;]{0,60}){0,4}?;base64,/i

/** How image files begin, in base64. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGODlh', 'image/gif'],
  ['R0lGODdh', 'image/gif'],
  ['UklGR', 'image/webp'],
]

/** Whether `text` is a data URL or the bare base64 of an image; looks at its two ends only. */
export function base64Media(text: string): Base64Media | undefined {
  const url = text.startsWith('data:') ? DATA_URL.exec(text.slice(0, 300)) : null
  if (url !== null) {
    const start = url[0].length
    if (text.length - start < MIN_DATA_URL_CHARS) return undefined
    return { type: (url[1] ?? '').toLowerCase(), start, bytes: decodedBytes(text, start) }
  }
  if (text.length < MIN_BARE_CHARS) return undefined
  const found = MAGIC.find(([magic]) => text.startsWith(magic))
  const isBase64 =
    /^[A-Za-z0-9+/_\s-]+$/.test(text.slice(0, MIN_BARE_CHARS)) &&
    /^[A-Za-z0-9+/_\s-]*={0,2}\s*$/.test(text.slice(-64))
  if (found === undefined || !isBase64) return undefined
  return { type: found[1], start: 0, bytes: decodedBytes(text, 0) }
}

function decodedBytes(text: string, start: number): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return Math.floor(((text.length - start) * 3) / 4) - padding
}

/** Only these may become the type of a Blob: none of them can carry a script. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

/** The bytes that the base64 stands for; undefined when it is not base64 after all. */
export function decodeBase64Media(text: string, media: Base64Media): Blob | undefined {
  const base64 = text.slice(media.start).replaceAll('-', '+').replaceAll('_', '/')
  let binary: string
  try {
    binary = atob(base64)
  } catch {
    return undefined
  }
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  const type = PICTURES.has(media.type) ? media.type : 'application/octet-stream'
  return new Blob([bytes], { type })
}
