import type { Conversation, Message, MessagePart } from '../../model/conversation.ts'
import { cutText, MAX_PART_CHARS } from '../../model/limits.ts'
import { showJson } from '../shared/showJson.ts'
import type { Group } from './fold.ts'
import { resultOf } from './result.ts'
import type { Step } from './step.ts'

const MAX_MESSAGES = 200

/** The format records no model calls: the steps of a turn are what was said to and by the model. */
export function conversationOf({ steps }: Group): Conversation {
  const sent: Message[] = []
  const answered: Message[] = []
  for (const step of steps.slice(0, MAX_MESSAGES)) {
    const part = partOf(step)
    if (part === undefined) continue
    const role = step.role ?? 'unnamed'
    if (step.kind === 'response') {
      sent.push({ index: sent.length, role: 'tool', recordedRole: role, parts: [part] })
    } else if (role === 'model') {
      answered.push({ index: undefined, role: 'model', recordedRole: role, parts: [part] })
    } else {
      const known = role === 'system' ? 'system' : 'user'
      sent.push({ index: sent.length, role: known, recordedRole: role, parts: [part] })
    }
  }
  return { sent, answered, holds: 'additions' }
}

function partOf(step: Step): MessagePart | undefined {
  const { kind, text, ask, type } = step
  switch (kind) {
    case 'prompt':
      return text === undefined ? undefined : { kind: 'text', ...cut(text) }
    case 'thought':
      return text === undefined ? undefined : { kind: 'reasoning', ...cut(text) }
    case 'request':
      return {
        kind: 'tool-call',
        name: cutText(ask?.tool ?? type, 200),
        callId: ask?.callId,
        argumentsText: cutText(showJson(ask?.args ?? null, 2), MAX_PART_CHARS),
        argumentsValid: true,
      }
    case 'response': {
      const { result, failed } = resultOf(step, '')
      const said = [result.text, result.error].filter((one) => one !== undefined).join('\n')
      return {
        kind: 'tool-result',
        callId: ask?.callId,
        ...cut(said),
        ...(failed ? { isError: true } : {}),
      }
    }
    default:
      return undefined
  }
}

function cut(text: string): { readonly text: string; readonly cut: boolean } {
  const kept = cutText(text, MAX_PART_CHARS)
  return { text: kept, cut: kept.length < text.length }
}
