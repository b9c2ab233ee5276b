import { oneLine } from '../../lib/text/text.ts'
import type { Action, ActionIntent, FileOperation } from '../action.ts'
import type { Tone } from '../fact.ts'
import { SIDE_EFFECT_LAYER } from '../runEvent.ts'
import type { RunEvent } from '../runEvent.ts'
import { effectOfTurn } from '../marks/decisionMarks.ts'
import { stopsOf } from '../stops.ts'
import type { Stop } from '../stops.ts'
import type { Trajectory } from '../trajectory.ts'
import { thoughtLine } from '../wording/thoughtLine.ts'
import type { Change, ChangeKind, RunChanges } from './change.ts'

/** A run of thousands of turns changes a few hundred things; more is nothing that anybody reads. */
const MAX_CHANGES = 5_000
const MAX_TARGET_CHARS = 4_000
const MAX_NOTE_CHARS = 200

/** Files, commands, fetches and side effects in their order. Nothing is concluded from commands. */
export function changesOf(trajectory: Pick<Trajectory, 'turns'>): RunChanges {
  const all: Change[] = []
  for (const stop of stopsOf(trajectory)) {
    const { action } = stop
    const change = action === undefined ? undefined : changeOfAction(stop, action)
    if (change !== undefined) all.push(change)
    if (stop.part !== stop.parts - 1) continue
    for (const [at, event] of (stop.turn.events ?? []).entries()) {
      if (event.layer === SIDE_EFFECT_LAYER) all.push(changeOfEvent(stop, event, at))
    }
  }
  const changes = all.slice(0, MAX_CHANGES)
  return { changes, leftOut: all.length - changes.length }
}

function changeOfAction(stop: Stop, action: Action): Change | undefined {
  const found = targetOf(action.intent)
  if (found === undefined || found.target.trim() === '') return undefined
  const note = noteOf(action)
  const at = action.startedAt ?? stop.turn.startedAt
  const { before, after } = found
  return {
    ...shared(stop),
    id: `${stop.turn.index}.${stop.part}`,
    kind: found.kind,
    target: found.target.slice(0, MAX_TARGET_CHARS),
    status: action.status,
    ...(note === undefined ? {} : { note }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(at === undefined ? {} : { at }),
  }
}

type Target = Pick<Change, 'kind' | 'target' | 'before' | 'after'>

const FILE_KINDS: Readonly<Record<FileOperation, ChangeKind | undefined>> = {
  create: 'file-created',
  edit: 'file-edited',
  delete: 'file-deleted',
  read: undefined,
  list: undefined,
}

function targetOf(intent: ActionIntent): Target | undefined {
  switch (intent.kind) {
    case 'file': {
      const kind = FILE_KINDS[intent.operation]
      const { path: target, before, after } = intent
      if (kind === undefined) return undefined
      return {
        kind,
        target,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      }
    }
    case 'shell':
      return { kind: 'command', target: intent.command }
    case 'fetch':
      return { kind: 'fetch', target: intent.url }
    case 'navigate':
      // Applications are opened by the same intent; only an address fetches something.
      return /^[a-z][a-z0-9+.-]*:/i.test(intent.target)
        ? { kind: 'fetch', target: intent.target }
        : undefined
    default:
      return undefined
  }
}

function shared({ turn, index }: Stop): Pick<Change, 'turn' | 'stop' | 'thought' | 'effect'> {
  const thought = thoughtLine(turn)
  const effect = effectOfTurn(turn)
  return {
    turn: turn.index,
    stop: index,
    ...(thought === undefined ? {} : { thought }),
    ...(effect === undefined ? {} : { effect }),
  }
}

function noteOf({ status, result }: Action): string | undefined {
  if (result === undefined) return undefined
  const exit = result.exitCode === undefined ? [] : [`exit ${result.exitCode}`]
  const why = result.error ?? (status === 'failed' ? result.text : undefined)
  const note = [...exit, ...(why === undefined ? [] : [oneLine(why, MAX_NOTE_CHARS)])].join(', ')
  return note === '' ? undefined : note
}

const STATUS_OF_TONE: Readonly<Record<Tone, Change['status']>> = {
  good: 'done',
  bad: 'failed',
  warning: 'unknown',
  neutral: 'unknown',
}

/** What producers say of a side effect; the tone tells of other words. */
const STATUS_OF_WORD: ReadonlyMap<string, Change['status']> = new Map([
  ['committed', 'done'],
  ['completed', 'done'],
  ['failed', 'failed'],
  ['aborted', 'not-executed'],
  ['cancelled', 'not-executed'],
])

function changeOfEvent(stop: Stop, event: RunEvent, at: number): Change {
  const time = event.at ?? stop.turn.startedAt
  return {
    ...shared(stop),
    id: `${stop.turn.index}.e${at}`,
    kind: 'side-effect',
    target: event.summary.trim() === '' ? event.kind : event.summary.slice(0, MAX_TARGET_CHARS),
    status: STATUS_OF_WORD.get(event.kind.toLowerCase()) ?? STATUS_OF_TONE[event.tone],
    note: oneLine(event.kind, MAX_NOTE_CHARS),
    ...(time === undefined ? {} : { at: time }),
  }
}
