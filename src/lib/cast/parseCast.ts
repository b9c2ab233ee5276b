import { isJsonArray, isJsonObject, numberField, parseJson, textField } from '../json/json.ts'
import type { JsonValue } from '../json/json.ts'
import { terminalText } from '../text/terminalText.ts'

/** A terminal session as asciinema records it, as lines of text. */
export interface Cast {
  readonly version: 1 | 2 | 3
  /** Unix milliseconds, where the recording says when it began. */
  readonly startedAt?: number
  readonly durationMs: number
  readonly width?: number
  readonly height?: number
  readonly title?: string
  readonly lines: readonly CastLine[]
  /** Lines behind these are left out. */
  readonly cut: boolean
  /** Lines of the file that are no events. */
  readonly broken: number
}

export interface CastLine {
  /** When its last character came, in milliseconds from the start. */
  readonly atMs: number
  readonly kind: 'output' | 'input' | 'marker'
  readonly text: string
}

/** What a list and a slider show without delay; a longer session is cut and says so. */
const MAX_LINES = 50_000
const MAX_LINE_CHARS = 4_000
const MAX_EVENTS = 1_000_000

/** Undefined when the text is no cast of a version that we know. */
export function parseCast(text: string): Cast | undefined {
  const end = text.indexOf('\n')
  const first = parsed(end < 0 ? text : text.slice(0, end))
  // Version 1 is one document, which writers print over several lines.
  const header = isJsonObject(first) ? first : parsed(text)
  const version = numberField(header, 'version')
  if (version === 1) return build(header, 1, eventsOfDocument(header))
  if (version === 2 || version === 3) {
    return build(header, version, eventsOfLines(text, end, version === 3))
  }
  return undefined
}

interface CastEvent {
  readonly seconds: number
  readonly code: string
  readonly content: string
}

function build(
  header: JsonValue | undefined,
  version: Cast['version'],
  events: Iterable<CastEvent | undefined>,
): Cast {
  const screen = createScreen()
  let broken = 0
  let atMs = 0
  let count = 0
  let cut = false
  for (const event of events) {
    if (event === undefined) {
      broken += 1
      continue
    }
    count += 1
    atMs = Math.max(atMs, Math.round(event.seconds * 1000))
    cut = cut || count > MAX_EVENTS || screen.isFull()
    if (!cut) screen.take(event, atMs)
  }
  const startedAt = numberField(header, 'timestamp')
  const terminal = isJsonObject(header) ? header['term'] : undefined
  const width = numberField(terminal, 'cols') ?? numberField(header, 'width')
  const height = numberField(terminal, 'rows') ?? numberField(header, 'height')
  const title = textField(header, 'title')
  return {
    version,
    durationMs: Math.max(atMs, Math.round((numberField(header, 'duration') ?? 0) * 1000)),
    ...(startedAt === undefined ? {} : { startedAt: startedAt * 1000 }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(title === undefined ? {} : { title }),
    lines: screen.lines(),
    cut,
    broken,
  }
}

/** Output is gathered into lines; a line counts from when its last character came. */
function createScreen() {
  const lines: CastLine[] = []
  let open = ''
  let openAt = 0
  /** Keys come one by one: what they spell is told when it is entered. */
  let typed = ''
  let typedAt = 0

  function enter(): void {
    if (typed !== '') lines.push({ atMs: typedAt, kind: 'input', text: shown(typed) })
    typed = ''
  }

  function close(): void {
    lines.push({ atMs: openAt, kind: 'output', text: shown(open) })
    open = ''
  }

  return {
    isFull: () => lines.length >= MAX_LINES,
    take({ code, content }: CastEvent, atMs: number): void {
      if (code === 'm') {
        lines.push({ atMs, kind: 'marker', text: shown(content) })
        return
      }
      if (code === 'i') {
        if (typed.length < MAX_LINE_CHARS) typed += content.replaceAll(/[\r\n]/g, '')
        typedAt = atMs
        if (/[\r\n]/.test(content)) enter()
        return
      }
      if (code !== 'o') return
      const parts = content.replaceAll('\r\n', '\n').split('\n')
      for (const [at, part] of parts.entries()) {
        if (part !== '') openAt = atMs
        // A carriage return at the end of an event and its line feed in the next are one line end.
        if (open.length < MAX_LINE_CHARS * 8) open += part
        if (at === parts.length - 1) break
        if (open === '') openAt = atMs
        close()
        if (lines.length >= MAX_LINES) return
      }
    },
    lines(): readonly CastLine[] {
      enter()
      if (shown(open).trim() !== '' && lines.length < MAX_LINES) close()
      // A line counts from its last character: what came between stands before it.
      return lines.toSorted((a, b) => a.atMs - b.atMs)
    },
  }
}

function shown(text: string): string {
  const line = terminalText(text).replaceAll('\n', ' ')
  return line.length > MAX_LINE_CHARS ? `${line.slice(0, MAX_LINE_CHARS)}…` : line
}

function* eventsOfDocument(header: JsonValue | undefined): Iterable<CastEvent | undefined> {
  const stdout = isJsonObject(header) ? header['stdout'] : undefined
  if (!isJsonArray(stdout)) return
  let seconds = 0
  for (const event of stdout) {
    const [delay, content] = isJsonArray(event) ? event : []
    if (!isDelay(delay) || typeof content !== 'string') yield undefined
    else {
      seconds += delay
      yield { seconds, code: 'o', content }
    }
  }
}

/** In version 3 times are counted from the event before. */
function* eventsOfLines(
  text: string,
  headerEnd: number,
  areIntervals: boolean,
): Iterable<CastEvent | undefined> {
  let seconds = 0
  if (headerEnd < 0) return
  for (let at = headerEnd + 1; at < text.length;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, end).trim()
    at = end + 1
    // Comments are allowed from version 3 on.
    if (line === '' || line.startsWith('#')) continue
    const event = parsed(line)
    const [time, code, content] = isJsonArray(event) ? event : []
    if (!isDelay(time) || typeof code !== 'string' || typeof content !== 'string') {
      yield undefined
      continue
    }
    seconds = areIntervals ? seconds + time : time
    yield { seconds, code, content }
  }
}

function isDelay(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function parsed(text: string): JsonValue | undefined {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
