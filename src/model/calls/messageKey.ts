import { hashText } from '../../lib/text/hashText.ts'
import type { Message, MessagePart } from '../conversation.ts'

/**
 * The same for two messages exactly when they say the same: from the digest of what was sent where
 * it was cut, else from its pieces. Where a message stands, which file a picture was found in, and
 * marks for the cache are left out.
 */
export function messageKey({ digest, recordedRole, parts }: Message): number {
  return digest ?? hashText(JSON.stringify([recordedRole, parts.map(partKey)]))
}

/** What a part says, as a text that two parts can be compared by. */
export function partKey(part: MessagePart): string {
  switch (part.kind) {
    case 'image':
      return `image ${part.source} ${part.callId ?? ''} ${part.digest ?? ''} ${part.reference ?? ''}`
    case 'tool-call':
      return `call ${part.name} ${part.callId ?? ''} ${part.argumentsText}`
    case 'tool-result':
      return `result ${part.callId ?? ''} ${part.text}`
    case 'other':
      return `${part.label} ${part.text}`
    default:
      return `${part.kind} ${part.text}`
  }
}
