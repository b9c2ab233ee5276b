import { expect } from 'vitest'
import type { JsonValue } from '../lib/json/json.ts'
import { parseJsonPath } from '../lib/json/jsonPath.ts'
import { valueAt } from '../lib/json/jsonTree.ts'
import type { Message, MessagePart } from '../model/conversation.ts'
import type { MessageContext } from '../readers/shared/messageContext.ts'
import { decodeRequest } from '../readers/shared/request.ts'
import { decodeResponse } from '../readers/shared/response.ts'

export const MESSAGE_CONTEXT: MessageContext = {
  screenOf: (callId) => `screen of ${callId}`,
  fileOf: (recorded) => (recorded === 'shot.png' ? 'run/shot.png' : undefined),
}
/** As long as the base64 of a picture at least is. */
export const PIXELS = `iVBORw0KGgo${'A'.repeat(200)}`

/** One line per piece: what it is, and what of it is shown. */
export function toldMessages(messages: readonly Message[] | undefined): readonly string[] {
  return (messages ?? []).flatMap(({ role, parts }) =>
    parts.length === 0 ? [`${role} nothing`] : parts.map((part) => `${role} ${lineOf(part)}`),
  )
}

function lineOf(part: MessagePart): string {
  switch (part.kind) {
    case 'text':
      return part.refusal === true ? `refuses ${part.text}` : `says ${part.text}`
    case 'reasoning':
      return `thinks ${part.sealed === undefined ? part.text : `${part.sealed} sealed`}`
    case 'tool-call':
      return `calls ${part.name} ${part.argumentsText.replaceAll(/\s+/g, ' ')}${part.argumentsValid ? '' : ' (invalid)'}`
    case 'tool-result':
      return `${part.isError === true ? 'fails' : 'gives'} ${[part.callId, part.name, part.member].filter((word) => word !== undefined).join(' ')}: ${part.text}`
    case 'image':
      return `image ${part.source} ${part.artifact ?? part.reference ?? '–'}`
    default:
      return `other ${part.label}`
  }
}

/** Every piece leads to what is there in the file. */
function expectPlaces(body: JsonValue, messages: readonly Message[] | undefined): void {
  for (const part of (messages ?? []).flatMap(({ parts }) => parts)) {
    const found =
      part.pointer === undefined ? undefined : valueAt(body, parseJsonPath(part.pointer))
    expect({ at: part.pointer, isThere: found !== undefined }).toEqual({
      at: part.pointer,
      isThere: true,
    })
  }
}

/** What a request says, after its places were checked. */
export function toldRequest(body: JsonValue): readonly string[] {
  const found = decodeRequest(body, '', MESSAGE_CONTEXT)?.sent
  expectPlaces(body, found)
  return toldMessages(found)
}

export function toldResponse(body: JsonValue): readonly string[] {
  const found = decodeResponse(body, '', MESSAGE_CONTEXT)
  expectPlaces(body, found)
  return toldMessages(found)
}
