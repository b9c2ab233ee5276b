import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonArray, JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { RecordedScreen, ScreenFinder } from './screens.ts'

/** A message of a run's history in the form that the shared decoders read. */
export interface HistoryMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool' | 'other'
  readonly value: JsonObject
  readonly pointer: string
  /** What the message shows. */
  readonly screens: readonly RecordedScreen[]
}

const ROLES: ReadonlyMap<string, HistoryMessage['role']> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['ai', 'assistant'],
  ['model', 'assistant'],
  ['aimessagechunk', 'assistant'],
  ['tool', 'tool'],
  ['function', 'tool'],
])

/** Chat messages, LangChain's `{type, data}`, and objects that only hold a text. */
export function historyMessage(
  recorded: JsonValue,
  pointer: string,
  screenOf: ScreenFinder,
): HistoryMessage {
  const wrapped = field(recorded, 'data')
  const inner = isJsonObject(wrapped) ? wrapped : recorded
  const at = isJsonObject(wrapped) ? `${pointer}.data` : pointer
  const said =
    textField(recorded, 'role') ?? textField(inner, 'role') ?? textField(recorded, 'type') ?? ''
  const role = ROLES.get(said.toLowerCase()) ?? 'other'
  const screens: RecordedScreen[] = []
  const content = field(inner, 'content') ?? field(inner, 'text') ?? field(inner, 'message')
  const blocks = isJsonArray(content)
    ? content.map((block, index) =>
        withPicture(block, `${at}.content[${index}]`, screenOf, screens),
      )
    : typeof content === 'string'
      ? content
      : ''
  const calls = callsOf(inner)
  const answers = textField(inner, 'tool_call_id')
  return {
    role,
    pointer,
    screens,
    value: {
      role: role === 'other' ? said || 'unnamed' : role,
      content: blocks,
      ...(calls.length === 0 ? {} : { tool_calls: calls }),
      ...(answers === undefined ? {} : { tool_call_id: answers }),
    },
  }
}

/** LangChain writes `{name, args, id}`; OpenAI's form is kept. */
function callsOf(message: JsonValue): JsonArray {
  const own = arrayField(message, 'tool_calls')
  const calls = own.length > 0 ? own : arrayField(field(message, 'additional_kwargs'), 'tool_calls')
  return calls.map((call) => {
    if (field(call, 'function') !== undefined) return call
    return {
      id: field(call, 'id') ?? null,
      function: { name: field(call, 'name') ?? null, arguments: field(call, 'args') ?? {} },
    }
  })
}

/** A picture's block with its path in the drop as the address, also inside a tool's result. */
function withPicture(
  block: JsonValue,
  at: string,
  screenOf: ScreenFinder,
  screens: RecordedScreen[],
): JsonValue {
  const place = picturePlace(block)
  if (place !== undefined) {
    const screen = screenOf(place.value, `${at}.${place.pointer}`)
    if (screen !== undefined) screens.push(screen)
    return { type: 'image_url', image_url: addressOf(screen) }
  }
  const inner = field(block, 'content')
  if (!isJsonObject(block) || !isJsonArray(inner)) return block
  const content = inner.map((item, index) =>
    withPicture(item, `${at}.content[${index}]`, screenOf, screens),
  )
  return { ...block, content }
}

function addressOf(screen: RecordedScreen | undefined): string {
  if (screen === undefined || screen.kind === 'invalid') return ''
  if (screen.kind === 'held') return screen.picture.path
  return screen.kind === 'file' ? screen.path : screen.reference
}

interface PicturePlace {
  readonly value: JsonValue
  readonly pointer: string
}

function picturePlace(block: JsonValue): PicturePlace | undefined {
  if (!/image|screenshot/.test(textField(block, 'type') ?? '')) return undefined
  const source = field(block, 'source')
  const url = field(block, 'image_url')
  const places: readonly (readonly [JsonValue | undefined, string])[] = [
    [field(url, 'url'), 'image_url.url'],
    [url, 'image_url'],
    [field(source, 'data'), 'source.data'],
    [field(source, 'url'), 'source.url'],
    [field(block, 'url'), 'url'],
    [field(block, 'image'), 'image'],
    [field(block, 'data'), 'data'],
  ]
  const found = places.find(([value]) => typeof value === 'string')
  return { value: found?.[0] ?? null, pointer: found?.[1] ?? 'image_url' }
}
