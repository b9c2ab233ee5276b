import type { Evidence, Finding } from '../../../model/finding.ts'
import { changedShare } from '../../../model/screenChange.ts'
import type { ScreenChange } from '../../../model/screenChange.ts'
import { framesOf } from '../../../model/stops.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { formatDuration } from '../../../lib/text/format.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { changeOf } from '../../effect/changeOf.ts'
import { ownChange } from '../../effect/effectOf.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isEffectful, isPassive } from '../../shared/intents.ts'
import { overlapShare } from '../../shared/nearness.ts'

/** Later than this after the last picture, most pages that were still changing have come to rest. */
const SOON_MS = 1000
/** Less is a caret, a pointer or the light of what is under it. */
const MIN_PIXELS = 150
/** So many looks in a row that each show something new in one place: it did not come to rest. */
const RESTLESS_LOOKS = 2

/** The screen was not at rest when the agent went on. */
export const stillChanging: Check = {
  kind: 'still-changing',
  label: 'Page still changing when the next action fired',
  explanation:
    'The screen after one action and a later one taken before the next action differ although nothing was done between them, and the next action came soon; or the same place went on changing over several looks and the agent went on all the same. What moves all the time does not count. A race like this needs another remedy than a bad aim.',
  thresholds: [
    { label: 'Time to the next action that is soon', value: formatDuration(SOON_MS) },
    { label: 'Changed pixels that count', value: String(MIN_PIXELS) },
    { label: 'Looks in a row that show a place change', value: String(RESTLESS_LOOKS) },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action === undefined || !isEffectful(action.intent)) return []
  const next = run.stops[stop.index + 1]
  if (next === undefined) return []
  return changedBetween(run, stop, next) ?? changedOnAndOn(run, stop) ?? []
}

/** Two captures with nothing done between them, and the next action right after. */
function changedBetween(run: AnalysedRun, stop: Stop, next: Stop): readonly Finding[] | undefined {
  const { action } = stop
  const after = framesOf(stop).after?.artifact
  const { before, saw } = framesOf(next)
  const later = (before ?? saw)?.artifact
  if (action === undefined || next.action === undefined || !isEffectful(next.action.intent)) {
    return undefined
  }
  if (after === undefined || later === undefined || after === later) return undefined
  const change = changeOf(run, after, later)
  if (change === undefined) return undefined
  if (change.kind === 'compared' && ownChange(run, change).pixels < MIN_PIXELS) return undefined
  const gap = gapBetween(stop, next)
  if (gap === undefined || gap > SOON_MS) return undefined
  const share = (changedShare(change) * 100).toFixed(1)
  return [
    findingAt(stop, action, {
      kind: 'still-changing',
      severity: 'warning',
      confidence: 'likely',
      title: `Page still changing when ${actionLabel(next.action)} fired`,
      sentence: `${share} % of the screen changed by itself in the ${formatDuration(gap)} between the screen after this action and the next action.`,
      stops: [stop.index, next.index],
      evidence: [screens(stop, after, later, change), following([next])],
    }),
  ]
}

/** Looks that each show a change in the same place, the last of them right before an action. */
function changedOnAndOn(run: AnalysedRun, stop: Stop): readonly Finding[] | undefined {
  const looks: Stop[] = []
  let index = stop.index + 1
  for (; isLook(run.stops[index]); index += 1) {
    const look = run.stops[index]
    if (look !== undefined) looks.push(look)
  }
  const next = run.stops[index]
  const last = looks.slice(-RESTLESS_LOOKS)
  const { action } = stop
  if (action === undefined || last.length < RESTLESS_LOOKS) return undefined
  if (next?.action === undefined || !isEffectful(next.action.intent)) return undefined
  const changes = last.map((look) => lookChange(run, look))
  const [first, ...more] = changes
  if (first === undefined) return undefined
  const isRestless = first.regions.some((region) =>
    more.every((change) => change?.regions.some((other) => overlapShare(other, region) >= 0.5)),
  )
  if (!isRestless) return undefined
  return [
    findingAt(stop, action, {
      kind: 'still-changing',
      severity: 'notice',
      confidence: 'possible',
      title: `Page still changing when ${actionLabel(next.action)} fired`,
      sentence: `The same place changed again on each of the last ${last.length} looks before the next action.`,
      stops: [stop.index, ...last.map((look) => look.index), next.index],
      evidence: [
        screens(last.at(-1) ?? stop, first.before, first.after, first.change),
        following([...last, next]),
      ],
    }),
  ]
}

function isLook(stop: Stop | undefined): boolean {
  return stop?.action !== undefined && isPassive(stop.action.intent)
}

function lookChange(run: AnalysedRun, stop: Stop) {
  const { before, saw, after } = framesOf(stop)
  const from = (before ?? saw)?.artifact
  if (from === undefined || after === undefined || !run.complete) return undefined
  const change = changeOf(run, from, after.artifact)
  const own = change === undefined ? undefined : ownChange(run, change)
  if (change === undefined || own?.isSeen !== true) return undefined
  return { change, before: from, after: after.artifact, regions: own.regions }
}

/** From the end of one action to the start of the next. */
function gapBetween(stop: Stop, next: Stop): number | undefined {
  const ended = stop.action?.endedAt
  const started = next.action?.startedAt
  return ended === undefined || started === undefined ? undefined : Math.max(0, started - ended)
}

function screens(stop: Stop, before: string, after: string, change: ScreenChange): Evidence {
  return { kind: 'screens', stop: stop.index, before, after, boxes: change.regions }
}

function following(stops: readonly Stop[]): Evidence {
  return { kind: 'stops', label: 'What followed', stops: stops.map(({ index }) => index) }
}
