import type { JsonValue } from './json.ts'

/** One visible row of a flattened JSON document. */
export interface JsonRow {
  /** Stable number of the value inside its document. */
  readonly node: number
  readonly depth: number
  /** Property name or index; the root has none. */
  readonly key: string | undefined
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'secret'
  /** One line of text for the value: the literal, or a preview of a container. */
  readonly text: string
  /** Members of a container; characters of a string. */
  readonly size: number
  readonly open: boolean
  /** A long base64 string is shown as a chip: its media type and decoded size. */
  readonly media?: { readonly type: string; readonly bytes: number }
}

export type JsonPath = readonly (string | number)[]

/** `messages[13].content[0].image_url` */
export function formatJsonPath(path: JsonPath): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else if (/^[A-Za-z_$][\w$]*$/.test(part)) text += text === '' ? part : `.${part}`
    else text += `[${JSON.stringify(part)}]`
  }
  return text
}

/** The value at `path`, or undefined. */
export function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, part) ? (Reflect.get(value, part) as JsonValue) : undefined // oxlint-disable-line typescript/no-unsafe-type-assertion -- JSON holds only JSON
  }
  return value
}

/** The parts of a JSON pointer (RFC 6901): `/messages/13/content`. */
export function parseJsonPointer(pointer: string): JsonPath {
  if (pointer === '') return []
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function formatJsonPointer(path: JsonPath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
