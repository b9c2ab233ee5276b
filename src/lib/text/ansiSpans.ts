import { terminalText } from './terminalText.ts'

/** The colours that terminals name, told by what they mean on our surfaces. */
export type AnsiTone = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan'

export interface AnsiSpan {
  readonly text: string
  readonly tone?: AnsiTone
  readonly bold?: boolean
  readonly dim?: boolean
}

/** A line with more changes of colour than this is shown without them. */
const MAX_SPANS = 400
/** Select graphic rendition: `ESC [ 1 ; 31 m`. */
// oxlint-disable-next-line no-control-regex -- it is what is looked for
const RENDITION = /\u001B\[([\d;:]{0,60})m/g
const TONES: ReadonlyMap<number, AnsiTone> = new Map([
  [1, 'red'],
  [2, 'green'],
  [3, 'yellow'],
  [4, 'blue'],
  [5, 'magenta'],
  [6, 'cyan'],
])

/**
 * A line of a log with the colours and weights that its escape sequences ask for; all others are
 * taken out. Colours of 256 and of 24 bits are left out: they were chosen for another background.
 */
export function ansiSpans(line: string): readonly AnsiSpan[] {
  if (!line.includes('\u001B[')) return [{ text: terminalText(line) }]
  const spans: AnsiSpan[] = []
  let style: Omit<AnsiSpan, 'text'> = {}
  let from = 0
  for (const { 0: sequence, 1: codes = '', index } of line.matchAll(RENDITION)) {
    push(spans, line.slice(from, index), style)
    if (spans.length > MAX_SPANS) return [{ text: terminalText(line) }]
    style = rendered(style, codes)
    from = index + sequence.length
  }
  push(spans, line.slice(from), style)
  return spans
}

function push(spans: AnsiSpan[], raw: string, style: Omit<AnsiSpan, 'text'>): void {
  const text = terminalText(raw)
  if (text !== '') spans.push({ text, ...style })
}

function rendered(style: Omit<AnsiSpan, 'text'>, codes: string): Omit<AnsiSpan, 'text'> {
  let { tone, bold = false, dim = false } = style
  const parts = codes.split(/[;:]/).map(Number)
  for (let at = 0; at < parts.length; at += 1) {
    const code = parts[at] ?? 0
    if (code === 0) {
      tone = undefined
      bold = false
      dim = false
    } else if (code === 1) bold = true
    else if (code === 2) dim = true
    else if (code === 22) {
      bold = false
      dim = false
    } else if (code === 38 || code === 48) at += parts[at + 1] === 5 ? 2 : 4
    else if (code === 39 || code === 30 || code === 37 || code === 97) tone = undefined
    else if ((code > 30 && code < 37) || (code > 90 && code < 97)) tone = TONES.get(code % 10)
    else if (code === 90) dim = true
  }
  return {
    ...(tone === undefined ? {} : { tone }),
    ...(bold ? { bold } : {}),
    ...(dim ? { dim } : {}),
  }
}
