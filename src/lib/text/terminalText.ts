const ESCAPE = 0x1b
const BELL = 0x07
const BACKSPACE = 0x08

/**
 * What a terminal would leave on the screen, as plain text: escape sequences (colours, titles,
 * links, moves of the cursor) are taken out, a carriage return starts its line over, as progress
 * bars do, and a backspace takes back a character. Other control characters stay for `neutralise`.
 */
export function terminalText(text: string): string {
  const plain = text.includes('\u001B') || text.includes('\u009B') ? withoutEscapes(text) : text
  const lines = plain.replaceAll('\r\n', '\n')
  if (!lines.includes('\r') && !lines.includes('\b')) return lines
  return lines.split('\n').map(lastWriting).join('\n')
}

function withoutEscapes(text: string): string {
  let plain = ''
  let from = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code !== ESCAPE && code !== 0x9b) {
      at += 1
      continue
    }
    plain += text.slice(from, at)
    at = code === 0x9b ? controlEnd(text, at + 1) : escapeEnd(text, at + 1)
    from = at
  }
  return plain + text.slice(from)
}

/** Where the sequence whose escape character stands before `at` is over. */
function escapeEnd(text: string, at: number): number {
  switch (text[at]) {
    case '[':
      return controlEnd(text, at + 1)
    case ']': // a title or a link
    case 'P':
    case 'X':
    case '^':
    case '_':
      return stringEnd(text, at + 1)
    default: {
      let end = at
      while (isBetween(text.charCodeAt(end), 0x20, 0x2f)) end += 1
      return Math.min(text.length, end + 1)
    }
  }
}

/** Parameters, intermediate characters, then one final character; a broken one ends where it breaks. */
function controlEnd(text: string, at: number): number {
  let end = at
  while (isBetween(text.charCodeAt(end), 0x20, 0x3f)) end += 1
  return isBetween(text.charCodeAt(end), 0x40, 0x7e) ? end + 1 : end
}

/** Ended by a bell or by `ESC \`; one that is never ended swallows its line only. */
function stringEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code === BELL) return end + 1
    if (code === ESCAPE) return text[end + 1] === '\\' ? end + 2 : end
    if (code === 0x0a) return end
  }
  return text.length
}

/** Written over from the start of the line, where a carriage return came between. */
function lastWriting(line: string): string {
  const writings = line.split('\r').filter((writing) => writing !== '')
  const shown = writings.reduce((under, writing) => writing + under.slice(writing.length), '')
  return shown.includes('\b') ? withoutBackspaces(shown) : shown
}

function withoutBackspaces(line: string): string {
  const kept: string[] = []
  for (const character of line) {
    if (character.charCodeAt(0) === BACKSPACE) kept.pop()
    else kept.push(character)
  }
  return kept.join('')
}

/** False for the `NaN` behind the end of a text. */
function isBetween(code: number, from: number, to: number): boolean {
  return code >= from && code <= to
}
