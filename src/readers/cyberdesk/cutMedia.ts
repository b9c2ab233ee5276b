/** Where in a file the base64 of a picture stands, without its padding; offsets in bytes. */
export interface MediaSpan {
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface CutMedia {
  /** The JSON text with each picture replaced by a short mark, see `mediaAt`. */
  readonly text: string
  readonly spans: readonly MediaSpan[]
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const EQUALS = 0x3d
/** Shorter strings stay in the text: they cost nothing, and are placeholders more often than pictures. */
const MIN_CHARS = 64
const HEAD_CHARS = 100
const MARK = '\u0000picture:'
/** The mark as it stands in JSON text, where a control character has to be escaped. */
const WRITTEN_MARK = '\\u0000picture:'

/** How picture files begin in base64. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['UklGR', 'image/webp'],
  ['R0lGOD', 'image/gif'],
]
const DATA_URL = /^data:(image\/(?:png|jpeg|jpg|webp|gif|bmp));base64,/i

/**
 * Takes the pictures out of JSON before it becomes text: a screenshot is one or two megabytes of
 * base64, which would be held three times over while it is decoded and parsed. Only strings are
 * looked at, from quote to quote, so nothing else can be mistaken for one.
 */
export function cutMedia(bytes: Uint8Array): CutMedia {
  const decoder = new TextDecoder()
  const spans: MediaSpan[] = []
  const pieces: string[] = []
  let kept = 0
  for (let open = bytes.indexOf(QUOTE); open >= 0;) {
    const close = closingQuote(bytes, open + 1)
    const end = close < 0 ? bytes.length : close
    const found = end - open > MIN_CHARS ? pictureIn(bytes, open + 1, end) : undefined
    if (found !== undefined) {
      pieces.push(decoder.decode(bytes.subarray(kept, open + 1)), WRITTEN_MARK)
      pieces.push(String(spans.length))
      spans.push(found)
      kept = end
    }
    if (close < 0) break
    open = bytes.indexOf(QUOTE, close + 1)
  }
  pieces.push(decoder.decode(bytes.subarray(kept)))
  return { text: pieces.join(''), spans }
}

/** The span that a string of the parsed text stands for. */
export function mediaAt(spans: readonly MediaSpan[], text: string): MediaSpan | undefined {
  if (!text.startsWith(MARK)) return undefined
  return spans[Number(text.slice(MARK.length))]
}

function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let escapes = 0
    while (bytes[at - 1 - escapes] === BACKSLASH && at - 1 - escapes >= from) escapes += 1
    if (escapes % 2 === 0) return at
  }
  return -1
}

function pictureIn(bytes: Uint8Array, start: number, end: number): MediaSpan | undefined {
  const stop = Math.min(end, start + HEAD_CHARS)
  const written = String.fromCharCode(...bytes.subarray(start, stop))
  // Some writers escape every slash.
  const head = written.replaceAll('\\/', '/')
  const url = DATA_URL.exec(head)
  if (url !== null) {
    const type = (url[1] ?? '').toLowerCase().replace('image/jpg', 'image/jpeg')
    return { start: start + written.indexOf(',') + 1, end: beforePadding(bytes, end), type }
  }
  const magic = MAGIC.find(([beginning]) => head.startsWith(beginning))
  if (magic === undefined || !/^[\w+/=\s\\-]+$/.test(head)) return undefined
  return { start, end: beforePadding(bytes, end), type: magic[1] }
}

function beforePadding(bytes: Uint8Array, end: number): number {
  let at = end
  while (bytes[at - 1] === EQUALS) at -= 1
  return at
}
