import type { ArtifactKind } from '../../../model/artifact.ts'
import type { SearchField } from '../../../model/search/searchHit.ts'
import { factsOf } from '../../../model/search/turnFacts.ts'
import type { RunFacts } from '../../../model/search/turnFacts.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { mediaTypeOf } from '../../../lib/media/mediaType.ts'

/** A piece of a run that is read and kept as one. */
export interface PlannedPart {
  /** Unique in its run; the same for as long as it is read from the same files. */
  readonly key: string
  /** Files that it is read from. */
  readonly paths: readonly string[]
  readonly turn?: number
  readonly from:
    | { readonly kind: 'trajectory' }
    | { readonly kind: 'call'; readonly turn: Turn }
    | { readonly kind: 'file'; readonly path: string; readonly field: SearchField }
}

export interface RunPlan {
  readonly facts: RunFacts
  /** In the order in which they are searched: what comes first owns what is repeated later. */
  readonly parts: readonly PlannedPart[]
  /** Calls whose actions stand in the trajectory. */
  readonly acted: ReadonlySet<string>
}

const FIELDS: Readonly<Record<ArtifactKind, SearchField | undefined>> = {
  screenshot: undefined,
  annotated: undefined,
  video: undefined,
  request: 'message',
  response: 'message',
  decision: 'message',
  conversation: 'message',
  run: 'message',
  result: 'result',
  metadata: 'fact',
  state: 'fact',
  other: 'fact',
  log: 'log',
}

/** What there is to read of a run that was read whole, from the trajectory on to its last file. */
export function planRun(run: Trajectory): RunPlan {
  const parts: PlannedPart[] = [{ key: 'trajectory', paths: [], from: { kind: 'trajectory' } }]
  const files = filesByTurn(run)
  for (const turn of run.turns) {
    const call = callPart(turn)
    if (call !== undefined) parts.push(call)
    parts.push(...(files.get(turn.index) ?? []))
  }
  parts.push(...(files.get(undefined) ?? []))
  const acted = new Set(
    run.turns.flatMap(({ actions }) =>
      actions.flatMap(({ callId }) => (callId === undefined ? [] : [callId])),
    ),
  )
  return { facts: factsOf(run), parts, acted }
}

function callPart(turn: Turn): PlannedPart | undefined {
  const { call } = turn
  if (call === undefined) return undefined
  // The decision repeats the response, and is read where there is none.
  const said = [call.request, call.response].filter((path) => path !== undefined)
  const paths = said.length > 0 ? [...new Set(said)] : pathsOf(turn)
  if (paths.length === 0) return undefined
  const places = [call.requestPointer, call.responsePointer].filter((at) => at !== undefined)
  return {
    key: `call ${[...paths, ...places].join(' ')}`,
    paths,
    turn: turn.index,
    from: { kind: 'call', turn },
  }
}

function pathsOf({ call }: Turn): readonly string[] {
  const paths = [call?.request, call?.response, call?.decision]
  return [...new Set(paths.filter((path) => path !== undefined))]
}

/** Files that no call is read from, and that hold words. */
function filesByTurn(run: Trajectory): ReadonlyMap<number | undefined, readonly PlannedPart[]> {
  // One file may hold all calls and more than them.
  const ofCalls = new Map<string, number>()
  for (const turn of run.turns) {
    for (const path of pathsOf(turn)) ofCalls.set(path, (ofCalls.get(path) ?? 0) + 1)
  }
  const files = new Map<number | undefined, PlannedPart[]>()
  for (const { path, kind, turn } of run.artifacts) {
    const field = FIELDS[kind]
    const holdsMore = kind === 'run' || kind === 'conversation'
    if (field === undefined || path.includes('#') || isMedia(path)) continue
    if (ofCalls.has(path) && !holdsMore) continue
    const part: PlannedPart = {
      key: `file ${path}`,
      paths: [path],
      from: { kind: 'file', path, field },
      ...(turn === undefined ? {} : { turn }),
    }
    const list = files.get(turn)
    if (list === undefined) files.set(turn, [part])
    else list.push(part)
  }
  return files
}

function isMedia(path: string): boolean {
  return /^(?:image|video|audio)\/|zip$/.test(mediaTypeOf(path))
}
