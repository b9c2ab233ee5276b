import { field, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { ToolAsk } from './step.ts'
import { eitherText, plainType } from './words.ts'

/** The platform hangs these on the tool id of responses. */
const SUFFIX = /_(failure|permission|error)$/
/** The hooks record a permission request as a call of `Bash_permission`; tools of agents are named so. */
const PERMISSION = /^((?:[A-Z]|mcp__).*)_permission$/

/** A tool request or response of the Python models. */
export function askOfContent(content: JsonValue, isRequest: boolean): ToolAsk {
  const recorded = eitherText(content, 'tool_id')
  const args = field(content, 'args')
  const body = isRequest ? args : field(content, 'response')
  return {
    ...namesOf(recorded, isRequest),
    callId: eitherText(body, 'tool_use_id') ?? eitherText(content, 'call_id'),
    args,
  }
}

/** The tool that an event type stands for where the event does not name one. */
const TOOL_OF_TYPE: ReadonlyMap<string, string> = new Map([
  ['shellcommand', 'ShellCommand'],
  ['shellcommandoutput', 'ShellCommand'],
  ['webfetch', 'WebFetch'],
  ['webfetchoutput', 'WebFetch'],
  ['fileoperation', 'FileOperation'],
  ['fileoperationresult', 'FileOperation'],
])

/** An action or its output, from an event. */
export function askOfEvent(type: string, payload: JsonValue): ToolAsk {
  const known = TOOL_OF_TYPE.get(plainType(type))
  const recorded = known ?? eitherText(payload, 'tool')
  const args = known === undefined ? field(payload, 'arguments') : payload
  return { ...namesOf(recorded, true), callId: eitherText(payload, 'call_id'), args }
}

function namesOf(
  recorded: string | undefined,
  isRequest: boolean,
): Pick<ToolAsk, 'tool' | 'base' | 'permission' | 'failed'> {
  if (recorded === undefined || isRequest) {
    const asked =
      recorded?.endsWith('_permission') === true ? PERMISSION.exec(recorded)?.[1] : undefined
    const tool = asked ?? recorded
    return { tool, base: tool, permission: asked !== undefined, failed: false }
  }
  const suffix = SUFFIX.exec(recorded)?.[1]
  return {
    tool: recorded,
    base: suffix === undefined ? recorded : recorded.slice(0, -suffix.length - 1),
    permission: suffix === 'permission',
    failed: suffix === 'failure' || suffix === 'error',
  }
}

const IDS = new Set(['call_id', 'tool_use_id', 'callId', 'toolUseId'])

/** Arguments without the ids of the call: equal for two calls that ask for the same. */
export function plainArguments(args: JsonValue | undefined): JsonObject {
  if (!isJsonObject(args)) return {}
  return Object.fromEntries(Object.entries(args).filter(([key]) => !IDS.has(key)))
}
