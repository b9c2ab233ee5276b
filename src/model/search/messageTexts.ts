import { assertNever } from '../../lib/assertNever.ts'
import type { Conversation, Message, MessagePart } from '../conversation.ts'
import type { SearchText } from './searchText.ts'

/** Where request and response of a call stand. */
interface CallPlaces {
  readonly request?: string
  readonly response?: string
}

/** Arguments shorter than this are whole in the action that came of the call; readers cut longer. */
const WHOLE_ARGUMENTS_CHARS = 4_000

/**
 * What was sent and answered in a call, without pictures. Tool calls that became actions of the run
 * (`acted` holds their ids) are found there.
 */
export function* messageTexts(
  { sent, answered }: Conversation,
  { request, response }: CallPlaces,
  acted: ReadonlySet<string>,
): Generator<SearchText> {
  for (const message of sent) yield* textsOf(message, request, acted)
  for (const message of answered) yield* textsOf(message, response ?? request, acted)
}

function* textsOf(
  { role, parts, artifact: own }: Message,
  callFile: string | undefined,
  acted: ReadonlySet<string>,
): Generator<SearchText> {
  const artifact = own ?? callFile
  for (const part of parts) {
    const found = textOf(part, acted)
    if (found === undefined || found.text === '') continue
    const { pointer } = part
    const place =
      artifact === undefined
        ? undefined
        : { artifact, ...(pointer === undefined ? {} : { pointer }) }
    yield { ...found, role, ...(place === undefined ? {} : { place }) }
  }
}

function textOf(
  part: MessagePart,
  acted: ReadonlySet<string>,
): Pick<SearchText, 'field' | 'text'> | undefined {
  switch (part.kind) {
    case 'text':
      return { field: 'message', text: part.text }
    case 'reasoning':
      return { field: 'thought', text: part.text }
    case 'tool-call': {
      const isActed = part.callId !== undefined && acted.has(part.callId)
      if (isActed && part.argumentsText.length < WHOLE_ARGUMENTS_CHARS) return undefined
      return { field: 'arguments', text: `${part.name} ${part.argumentsText}` }
    }
    case 'tool-result':
      return { field: 'result', text: part.text }
    case 'other':
      return { field: 'message', text: `${part.label} ${part.text}` }
    case 'image':
      return undefined
    default:
      return assertNever(part)
  }
}
