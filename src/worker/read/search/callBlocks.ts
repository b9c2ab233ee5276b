import { field, isJsonObject } from '../../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../../lib/json/json.ts'
import { messageTexts } from '../../../model/search/messageTexts.ts'
import { leavesOf } from '../../../model/search/leafTexts.ts'
import type { SearchText } from '../../../model/search/searchText.ts'
import { blocksOf } from '../../../model/search/textBlock.ts'
import type { TextBlock } from '../../../model/search/textBlock.ts'
import { withoutEmbedded } from '../../../model/search/embedded.ts'
import { MAX_PART_CHARS } from '../../../model/limits.ts'
import { maskConversation } from '../../../model/secrets/maskConversation.ts'
import { maskJson } from '../../../model/secrets/secrets.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import type { Reader } from '../../../readers/reader.ts'
import { readJson } from '../../../readers/shared/jsonText.ts'
import { ReadError } from '../../../source/source.ts'
import type { Source } from '../../../source/source.ts'
import { fileBlocks, leafTexts } from './fileBlocks.ts'

export interface CallWanted {
  readonly trajectory: Trajectory
  readonly turn: Turn
  readonly paths: readonly string[]
  readonly acted: ReadonlySet<string>
  readonly reveal: boolean
  readonly isNew: (text: string) => boolean
}

/** Members that hold what was said; the conversation has it. */
const SAID: ReadonlySet<string> = new Set(['messages', 'input', 'contents', 'message'])

/** What was said in one model call. A file that is no conversation is read as any other. */
export async function callBlocks(
  reader: Reader,
  source: Source,
  wanted: CallWanted,
  signal: AbortSignal,
): Promise<readonly TextBlock[]> {
  const { turn, paths, reveal, acted, isNew } = wanted
  const whole = await conversationOf(reader, source, wanted, signal)
  if (whole === undefined || whole.sent.length + whole.answered.length === 0) {
    const blocks: TextBlock[] = []
    for (const path of paths) {
      if (!source.has(path)) continue
      blocks.push(...(await fileBlocks(source, { path, field: 'message', reveal, isNew }, signal)))
    }
    return blocks
  }
  const call = turn.call ?? {}
  const conversation = reveal ? whole : maskConversation(whole)
  const texts: SearchText[] = []
  for (const text of messageTexts(conversation, call, acted)) {
    const said = withoutEmbedded(text.text)
    if (isNew(said)) texts.push({ ...text, text: said })
  }
  // Masking makes texts shorter than where they were cut.
  const isCut = texts.some(({ text }) => text.length > MAX_PART_CHARS / 2)
  texts.push(...(await besideTexts(source, wanted, isCut, signal)))
  return blocksOf(texts)
}

/**
 * What a request file tells beside its messages, and what is longer than a message is shown. Where
 * one file holds all calls, it is looked through as a file of its own.
 */
async function besideTexts(
  source: Source,
  { turn, reveal, isNew }: CallWanted,
  isCut: boolean,
  signal: AbortSignal,
): Promise<readonly SearchText[]> {
  const { request: path, requestPointer } = turn.call ?? {}
  if (path === undefined || requestPointer !== undefined || !source.has(path)) return []
  const { value } = readJson(await source.bytes(path, signal))
  if (value === undefined) return []
  const shown = (one: JsonValue): JsonValue => (reveal ? one : maskJson(one))
  const about = { path, field: 'message', isNew } as const
  const beside = withoutSaid(value)
  const texts: SearchText[] = []
  // Requests repeat it, so that most are done with here.
  if (isNew(JSON.stringify(beside))) texts.push(...leafTexts(shown(beside), '', about))
  if (!isCut) return texts
  for (const { value: long, pointer } of leavesOf(shown(value))) {
    const rest = withoutEmbedded(long.slice(MAX_PART_CHARS))
    if (rest === '' || !isNew(rest)) continue
    texts.push({ field: 'message', text: rest, place: { artifact: path, pointer } })
  }
  return texts
}

async function conversationOf(
  reader: Reader,
  source: Source,
  { trajectory, turn }: CallWanted,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<Reader['readConversation']>> | undefined> {
  try {
    return await reader.readConversation(source, trajectory, turn.index, signal)
  } catch (error) {
    // What is no conversation still has lines; what cannot be read at all is told by those.
    if (error instanceof ReadError && error.code === 'cancelled') throw error
    return undefined
  }
}

/** Tools, instructions and parameters of a request, which later requests repeat. */
function withoutSaid(value: JsonValue | undefined): JsonObject {
  const members: (readonly [string, JsonValue])[] = []
  for (const [key, member] of Object.entries(isJsonObject(value) ? value : {})) {
    if (SAID.has(key)) continue
    const isHolder = ['kwargs', 'request'].includes(key) && isJsonObject(member)
    members.push([key, isHolder ? withoutSaid(field(value, key)) : member])
  }
  return Object.fromEntries(members)
}
