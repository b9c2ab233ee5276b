import { field, isJsonArray, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { contentParts, MAX_PARTS, outputParts } from './messageBlocks.ts'
import type { MessageContext } from './messageContext.ts'
import { callPart, otherPart, reasoningPart } from './messagePart.ts'

/** Items of the OpenAI Responses form that are not messages. */
export function itemParts(
  item: JsonValue,
  type: string,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] {
  const callId = textField(item, 'call_id') ?? textField(item, 'id')
  const call = (name: string | undefined, key: string, isText = false): MessagePart =>
    callPart({
      name,
      args: field(item, key),
      callId,
      pointer: `${pointer}.${key}`,
      ...(isText ? { isText } : {}),
    })
  switch (type) {
    case 'reasoning':
      return reasoningParts(item, pointer, context)
    case 'computer_call':
      return computerCall(item, pointer, callId)
    case 'function_call': {
      const key = field(item, 'arguments') === undefined ? 'input' : 'arguments'
      return [call(textField(item, 'name'), key)]
    }
    case 'custom_tool_call': {
      const key = field(item, 'input') === undefined ? 'arguments' : 'input'
      return [call(textField(item, 'name'), key, true)]
    }
    case 'mcp_call':
      return [
        call(textField(item, 'name'), 'arguments'),
        ...mcpResult(item, pointer, callId, context),
      ]
    case 'code_interpreter_call':
      return [
        call('code_interpreter', 'code', true),
        ...codeOutputs(item, pointer, callId, context),
      ]
    case 'web_search_call':
    case 'local_shell_call':
    case 'shell_call':
      return field(item, 'action') === undefined
        ? [otherPart(type, item, pointer)]
        : [call(type.slice(0, -'_call'.length), 'action')]
    default:
      return type.endsWith('_output') && field(item, 'output') !== undefined
        ? outputParts(
            field(item, 'output'),
            `${pointer}.output`,
            { callId: textField(item, 'call_id') },
            context,
          )
        : [otherPart(type, item, pointer)]
  }
}

/** A summary, the reasoning itself where the model is open, and what only the provider can read. */
function reasoningParts(item: JsonValue, pointer: string, context: MessageContext) {
  const parts = ['summary', 'content'].flatMap((key) => {
    const blocks = field(item, key)
    return isJsonArray(blocks) ? contentParts(blocks, `${pointer}.${key}`, context) : []
  })
  // Blocks of summaries are reasoning by where they stand, whatever they call themselves.
  const thoughts = parts.map(asReasoning)
  const text = textField(item, 'text')
  if (thoughts.length === 0 && text !== undefined) {
    thoughts.push(reasoningPart(text, `${pointer}.text`))
  }
  const sealed = textField(item, 'encrypted_content')
  if (sealed !== undefined && sealed !== '') {
    thoughts.push(reasoningPart('', `${pointer}.encrypted_content`, sealed))
  }
  return thoughts
}

function asReasoning(part: MessagePart): MessagePart {
  if (part.kind !== 'text') return part
  const { refusal: _refusal, ...text } = part
  return { ...text, kind: 'reasoning' }
}

/** The newer form asks for several actions at once. */
function computerCall(
  item: JsonValue,
  pointer: string,
  callId: string | undefined,
): readonly MessagePart[] {
  const several = field(item, 'actions')
  if (!isJsonArray(several)) {
    return [
      callPart({
        name: 'computer',
        args: field(item, 'action'),
        callId,
        pointer: `${pointer}.action`,
      }),
    ]
  }
  return several
    .slice(0, MAX_PARTS)
    .map((args, index) =>
      callPart({ name: 'computer', args, callId, pointer: `${pointer}.actions[${index}]` }),
    )
}

function mcpResult(
  item: JsonValue,
  pointer: string,
  callId: string | undefined,
  context: MessageContext,
): readonly MessagePart[] {
  const error = field(item, 'error') ?? null
  if (error !== null)
    return outputParts(error, `${pointer}.error`, { callId, isError: true }, context)
  const output = field(item, 'output') ?? null
  return output === null ? [] : outputParts(output, `${pointer}.output`, { callId }, context)
}

function codeOutputs(
  item: JsonValue,
  pointer: string,
  callId: string | undefined,
  context: MessageContext,
): readonly MessagePart[] {
  const outputs = field(item, 'outputs')
  return isJsonArray(outputs) ? outputParts(outputs, `${pointer}.outputs`, { callId }, context) : []
}
