import { field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { digestOfBase64 } from '../../lib/media/mediaDigest.ts'
import { hashText } from '../../lib/text/hashText.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { MAX_OTHER_CHARS } from './messagePart.ts'

/** What a message is as sent, before its texts are cut. */
interface Measured {
  readonly digest: number
  readonly chars: number
}

/** A mark for the cache moves with the newest message; it is no part of what is said. */
const NOT_SAID: ReadonlySet<string> = new Set(['cache_control'])
/** Names of things, not words: counted in the digest alone. */
const NOT_WORDS: ReadonlySet<string> = new Set(['role', 'type', 'id', 'call_id', 'tool_call_id'])
/** Words of this length have spaces: what has none in its beginning is a picture or a signature. */
const MIN_BYTES_CHARS = 4_096
const BYTES_HEAD = 512
const MAX_DEPTH = 200

/**
 * The digest and the words of all of a message. Only of one that is not shown whole: its pieces
 * tell the rest, and going over every text of every request would double what reading them costs.
 */
export function measureCut(
  item: JsonValue,
  parts: readonly MessagePart[],
  mostParts: number,
): Measured | undefined {
  return parts.length >= mostParts || parts.some(isCut) ? measureMessage(item) : undefined
}

function isCut(part: MessagePart): boolean {
  if (part.kind === 'tool-call') return part.argumentsChars !== undefined
  // A text that ends in the middle of a pair is cut one before.
  if (part.kind === 'other') return part.text.length >= MAX_OTHER_CHARS - 1
  return part.kind !== 'image' && part.cut
}

function measureMessage(item: JsonValue): Measured {
  const state: State = { pieces: [], chars: 0 }
  measure(item, state, '', 0)
  return { digest: hashText(state.pieces.join('\n')), chars: state.chars }
}

interface State {
  readonly pieces: string[]
  chars: number
}

function measure(value: JsonValue, state: State, key: string, depth: number): void {
  if (depth > MAX_DEPTH) return
  const { pieces } = state
  if (typeof value === 'string') {
    if (isBytes(value)) {
      pieces.push(digestOfBase64(value, value.startsWith('data:') ? value.indexOf(',') + 1 : 0))
      return
    }
    if (!NOT_WORDS.has(key)) state.chars += value.length
    pieces.push(`${value.length} ${hashText(value)}`)
    return
  }
  if (isJsonArray(value)) {
    const only = key === 'content' && value.length === 1 ? onlyText(value[0]) : undefined
    if (only !== undefined) {
      measure(only, state, key, depth + 1)
      return
    }
    pieces.push('[')
    for (const member of value) measure(member, state, key, depth + 1)
    pieces.push(']')
    return
  }
  if (isJsonObject(value)) {
    pieces.push('{')
    for (const [name, member] of Object.entries(value)) {
      if (NOT_SAID.has(name)) continue
      pieces.push(name)
      measure(member, state, name, depth + 1)
    }
    pieces.push('}')
    return
  }
  pieces.push(String(value))
}

/** A text that is marked for the cache has to become a block first: it says the same. */
function onlyText(block: JsonValue | undefined): string | undefined {
  const isText = field(block, 'type') === 'text' && isJsonObject(block)
  if (!isText || Object.keys(block).some((key) => !['type', 'text', 'cache_control'].includes(key)))
    return undefined
  return textField(block, 'text')
}

function isBytes(text: string): boolean {
  if (text.startsWith('data:') && text.slice(0, 100).includes(';base64,')) return true
  return text.length >= MIN_BYTES_CHARS && !/\s/.test(text.slice(0, BYTES_HEAD))
}
