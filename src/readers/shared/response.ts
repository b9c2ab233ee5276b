import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Message } from '../../model/conversation.ts'
import type { MessageContext } from './messageContext.ts'
import { decodeMessage } from './messages.ts'

/** Answers that were asked for at once beyond this are left in the file. */
const MAX_CHOICES = 20
/** Nobody answers with more items. */
const MAX_ITEMS = 20_000

/**
 * The body of a response, told by its shape: Responses' `output`, the `choices` of chat
 * completions, Gemini's `candidates`, Anthropic's message. Undefined when it is none of them.
 */
export function decodeResponse(
  response: JsonValue | undefined,
  pointer: string,
  context: MessageContext,
): readonly Message[] | undefined {
  const inside = pointer === '' ? '' : `${pointer}.`
  const output = field(response, 'output')
  if (isJsonArray(output)) {
    return output
      .slice(0, MAX_ITEMS)
      .map((item, index) => decodeMessage(item, undefined, `${inside}output[${index}]`, context))
  }
  for (const [list, member] of [
    ['choices', 'message'],
    ['candidates', 'content'],
  ] as const) {
    const found = arrayField(response, list)
    if (found.length === 0) continue
    return found.slice(0, MAX_CHOICES).flatMap((one, index) => {
      const message = field(one, member)
      const at = `${inside}${list}[${index}].${member}`
      return message === undefined ? [] : [decodeMessage(message, undefined, at, context)]
    })
  }
  return isAnthropic(response) ? [decodeMessage(response, undefined, pointer, context)] : undefined
}

function isAnthropic(response: JsonValue | undefined): response is JsonValue {
  return (
    isJsonObject(response) &&
    isJsonArray(field(response, 'content')) &&
    (textField(response, 'role') ?? textField(response, 'type')) !== undefined
  )
}
