import { arrayField, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { ActionIntent } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import { scrollIntent } from './scroll.ts'
import type { ScrollDialect } from './scroll.ts'

type Decode = (fields: JsonObject, dialect: ScrollDialect) => ActionIntent

function click(button: string | undefined, count: 1 | 2 | 3): Decode {
  return (fields) => ({
    kind: 'click',
    button: button ?? textField(fields, 'button') ?? 'left',
    count: fields['double'] === true ? 2 : count,
  })
}

function press(phase: 'down' | 'up'): Decode {
  return (fields) => ({ kind: 'press', phase, button: textField(fields, 'button') ?? 'left' })
}

const move: Decode = () => ({ kind: 'move' })
const drag: Decode = () => ({ kind: 'drag' })
const type: Decode = (fields) => ({
  kind: 'type',
  text: cutText(firstText(fields, ['text', 'content', 'value']) ?? '', MAX_RESULT_CHARS),
})
const keypress: Decode = (fields) => ({ kind: 'keypress', keys: keysOf(fields) })
const wait: Decode = (fields) => ({ kind: 'wait', milliseconds: waitOf(fields) })
const screenshot: Decode = () => ({ kind: 'screenshot' })
const navigate: Decode = (fields) => ({
  kind: 'navigate',
  target: firstText(fields, ['url', 'path', 'target', 'name', 'app', 'bundle_id']) ?? '',
})
const shell: Decode = (fields) => ({
  kind: 'shell',
  command: cutText(firstText(fields, ['command', 'cmd']) ?? '', MAX_RESULT_CHARS),
})
const terminate: Decode = (fields) => ({ kind: 'terminate', status: textField(fields, 'status') })

/** The action names of Cua, OpenAI, Anthropic, Gemini, UI-TARS and of the tools around them. */
const DECODERS: ReadonlyMap<string, Decode> = new Map([
  ['click', click(undefined, 1)],
  ['left_click', click('left', 1)],
  ['click_at', click('left', 1)],
  ['right_click', click('right', 1)],
  ['middle_click', click('middle', 1)],
  ['double_click', click(undefined, 2)],
  ['triple_click', click(undefined, 3)],
  ['left_mouse_down', press('down')],
  ['left_mouse_up', press('up')],
  ['mouse_down', press('down')],
  ['mouse_up', press('up')],
  ['move', move],
  ['mouse_move', move],
  ['move_cursor', move],
  ['hover', move],
  ['hover_at', move],
  ['drag', drag],
  ['left_click_drag', drag],
  ['drag_to', drag],
  ['drag_and_drop', drag],
  ['scroll', scrollIntent],
  ['scroll_at', scrollIntent],
  ['scroll_document', scrollIntent],
  ['type', type],
  ['type_text', type],
  ['type_text_at', type],
  ['input_text', type],
  ['keypress', keypress],
  ['key', keypress],
  ['hotkey', keypress],
  ['press_key', keypress],
  ['key_combination', keypress],
  ['wait', wait],
  ['sleep', wait],
  ['wait_5_seconds', () => ({ kind: 'wait', milliseconds: 5000 })],
  ['screenshot', screenshot],
  ['visit_url', navigate],
  ['navigate', navigate],
  ['goto', navigate],
  ['open', navigate],
  ['launch_app', navigate],
  ['shell', shell],
  ['bash', shell],
  ['run_command', shell],
  ['terminate', terminate],
  ['finished', terminate],
] satisfies (readonly [string, Decode])[])

/** Our reading of a computer action; a name that nobody knows stays as it is. */
export function decodeIntent(
  name: string,
  fields: JsonObject,
  dialect: ScrollDialect,
): ActionIntent {
  return DECODERS.get(name)?.(fields, dialect) ?? { kind: 'other', name: cutText(name, 200) }
}

/** Whether `name` is an action of the pointer, the keyboard or the screen. */
export function isComputerAction(name: string): boolean {
  return DECODERS.has(name)
}

/** Anthropic and hotkeys write `ctrl+a`; a lone `+` is a key. */
function keysOf(fields: JsonObject): readonly string[] {
  const listed = arrayField(fields, 'keys').filter((key) => typeof key === 'string')
  if (listed.length > 0) {
    const modifiers = arrayField(fields, 'modifiers').filter((key) => typeof key === 'string')
    return [...modifiers, ...listed].slice(0, 20).map((key) => cutText(key, 60))
  }
  const modifiers = arrayField(fields, 'modifiers').filter((key) => typeof key === 'string')
  const text = firstText(fields, ['keys', 'key', 'text'])
  if (text === undefined || text === '') return modifiers.slice(0, 20)
  const parts = text.length === 1 ? [text] : text.split('+').filter((part) => part !== '')
  return [...modifiers, ...parts].slice(0, 20).map((key) => cutText(key.trim(), 60))
}

function waitOf(fields: JsonObject): number | undefined {
  const milliseconds = numberField(fields, 'ms') ?? numberField(fields, 'milliseconds')
  if (milliseconds !== undefined) return milliseconds
  const seconds =
    numberField(fields, 'seconds') ?? numberField(fields, 'duration') ?? numberField(fields, 'time')
  return seconds === undefined ? undefined : seconds * 1000
}

function firstText(fields: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = textField(fields, key)
    if (found !== undefined) return found
  }
  return undefined
}
