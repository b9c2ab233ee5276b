import { isJsonArray, isJsonObject, textField, field } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { hashText } from '../../lib/text/hashText.ts'
import { MEMBER } from '../../model/calls/parameterChanges.ts'
import type { RequestParameter } from '../../model/conversation.ts'
import { cutText, MAX_PART_CHARS } from '../../model/limits.ts'
import { showJson } from './showJson.ts'

/** Parameters of a request beyond this are left in the file: hundreds of tools are a mistake. */
const MAX_PARAMETERS = 300
/** Lists of which each member is told by its name. */
const LISTS: ReadonlySet<string> = new Set(['tools', 'functions'])

/** Everything of a request but its messages. */
export function requestParameters(
  request: JsonValue | undefined,
  messages: readonly string[],
): readonly RequestParameter[] {
  if (!isJsonObject(request)) return []
  const parameters: RequestParameter[] = []
  for (const [name, value] of Object.entries(request)) {
    if (messages.includes(name) || value === null) continue
    if (LISTS.has(name) && isJsonArray(value)) {
      const seen = new Map<string, number>()
      for (const tool of value.flatMap(withDeclarations)) {
        const own = toolName(tool)
        const count = (seen.get(own) ?? 0) + 1
        seen.set(own, count)
        const told = count === 1 ? own : `${own} ${count}`
        parameters.push(parameterOf(`${name}${MEMBER}${told}`, tool))
      }
    } else parameters.push(parameterOf(name, value))
    if (parameters.length >= MAX_PARAMETERS) break
  }
  return parameters.slice(0, MAX_PARAMETERS)
}

function parameterOf(name: string, value: JsonValue): RequestParameter {
  const whole = typeof value === 'string' ? value : showJson(value, 2)
  const text = cutText(whole, MAX_PART_CHARS)
  const digest = hashText(typeof value === 'string' ? value : JSON.stringify(value))
  return { name: cutText(name, 120), text, cut: text.length < whole.length, digest }
}

/** Gemini holds all functions in one tool. */
function withDeclarations(tool: JsonValue): readonly JsonValue[] {
  const declared = field(tool, 'function_declarations') ?? field(tool, 'functionDeclarations')
  return isJsonArray(declared) ? declared : [tool]
}

function toolName(tool: JsonValue): string {
  const named: JsonObject | undefined = isJsonObject(tool) ? tool : undefined
  return (
    textField(named, 'name') ??
    textField(field(named, 'function'), 'name') ??
    textField(named, 'type') ??
    'unnamed'
  )
}
