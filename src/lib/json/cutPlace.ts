import type { JsonPath } from './jsonTree.ts'

type Frame =
  | { readonly kind: 'array'; index: number }
  | { readonly kind: 'object'; key: string | undefined; expectsKey: boolean }

/** More levels than this are not told: nobody reads such a path. */
const MAX_DEPTH = 200

/** Where in the document a cut JSON text ends: the path of the value that was being written. */
export function cutPlace(text: string): JsonPath {
  const stack: Frame[] = []
  for (let at = 0; at < text.length; at += 1) {
    const top = stack.at(-1)
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const start = at + 1
        at = closingQuote(text, start)
        if (top?.kind === 'object' && top.expectsKey) {
          top.key = text.slice(start, Math.min(at, start + 200))
          top.expectsKey = false
        }
        break
      }
      case 0x7b: // {
        stack.push({ kind: 'object', key: undefined, expectsKey: true })
        break
      case 0x5b: // [
        stack.push({ kind: 'array', index: 0 })
        break
      case 0x7d: // }
      case 0x5d: // ]
        stack.pop()
        break
      case 0x2c: // ,
        if (top?.kind === 'array') top.index += 1
        if (top?.kind === 'object') top.expectsKey = true
        break
      default:
    }
  }
  const path: (string | number)[] = []
  for (const frame of stack.slice(0, MAX_DEPTH)) {
    if (frame.kind === 'array') path.push(frame.index)
    else if (frame.key !== undefined) path.push(frame.key)
  }
  return path
}

function closingQuote(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 1
    else if (code === 0x22) return at
  }
  return text.length
}
