import { arrayField, field, isJsonArray, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { cutText, MAX_ACTIONS_PER_TURN, MAX_THOUGHT_CHARS } from '../../model/limits.ts'
import { decodeAction, decodeFunctionCall, decodeSafetyChecks } from './recordedCall.ts'
import type { CallContext, RecordedCall } from './recordedCall.ts'

/** What a model answered: words, thoughts and calls. */
export interface Answer {
  readonly message?: string
  readonly reasoning?: string
  readonly calls: readonly RecordedCall[]
  /** Call ids whose results stand in the answer itself: executed before it was recorded. */
  readonly executedInside: readonly string[]
  /** Calls beyond `MAX_ACTIONS_PER_TURN`. */
  readonly cutCalls: number
}

/** Output items of the OpenAI Responses form, which Cua turns every provider's answer into. */
export function decodeOutputItems(
  items: readonly JsonValue[],
  pointer: string,
  context: CallContext,
): Answer {
  const messages: string[] = []
  const thoughts: string[] = []
  const calls: RecordedCall[] = []
  const executedInside: string[] = []
  let cutCalls = 0
  for (const [index, item] of items.entries()) {
    const at = `${pointer}[${index}]`
    switch (textField(item, 'type')) {
      case 'reasoning':
        pushText(thoughts, reasoningText(item))
        break
      case 'computer_call':
      case 'function_call':
      case 'custom_tool_call':
        if (calls.length >= MAX_ACTIONS_PER_TURN) cutCalls += 1
        else calls.push(...decodeCallItem(item, at, context))
        break
      case 'computer_call_output':
      case 'function_call_output': {
        const id = textField(item, 'call_id')
        if (id !== undefined) executedInside.push(id)
        break
      }
      case 'message':
      case undefined:
        pushText(messages, contentText(field(item, 'content')))
        pushText(thoughts, textField(item, 'reasoning_content'))
        break
      default:
    }
  }
  return answerOf(messages, thoughts, calls, executedInside, cutCalls)
}

/** `computer_call` or `function_call`; the newer form holds several actions. */
export function decodeCallItem(
  item: JsonValue,
  pointer: string,
  context: CallContext,
): readonly RecordedCall[] {
  const callId = textField(item, 'call_id') ?? textField(item, 'id')
  const recordedStatus = textField(item, 'status')
  const rest = {
    ...(callId === undefined ? {} : { callId: cutText(callId, 200) }),
    ...(recordedStatus === undefined ? {} : { recordedStatus }),
    safetyChecks: decodeSafetyChecks(item, 'pending_safety_checks', 'pending'),
  }
  const own = {
    ...context,
    dialect: callId?.startsWith('toolu_') ? 'anthropic' : context.dialect,
  } as const
  const several = field(item, 'actions')
  if (isJsonArray(several)) {
    return several
      .slice(0, MAX_ACTIONS_PER_TURN)
      .map((action, index) =>
        Object.assign(decodeAction(objectOr(action), `${pointer}.actions[${index}]`, own), rest),
      )
  }
  const action = field(item, 'action')
  if (action !== undefined) {
    return [{ ...decodeAction(objectOr(action), `${pointer}.action`, own), ...rest }]
  }
  const name = textField(item, 'name') ?? 'unnamed tool'
  const args = field(item, 'arguments') ?? field(item, 'input')
  return [{ ...decodeFunctionCall(name, args, pointer, own), ...rest }]
}

/** The message of a chat completion. */
export function decodeChatAnswer(
  message: JsonValue | undefined,
  pointer: string,
  context: CallContext,
): Answer {
  const messages: string[] = []
  const thoughts: string[] = []
  pushText(messages, contentText(field(message, 'content')))
  pushText(thoughts, textField(message, 'reasoning_content'))
  const recorded = arrayField(message, 'tool_calls')
  const calls = recorded
    .slice(0, MAX_ACTIONS_PER_TURN)
    .map((call, index) => decodeChatCall(call, `${pointer}.tool_calls[${index}]`, context))
  return answerOf(messages, thoughts, calls, [], recorded.length - calls.length)
}

function decodeChatCall(call: JsonValue, pointer: string, context: CallContext): RecordedCall {
  const target = field(call, 'function')
  const name = textField(target, 'name') ?? 'unnamed tool'
  const args = field(target, 'arguments')
  const decoded = decodeFunctionCall(name, args, `${pointer}.function.arguments`, context)
  const callId = textField(call, 'id')
  return callId === undefined ? decoded : { ...decoded, callId: cutText(callId, 200) }
}

/** The parts of a Gemini candidate. */
export function decodeGeminiAnswer(
  candidate: JsonValue | undefined,
  pointer: string,
  context: CallContext,
): Answer {
  const messages: string[] = []
  const calls: RecordedCall[] = []
  const parts = arrayField(field(candidate, 'content'), 'parts')
  for (const [index, part] of parts.entries()) {
    pushText(messages, textField(part, 'text'))
    const call = field(part, 'function_call') ?? field(part, 'functionCall')
    if (call === undefined || call === null || calls.length >= MAX_ACTIONS_PER_TURN) continue
    const at = `${pointer}.content.parts[${index}].function_call.args`
    const name = textField(call, 'name') ?? 'unnamed tool'
    calls.push(decodeFunctionCall(name, field(call, 'args'), at, context))
  }
  return answerOf(messages, [], calls, [], 0)
}

function answerOf(
  messages: readonly string[],
  thoughts: readonly string[],
  calls: readonly RecordedCall[],
  executedInside: readonly string[],
  cutCalls: number,
): Answer {
  const message = cutText(messages.join('\n\n'), MAX_THOUGHT_CHARS)
  const reasoning = cutText(thoughts.join('\n\n'), MAX_THOUGHT_CHARS)
  return {
    ...(message === '' ? {} : { message }),
    ...(reasoning === '' ? {} : { reasoning }),
    calls,
    executedInside,
    cutCalls,
  }
}

function reasoningText(item: JsonValue): string | undefined {
  const summary = arrayField(item, 'summary')
    .map((part) => textField(part, 'text') ?? '')
    .filter((text) => text !== '')
  return summary.length > 0 ? summary.join('\n\n') : textField(item, 'text')
}

/** Text of a message's content, which is a string or a list of parts. */
export function contentText(content: JsonValue | undefined): string | undefined {
  if (typeof content === 'string') return content
  if (!isJsonArray(content)) return undefined
  const texts: string[] = []
  for (const part of content)
    pushText(texts, typeof part === 'string' ? part : textField(part, 'text'))
  return texts.join('\n\n')
}

function pushText(to: string[], text: string | undefined): void {
  if (text !== undefined && text.trim() !== '') to.push(cutText(text, MAX_THOUGHT_CHARS))
}

function objectOr(value: JsonValue): JsonObject {
  return typeof value === 'object' && value !== null && !isJsonArray(value) ? value : {}
}
