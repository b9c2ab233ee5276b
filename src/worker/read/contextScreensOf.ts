import { digestOfBytes } from '../../lib/media/mediaDigest.ts'
import type { ContextScreens } from '../../model/context/contextScreens.ts'
import { screenTurns } from '../../model/context/screenTurns.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { describeError } from './describeError.ts'
import { createContextRows } from './contextRows.ts'

/** A request of 1,000 turns has 20 MB; what is larger would hold up what a person waits for. */
const MAX_REQUEST_BYTES = 96 * 1024 * 1024
/** So often the page hears how far it is: it draws all of it anew. */
const TELL_EVERY_MS = 400
/** The worker hears no other question before it gives way. */
const GIVE_WAY_MS = 12

interface Asked {
  readonly source: Source
  readonly trajectory: Trajectory
  readonly known: ContextScreens | undefined
  readonly readConversation: (turn: number) => Promise<Conversation>
  /** Resolves once nothing that a person waits for is under way. */
  readonly idle: () => Promise<void>
  readonly signal: AbortSignal
  readonly emit: (soFar: ContextScreens) => void
}

/**
 * Which screens the calls of a run had in view: request after request, each forgotten before the
 * next is read.
 */
export async function contextScreensOf(asked: Asked): Promise<ContextScreens> {
  const { trajectory, known, readConversation, idle, signal, emit } = asked
  const rows = createContextRows(screenTurns(trajectory), known)
  const screenOf = screenFinder(asked)
  const { turns } = trajectory
  const from = Math.min(known?.through ?? 0, turns.length)
  let told = performance.now()
  let gaveWay = told
  let through = from
  for (const turn of turns.slice(from)) {
    // A turn that is not done may still get its request.
    if (turn.status === 'listed') break
    await idle()
    if (performance.now() - gaveWay > GIVE_WAY_MS) {
      await new Promise((resolve) => setTimeout(resolve))
      gaveWay = performance.now()
    }
    signal.throwIfAborted()
    const conversation = await readOne(asked.source, turn, readConversation)
    if (conversation === 'unread') rows.skip(turn.index)
    else if (conversation !== undefined) await rows.add(turn.index, conversation, screenOf)
    through = turn.index + 1
    if (performance.now() - told > TELL_EVERY_MS) {
      emit(rows.snapshot(through))
      told = performance.now()
    }
  }
  return rows.snapshot(through)
}

/** Undefined where the record holds no request; nothing is lost when one cannot be read. */
async function readOne(
  source: Source,
  { call, index }: Turn,
  readConversation: (turn: number) => Promise<Conversation>,
): Promise<Conversation | 'unread' | undefined> {
  // The order of the Cua reader: the request as sent, else a later file that repeats it.
  const file = call?.request ?? call?.response ?? call?.decision
  if (file === undefined) return undefined
  if ((source.entry(file)?.bytes ?? 0) > MAX_REQUEST_BYTES) return 'unread'
  try {
    const conversation = await readConversation(index)
    // Without the whole of what was sent nothing can be said of what was left out.
    return conversation.sent.length === 0 || conversation.holds === 'additions'
      ? undefined
      : conversation
  } catch (error) {
    const { code } = describeError(error)
    if (code === 'cancelled' || code === 'gone') throw error
    return 'unread'
  }
}

/** Screens of the run by the digest of their bytes; only those of the right length are read. */
function screenFinder({ source, trajectory, idle, signal }: Asked) {
  const byBytes = new Map<number, string[]>()
  for (const { path, kind } of trajectory.artifacts) {
    const bytes = kind === 'screenshot' ? source.entry(path)?.bytes : undefined
    if (bytes === undefined) continue
    const same = byBytes.get(bytes)
    if (same === undefined) byBytes.set(bytes, [path])
    else same.push(path)
  }
  const digests = new Map<string, string>()
  return async (digest: string): Promise<string | undefined> => {
    for (const path of byBytes.get(Number.parseInt(digest, 10)) ?? []) {
      const own = digests.get(path) ?? (await digestOfFile(path))
      digests.set(path, own)
      if (own === digest) return path
    }
    return undefined
  }

  async function digestOfFile(path: string): Promise<string> {
    await idle()
    try {
      return digestOfBytes(await source.bytes(path, signal))
    } catch (error) {
      if (error instanceof ReadError && error.code !== 'cancelled') return ''
      throw error
    }
  }
}
