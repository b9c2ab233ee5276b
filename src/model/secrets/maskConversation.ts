import { assertNever } from '../../lib/assertNever.ts'
import type { Conversation, Message, MessagePart } from '../conversation.ts'
import { maskText } from './secrets.ts'

/** The conversation without its secrets. */
export function maskConversation(conversation: Conversation): Conversation {
  return {
    ...conversation,
    sent: conversation.sent.map(maskMessage),
    answered: conversation.answered.map(maskMessage),
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
