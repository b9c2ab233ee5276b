import { assertNever } from '../../lib/assertNever.ts'
import type { CallChanges } from '../calls/callChanges.ts'
import type { Conversation, Message, MessagePart, RequestParameter } from '../conversation.ts'
import { isSecretKey } from './secretKey.ts'
import { SECRET_MASK } from './secretText.ts'
import { maskText } from './secrets.ts'

/** The conversation without its secrets. */
export function maskConversation(conversation: Conversation): Conversation {
  const { parameters } = conversation
  return {
    ...conversation,
    sent: conversation.sent.map(maskMessage),
    answered: conversation.answered.map(maskMessage),
    ...(parameters === undefined ? {} : { parameters: parameters.map(maskParameter) }),
  }
}

function maskParameter(parameter: RequestParameter): RequestParameter {
  const { name, text } = parameter
  return { ...parameter, text: isSecretKey(name) ? SECRET_MASK : maskText(text) }
}

/** What changed between two calls without its secrets; positions and digests stay. */
export function maskCallChanges(changes: CallChanges): CallChanges {
  if (changes.kind === 'alone') return changes
  return {
    ...changes,
    earlier: new Map([...changes.earlier].map(([at, message]) => [at, maskMessage(message)])),
    parameters: changes.parameters.map(({ before, after, ...change }) => ({
      ...change,
      ...(before === undefined ? {} : { before: maskParameter(before) }),
      ...(after === undefined ? {} : { after: maskParameter(after) }),
    })),
  }
}

function maskMessage(message: Message): Message {
  return { ...message, parts: message.parts.map(maskPart) }
}

function maskPart(part: MessagePart): MessagePart {
  switch (part.kind) {
    case 'text':
    case 'reasoning':
    case 'tool-result':
    case 'other':
      return { ...part, text: maskText(part.text) }
    case 'tool-call':
      return { ...part, argumentsText: maskText(part.argumentsText) }
    case 'image':
      return part
    default:
      return assertNever(part)
  }
}
