import { field, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { ActionIntent, FileOperation } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'

/** Undefined where the arguments are not those of the tool: models make names up. */
type Decode = (args: JsonObject, answer: string | undefined) => ActionIntent | undefined

const bash: Decode = (args) => {
  const command = text(args, 'command') ?? text(args, 'cmd')
  return command === undefined ? undefined : { kind: 'shell', command }
}

/**
 * `command` says which edit; other edits' arguments stand there as `""` where the provider demands
 * every argument (OpenAI's strict schemas), so each command reads its own ones alone.
 */
const edit: Decode = (args, answer) => {
  const path = pathOf(args)
  if (path === undefined) return undefined
  switch (textField(args, 'command')) {
    case 'view':
      return file(answer !== undefined && LISTING.test(answer) ? 'list' : 'read', path)
    case 'create': {
      const after = text(args, 'file_text')
      return after === undefined ? undefined : file('create', path, undefined, after)
    }
    case 'str_replace': {
      const before = text(args, 'old_str')
      // Without a new text the old one is taken out.
      return before === undefined
        ? undefined
        : file('edit', path, before, text(args, 'new_str') ?? '')
    }
    case 'insert': {
      const after = text(args, 'new_str')
      return after === undefined ? undefined : file('edit', path, undefined, after)
    }
    default:
      return undefined
  }
}

/** How the tool begins its answer when the path is a folder. */
const LISTING = /^\s*Here's the files and directories/i

/** Its edits name a place in the document, not texts: the fields show which. */
const jsonEdit: Decode = (args) => {
  const path = pathOf(args)
  if (path === undefined) return undefined
  return file(textField(args, 'operation') === 'view' ? 'read' : 'edit', path)
}

const think: Decode = (args) => {
  const thought = text(args, 'thought')
  return thought === undefined ? undefined : { kind: 'think', text: thought }
}

const done: Decode = () => ({ kind: 'terminate', status: undefined })

const fetchUrl: Decode = (args) => {
  const url = textField(args, 'url')
  return url === undefined ? undefined : { kind: 'fetch', url: cutText(url, MAX_RESULT_CHARS) }
}

const navigate: Decode = (args) => {
  const url = textField(args, 'url')
  return url === undefined ? undefined : { kind: 'navigate', target: cutText(url, 4_000) }
}

const typeText: Decode = (args) => {
  const typed = text(args, 'text')
  return typed === undefined ? undefined : { kind: 'type', text: typed }
}

const pressKey: Decode = (args) => {
  const key = textField(args, 'key')
  return key === undefined ? undefined : { kind: 'keypress', keys: [cutText(key, 60)] }
}

const waitFor: Decode = (args) => {
  const seconds = numberField(args, 'time')
  return seconds === undefined ? undefined : { kind: 'wait', milliseconds: seconds * 1_000 }
}

/** Trae's own tools, those of its ports, and the browser that comes with it over MCP. */
const TOOLS: ReadonlyMap<string, Decode> = new Map([
  ['bash', bash],
  ['str_replace_based_edit_tool', edit],
  ['str_replace_editor', edit],
  ['edit_tool', edit],
  ['json_edit_tool', jsonEdit],
  ['sequentialthinking', think],
  ['sequential_thinking', think],
  ['task_done', done],
  ['complete_task', done],
  ['web_fetch', fetchUrl],
  ['browser_navigate', navigate],
  ['browser_type', typeText],
  ['browser_press_key', pressKey],
  ['browser_wait_for', waitFor],
  ['browser_take_screenshot', () => ({ kind: 'screenshot' })],
  ['browser_mouse_click_xy', () => ({ kind: 'click', button: 'left', count: 1 })],
  ['browser_mouse_move_xy', () => ({ kind: 'move' })],
  ['browser_mouse_drag_xy', () => ({ kind: 'drag' })],
] satisfies (readonly [string, Decode])[])

/** Our reading of a tool call; undefined when it is to be shown as the call that it is. */
export function toolIntent(
  name: string,
  args: JsonObject | undefined,
  answer: string | undefined,
): ActionIntent | undefined {
  return TOOLS.get(name)?.(args ?? {}, answer)
}

function file(
  operation: FileOperation,
  path: string,
  before?: string,
  after?: string,
): ActionIntent {
  return {
    kind: 'file',
    operation,
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

function pathOf(args: JsonObject): string | undefined {
  const path = textField(args, 'path') ?? textField(args, 'file_path')
  return path === undefined || path === '' ? undefined : cutText(path, 2_000)
}

function text(args: JsonObject, key: string): string | undefined {
  const found = field(args, key)
  if (isJsonObject(found) || typeof found !== 'string') return undefined
  return cutText(found, MAX_RESULT_CHARS)
}
