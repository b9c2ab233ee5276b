import { parseJsonPointer } from './jsonTree.ts'
import type { JsonPath } from './jsonTree.ts'

const PART = /^(?:\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\])/

/**
 * The parts of `messages[13].content`, as `formatJsonPath` writes it, or of a JSON pointer. What
 * cannot be understood ends the path: its beginning still leads near the place.
 */
export function parseJsonPath(text: string): JsonPath {
  if (text.startsWith('/')) {
    return parseJsonPointer(text).map((part) =>
      typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part,
    )
  }
  const path: (string | number)[] = []
  let rest = text
  for (;;) {
    const match = PART.exec(rest)
    if (match === null) return path
    const [whole, name, index, quoted] = match
    if (name !== undefined) path.push(name)
    else if (index !== undefined) path.push(Number(index))
    else if (quoted !== undefined) path.push(unquote(quoted))
    rest = rest.slice(whole.length)
  }
}

function unquote(quoted: string): string {
  try {
    const text: unknown = JSON.parse(quoted)
    return typeof text === 'string' ? text : quoted
  } catch {
    return quoted.slice(1, -1)
  }
}
