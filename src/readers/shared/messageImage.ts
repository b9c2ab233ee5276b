import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { digestOfBase64 } from '../../lib/media/mediaDigest.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { cutText } from '../../model/limits.ts'
import type { MessageContext } from './messageContext.ts'

type ImagePart = Extract<MessagePart, { kind: 'image' }>

/** Addresses are shown, never fetched. */
const MAX_REFERENCE_CHARS = 500

/** A picture inside a message; undefined when the block is something else. */
export function decodeImage(
  block: JsonValue,
  pointer: string,
  callId: string | undefined,
  context: MessageContext,
): ImagePart | undefined {
  const place = imagePlace(block)
  if (place === undefined) return undefined
  const artifact = callId === undefined ? undefined : context.screenOf(callId)
  const { value } = place
  const part = { kind: 'image', artifact, callId, pointer: `${pointer}.${place.pointer}` } as const
  if (place.isBase64 || value.startsWith('data:')) {
    const start = value.startsWith('data:') ? value.indexOf(',') + 1 : 0
    return { ...part, source: 'embedded', digest: digestOfBase64(value, start) }
  }
  if (value === '' || value.startsWith('[') || value.startsWith('<')) {
    return { ...part, source: 'omitted' }
  }
  return {
    ...part,
    artifact: context.fileOf(value) ?? artifact,
    source: 'reference',
    reference: cutText(value, MAX_REFERENCE_CHARS),
  }
}

interface ImagePlace {
  readonly value: string
  /** Path of the string inside the block. */
  readonly pointer: string
  readonly isBase64: boolean
}

function imagePlace(block: JsonValue): ImagePlace | undefined {
  switch (textField(block, 'type')) {
    case 'input_image':
    case 'computer_screenshot':
    case 'image_url': {
      const url = field(block, 'image_url')
      if (isJsonObject(url)) return place(textField(url, 'url') ?? '', 'image_url.url')
      const id = textField(block, 'file_id')
      if (typeof url !== 'string' && id !== undefined) return place(id, 'file_id')
      return place(typeof url === 'string' ? url : '', 'image_url')
    }
    case 'image':
      return imageBlock(block)
    default:
      return geminiImage(block)
  }
}

/** Anthropic's block, the one of MCP tools, and the one of local models. */
function imageBlock(block: JsonValue): ImagePlace {
  const source = field(block, 'source')
  const bytes = textField(source, 'data')
  if (bytes !== undefined) return place(bytes, 'source.data', isLong(bytes))
  for (const key of ['url', 'file_id']) {
    const found = textField(source, key)
    if (found !== undefined) return place(found, `source.${key}`)
  }
  const own = textField(block, 'data')
  if (own !== undefined) return place(own, 'data', isLong(own))
  const image = textField(block, 'image')
  return image === undefined ? place('', 'source') : place(image, 'image')
}

function geminiImage(block: JsonValue): ImagePlace | undefined {
  for (const key of ['inline_data', 'inlineData']) {
    const inline = field(block, key)
    const bytes = textField(inline, 'data')
    if (bytes !== undefined && isPicture(inline)) return place(bytes, `${key}.data`, isLong(bytes))
  }
  for (const [key, address] of [
    ['file_data', 'file_uri'],
    ['fileData', 'fileUri'],
  ] as const) {
    const file = field(block, key)
    const uri = textField(file, address)
    if (uri !== undefined && isPicture(file)) return place(uri, `${key}.${address}`)
  }
  return undefined
}

/** Gemini takes sound, film and documents the same way; what says nothing is taken for a picture. */
function isPicture(media: JsonValue | undefined): boolean {
  const type = textField(media, 'mime_type') ?? textField(media, 'mimeType')
  return type === undefined || type.startsWith('image/')
}

/** Placeholders such as `<bytes:N>` are short. */
function isLong(text: string): boolean {
  return text.length > 64
}

function place(value: string, pointer: string, isBase64 = false): ImagePlace {
  return { value, pointer, isBase64 }
}
