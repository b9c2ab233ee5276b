import { isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Action, ActionIntent } from '../action.ts'
import { actionLabel } from '../wording/actionText.ts'
import type { SearchText } from './searchText.ts'

/** Recorded fields of one action beyond this stay in the file; no action of a real run has more. */
const MAX_FIELDS = 500
const MAX_DEPTH = 12

type Where = Pick<SearchText, 'turn' | 'stop'>

/** What an action was asked to do, with what, and what came of it. */
export function* actionTexts(action: Action, where: Where): Generator<SearchText> {
  const { intent, result, safetyChecks, marks, origin } = action
  const role = 'model'
  const place =
    origin === undefined ? {} : { place: { artifact: origin.artifact, pointer: origin.pointer } }
  const label = actionLabel(action)
  yield { ...where, field: 'action', role, text: label, ...place }
  if (intent.kind === 'type') {
    yield { ...where, field: 'typed', role, text: intent.text, ...place }
  }
  if (intent.kind === 'think') {
    yield { ...where, field: 'thought', role, text: intent.text, ...place }
  }
  const asked = argumentsOf(intent)
  if (asked !== '' && asked !== label) {
    yield { ...where, field: 'arguments', role, text: asked, ...place }
  }
  const said = intent.kind === 'type' || intent.kind === 'think' ? intent.text : asked
  const rest = otherFields(action, `${label}\n${said}`)
  if (rest !== '') yield { ...where, field: 'arguments', role, text: rest, ...place }
  const from = result?.artifact === undefined ? {} : { place: { artifact: result.artifact } }
  for (const text of [result?.text, result?.error]) {
    if (text !== undefined) yield { ...where, field: 'result', role: 'tool', text, ...from }
  }
  for (const { message, code } of safetyChecks) {
    const text = [code, message].filter((part) => part !== undefined).join(': ')
    yield { ...where, field: 'event', text: `safety check ${text}` }
  }
  for (const mark of marks ?? []) yield { ...where, field: 'fact', text: mark.label }
}

function argumentsOf(intent: ActionIntent): string {
  switch (intent.kind) {
    case 'navigate':
      return intent.target
    case 'shell':
      return intent.command
    case 'fetch':
      return intent.url
    case 'tool':
      return intent.argumentsText
    case 'file':
      return [intent.path, intent.before, intent.after]
        .filter((text) => text !== undefined)
        .join('\n')
    default:
      return ''
  }
}

/** Recorded members that none of the texts before them hold, as `key: value` lines. */
function otherFields({ fields }: Action, told: string): string {
  const lines: string[] = []
  collect(fields, '', 0, (key, value) => {
    if (lines.length < MAX_FIELDS && !told.includes(value)) lines.push(`${key}: ${value}`)
  })
  return lines.join('\n')
}

function collect(
  value: JsonValue,
  key: string,
  depth: number,
  take: (key: string, value: string) => void,
): void {
  if (typeof value === 'string' || typeof value === 'number') {
    if (value !== '') take(key, String(value))
    return
  }
  if (depth === MAX_DEPTH) return
  if (isJsonArray(value)) {
    for (const member of value) collect(member, key, depth + 1, take)
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) collect(member, name, depth + 1, take)
  }
}
