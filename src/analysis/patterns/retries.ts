import type { Action } from '../../model/action.ts'
import type { Finding } from '../../model/finding.ts'
import type { ImagePoint } from '../../model/point.ts'
import type { Stop } from '../../model/stops.ts'
import { actionLabel } from '../../model/wording/actionText.ts'
import { placeOf } from '../shared/actionKey.ts'
import { hasAnswered } from '../shared/answersAt.ts'
import type { AnalysedRun, Check } from '../check.ts'
import { findingAt } from '../shared/findingAt.ts'
import { isPassive } from '../shared/intents.ts'
import { distanceBetween } from '../shared/nearness.ts'

/** Two clicks on one control, or beside it, are not further apart; two controls mostly are. */
const RADIUS = 64
/** Twice may be meant; the third time says that the first two did not do what was wanted. */
const MIN_TRIES = 3
/** Clicks near one another in a row, of which the earlier ones did nothing. */
export const retries: Check = {
  kind: 'retries',
  label: 'Several tries at one place',
  explanation:
    'Clicks near one another, with nothing but waits and looks between them, and the earlier ones changed nothing, or only something small far away. Clicks that each change something, such as counting up, are no retries.',
  thresholds: [
    { label: 'Pixels between two tries at most', value: String(RADIUS) },
    { label: 'Tries', value: String(MIN_TRIES) },
  ],
  find: (run) => clustersOf(run).flatMap(findingOf),
}

interface Try {
  readonly stop: Stop
  readonly action: Action
  readonly at: ImagePoint
  /** Undefined: its screens are not recorded. */
  readonly worked: boolean | undefined
}

/** Each ends with the try that worked, or where something else was done. */
function clustersOf(run: AnalysedRun): readonly (readonly Try[])[] {
  const clusters: (readonly Try[])[] = []
  let open: Try[] = []
  const close = (): void => {
    if (open.length >= MIN_TRIES) clusters.push(open)
    open = []
  }
  for (const stop of run.stops) {
    const { action } = stop
    if (action !== undefined && (isPassive(action.intent) || action.intent.kind === 'move'))
      continue
    // A message between two clicks: the agent thinks aloud.
    if (action === undefined) continue
    const next = tryOf(run, stop, action)
    if (next === undefined) {
      close()
      continue
    }
    const last = open.at(-1)
    if (last !== undefined && distanceBetween(last.at, next.at) > RADIUS) close()
    open.push(next)
    if (next.worked === true) close()
  }
  close()
  return clusters
}

/** Undefined for what is no click, and until it is known what came of it. */
function tryOf(run: AnalysedRun, stop: Stop, action: Action): Try | undefined {
  const point = action.points.find(({ role }) => role === 'target')
  if (action.intent.kind !== 'click' || point === undefined) return undefined
  if (action.status === 'not-executed') return undefined
  const at = placeOf(run, action, point)
  const worked = hasAnswered(run, stop)
  const { before, saw, after } = action.frames
  const isRecorded = (before ?? saw) !== undefined && after !== undefined
  if (worked === undefined && isRecorded && !run.complete) return undefined
  return { stop, action, at, worked }
}

function findingOf(tries: readonly Try[]): readonly Finding[] {
  const [first] = tries
  const last = tries.at(-1)
  if (first === undefined || last === undefined) return []
  const known = tries.slice(0, -1).filter(({ worked }) => worked === false)
  if (known.length < MIN_TRIES - 1) return []
  const spread = Math.round(spreadOf(tries.map(({ at }) => at)))
  const outcome =
    last.worked === undefined
      ? 'the last one unknown'
      : last.worked
        ? 'the last one worked'
        : 'none worked'
  return [
    findingAt(first.stop, first.action, {
      kind: 'retries',
      severity: 'warning',
      confidence: 'likely',
      title: `${tries.length} tries within ${spread} px, ${outcome}`,
      sentence: `${tries.length} clicks in a row around ${actionLabel(first.action)}; ${known.length} of them changed nothing, or only something far away.`,
      stops: tries.map(({ stop }) => stop.index),
      evidence: [
        { kind: 'stops', label: 'Tries', stops: tries.map(({ stop }) => stop.index) },
        { kind: 'fact', label: 'Spread', value: `${spread} px` },
        ...tries.slice(0, 8).flatMap(({ action, at, worked }) => {
          const saw = action.frames.saw ?? action.frames.before
          const label = worked === true ? 'Worked' : 'No change near it'
          return saw === undefined
            ? []
            : [{ kind: 'place', label, artifact: saw.artifact, at } as const]
        }),
      ],
    }),
  ]
}

/** The two tries that are farthest apart. */
function spreadOf(places: readonly ImagePoint[]): number {
  let spread = 0
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) spread = Math.max(spread, distanceBetween(a, b))
  }
  return spread
}
