import { assertNever } from '../../lib/assertNever.ts'
import type { SearchHit, SearchPlace } from '../../model/search/searchHit.ts'
import type { Turn } from '../../model/trajectory.ts'
import type { InspectorTab } from '../../state/view.ts'
import type { FileTarget } from '../shared/fileTarget.ts'

/** Where a result is shown. */
export type HitPlace =
  | { readonly kind: 'tab'; readonly tab: InspectorTab }
  | { readonly kind: 'file'; readonly target: FileTarget }
  /** What belongs to the run as a whole. */
  | { readonly kind: 'details' }
  | { readonly kind: 'problems' }

/** `turn`: the one that it was found in, if any. */
export function hitPlace(hit: SearchHit, turn: Turn | undefined): HitPlace {
  const { field, place } = hit
  switch (field) {
    case 'task':
      return { kind: 'details' }
    case 'problem':
      return { kind: 'problems' }
    case 'action':
    case 'typed':
    case 'decision':
    case 'event':
      return turn === undefined ? elsewhere(place) : { kind: 'tab', tab: 'action' }
    case 'thought':
    case 'arguments':
    case 'result':
    case 'message':
      if (turn === undefined) return elsewhere(place)
      if (place === undefined || !isInCall(hit, place, turn)) return { kind: 'tab', tab: 'action' }
      return { kind: 'file', target: { ...targetOf(place), tab: 'messages' } }
    case 'log':
    case 'fact':
      if (place === undefined) return inTurn(turn)
      return { kind: 'file', target: { ...targetOf(place), tab: tabOfFile(place.artifact, turn) } }
    default:
      return assertNever(field)
  }
}

/** It stands in what was sent or answered, not in what the turn itself tells of. */
function isInCall({ stop }: SearchHit, { artifact, pointer }: SearchPlace, turn: Turn): boolean {
  if (stop !== undefined) return false
  const { call, origin } = turn
  if (artifact !== call?.request && artifact !== call?.response) return false
  return origin === undefined || pointer !== origin.pointer
}

function inTurn(turn: Turn | undefined): HitPlace {
  return turn === undefined ? { kind: 'details' } : { kind: 'tab', tab: 'action' }
}

function elsewhere(place: SearchPlace | undefined): HitPlace {
  if (place === undefined) return { kind: 'details' }
  return { kind: 'file', target: { ...targetOf(place), tab: 'raw' } }
}

function targetOf({ artifact, pointer, line }: SearchPlace) {
  return {
    artifact,
    ...(pointer === undefined ? {} : { pointer }),
    ...(line === undefined ? {} : { lines: { from: line, to: line } }),
  }
}

/** Request and response have tabs of their own; every other file is read as it is. */
function tabOfFile(artifact: string, turn: Turn | undefined): InspectorTab {
  const call = turn?.call
  if (call?.request === artifact && call.response !== artifact) return 'request'
  if (call?.response === artifact && call.request !== artifact) return 'response'
  return 'raw'
}
