import type {
  ContextScreen,
  ContextScreens,
  InView,
  InViewSpan,
} from '../../model/context/contextScreens.ts'
import type { ScreenTurns } from '../../model/context/screenTurns.ts'
import type { Conversation, Message, MessagePart } from '../../model/conversation.ts'

type ImagePart = Extract<MessagePart, { kind: 'image' }>

interface Row {
  artifact: string | undefined
  readonly turn: number
  readonly names: string[]
  readonly spans: { from: number; to: number; state: InView }[]
  /** Message of the request that held it last. */
  message: number | undefined
}

export interface ContextRows {
  /** The request of the next call. `screenOf` finds the screen that an embedded picture is. */
  add(
    turn: number,
    conversation: Pick<Conversation, 'sent' | 'lacks'>,
    screenOf: (digest: string) => Promise<string | undefined>,
  ): Promise<void>
  /** A turn whose request could not be read. */
  skip(turn: number): void
  snapshot(through: number): ContextScreens
}

/** Says that a picture was here: `[image omitted]`, `Screenshot removed to save space`. */
const STANDS_FOR_PICTURE =
  /\b(?:image|screenshot|picture)s?\b[^.\n]{0,60}\b(?:omitted|removed|dropped|truncated|elided|replaced|cleared)\b|\b(?:omitted|removed|dropped|elided)\b[^.\n]{0,20}\b(?:image|screenshot|picture)s?\b/i
/** Longer texts speak about pictures, they do not stand for one. */
const MAX_STAND_IN_CHARS = 200

/** Folds requests one after the other into rows of screens; what it keeps does not grow with them. */
export function createContextRows(turns: ScreenTurns, known?: ContextScreens): ContextRows {
  const rows: Row[] = (known?.screens ?? []).map(rowOf)
  const byName = new Map(rows.flatMap((row) => row.names.map((name) => [name, row] as const)))
  const calls = [...(known?.calls ?? [])]
  const unnamed = [...(known?.unnamed ?? [])]
  const texts = [...(known?.texts ?? [])]
  const partial = new Map(known?.partial)
  const unread = [...(known?.unread ?? [])]

  function find(names: readonly string[], turn: number, part: ImagePart): Row {
    const old = names.map((name) => byName.get(name)).find((row) => row !== undefined)
    const row = old ?? {
      artifact: undefined,
      turn: turnOf(part, turns) ?? turn,
      names: [],
      spans: [],
      message: undefined,
    }
    if (old === undefined) rows.push(row)
    row.artifact ??= part.artifact
    for (const name of names) {
      if (byName.has(name)) continue
      byName.set(name, row)
      row.names.push(name)
    }
    return row
  }

  async function add(
    turn: number,
    { sent, lacks }: Pick<Conversation, 'sent' | 'lacks'>,
    screenOf: (digest: string) => Promise<string | undefined>,
  ): Promise<void> {
    const call = calls.length
    const held = new Set<Row>()
    let nameless = 0
    for (const [at, message] of sent.entries()) {
      for (const recorded of message.parts) {
        if (recorded.kind !== 'image') continue
        const part = await matched(recorded, byName, screenOf)
        const names = namesOf(part, turns)
        if (names.length === 0) {
          nameless += 1
          continue
        }
        const row = find(names, turn, part)
        mark(row, call, part.source === 'omitted' ? 'omitted' : 'included')
        row.message = at
        held.add(row)
      }
    }
    for (const row of replacedIn(sent, rows, byName, turns)) {
      if (!held.has(row)) mark(row, call, 'replaced')
    }
    calls.push(turn)
    unnamed.push(nameless)
    texts.push(countTexts(sent))
    if (lacks !== undefined) partial.set(turn, lacks)
  }

  return {
    add,
    skip: (turn) => void unread.push(turn),
    snapshot: (through) => ({
      screens: rows.map(screenOf).toSorted((a, b) => a.turn - b.turn),
      calls: [...calls],
      unnamed: [...unnamed],
      texts: [...texts],
      partial: new Map(partial),
      unread: [...unread],
      through,
    }),
  }
}

/** Ids that several calls have do not tell which of them a picture answers. */
function namesOf({ callId, artifact, digest, reference }: ImagePart, { sharedIds }: ScreenTurns) {
  const isAlone = callId !== undefined && !sharedIds.has(callId)
  return [
    ...(isAlone ? [`call ${callId}`] : []),
    ...(artifact === undefined ? [] : [`file ${artifact}`]),
    ...(digest === undefined ? [] : [`bytes ${digest}`]),
    ...(reference === undefined || artifact !== undefined ? [] : [`at ${reference}`]),
  ]
}

async function matched(
  part: ImagePart,
  byName: ReadonlyMap<string, Row>,
  screenOf: (digest: string) => Promise<string | undefined>,
): Promise<ImagePart> {
  const { digest, artifact } = part
  if (digest === undefined || artifact !== undefined || byName.has(`bytes ${digest}`)) return part
  return { ...part, artifact: await screenOf(digest) }
}

function turnOf({ artifact, callId }: ImagePart, turns: ScreenTurns): number | undefined {
  const own = artifact === undefined ? undefined : turns.ofScreen.get(artifact)
  return own ?? (callId === undefined ? undefined : turns.ofCall.get(callId))
}

/** Results whose picture an earlier request held, and messages in which words stand for one. */
function replacedIn(
  sent: readonly Message[],
  rows: readonly Row[],
  byName: ReadonlyMap<string, Row>,
  { sharedIds }: ScreenTurns,
): ReadonlySet<Row> {
  const found = new Set<Row>()
  for (const { parts } of sent) {
    for (const part of parts) {
      if (part.kind !== 'tool-result' || part.callId === undefined) continue
      const row = sharedIds.has(part.callId) ? undefined : byName.get(`call ${part.callId}`)
      if (row !== undefined) found.add(row)
    }
  }
  const standIns = sent.map(({ parts }) => parts.some(isStandIn))
  if (!standIns.includes(true)) return found
  for (const row of rows) if (row.message !== undefined && standIns[row.message]) found.add(row)
  return found
}

function isStandIn(part: MessagePart): boolean {
  return (
    part.kind === 'text' &&
    part.text.length <= MAX_STAND_IN_CHARS &&
    STANDS_FOR_PICTURE.test(part.text)
  )
}

function mark({ spans }: Row, call: number, state: InView): void {
  const last = spans.at(-1)
  if (last === undefined || last.to < call || (last.to === call && last.state !== state)) {
    spans.push({ from: call, to: call + 1, state })
  } else if (last.to === call) last.to = call + 1
}

function countTexts(sent: readonly Message[]): number {
  let count = 0
  for (const { role, parts } of sent) {
    if (role === 'tool') continue
    for (const { kind } of parts) if (kind === 'text') count += 1
  }
  return count
}

function rowOf({ artifact, turn, names, spans }: ContextScreen): Row {
  return {
    artifact,
    turn,
    names: [...names],
    spans: spans.map((span) => ({ ...span })),
    message: undefined,
  }
}

function screenOf({ artifact, turn, names, spans }: Row): ContextScreen {
  return {
    ...(artifact === undefined ? {} : { artifact }),
    turn,
    names: [...names],
    spans: spans.map((span): InViewSpan => ({ ...span })),
  }
}
