import type { Action } from '../../../model/action.ts'
import type { Evidence, Finding } from '../../../model/finding.ts'
import type { ScreenChange } from '../../../model/screenChange.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { aimedAt } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { changeEvidence, effectOf, VISIBLE_PIXELS } from '../../effect/effectOf.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isPassive } from '../../shared/intents.ts'
import { distanceBetween } from '../../shared/nearness.ts'
import { changedLater } from './lateChange.ts'

/** Scrolls so near to one another turn the same list or page. */
const SAME_PLACE = 150

/** A scroll after which the screen shows the same. */
export const scrolledNothing: Check = {
  kind: 'scrolled-nothing',
  label: 'Scroll that moved nothing',
  explanation:
    'The screens before and after a scroll are the same, not counting the pointer, a clock, a caret and what moves all the time. Where the scroll before it in the same direction did move something, the end is probably reached, which is only worth a notice. Else nothing under the pointer scrolls, or it stood at its end.',
  thresholds: [
    { label: 'Changed pixels that count as a change', value: String(VISIBLE_PIXELS) },
    { label: 'Pixels between scrolls of the same list', value: String(SAME_PLACE) },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action?.intent.kind !== 'scroll' || action.intent.amount === 0) return []
  if (action.status === 'failed' || action.status === 'not-executed') return []
  const effect = effectOf(run, stop)
  if (effect === undefined || effect.isSeen) return []
  if (changedLater(run, stop) !== false) return []
  const earlier = movingBefore(run, stop, action)
  if (earlier === 'unknown') return []
  const label = actionLabel(action)
  const aim = aimedAt(run, stop)
  return [
    findingAt(stop, action, {
      kind: 'scrolled-nothing',
      severity: earlier === undefined ? 'warning' : 'notice',
      confidence: earlier === undefined && !effect.isGuessed ? 'likely' : 'possible',
      title:
        earlier === undefined
          ? `${label} moved nothing`
          : `${label} moved nothing, probably at the end`,
      sentence: `Between the screens before and after, ${effect.text}${
        earlier === undefined
          ? ''
          : `; turn ${earlier.stop.turn.index + 1} still moved ${earlier.by}`
      }.`,
      evidence: [
        ...changeEvidence(effect),
        ...(aim === undefined
          ? []
          : [{ kind: 'place', label: 'Scrolled here', artifact: aim.screen, at: aim.at } as const]),
        ...(earlier === undefined ? [] : earlierEvidence(earlier)),
      ],
    }),
  ]
}

interface EarlierScroll {
  readonly stop: Stop
  /** In words: `300 px`. */
  readonly by: string
}

/** The last scroll that moved something, when only scrolls the same way and waits came since. */
function movingBefore(
  run: AnalysedRun,
  stop: Stop,
  { intent }: Action,
): EarlierScroll | 'unknown' | undefined {
  const at = aimedAt(run, stop)?.at
  for (let index = stop.index - 1; index >= 0; index -= 1) {
    const before = run.stops[index]
    const earlier = before?.action
    if (before === undefined || earlier === undefined || isPassive(earlier.intent)) continue
    const from = aimedAt(run, before)?.at
    const isSame =
      intent.kind === 'scroll' &&
      earlier.intent.kind === 'scroll' &&
      earlier.intent.direction === intent.direction &&
      (at === undefined || from === undefined || distanceBetween(at, from) <= SAME_PLACE)
    if (!isSame) return undefined
    const effect = effectOf(run, before)
    if (effect === undefined) return run.complete ? undefined : 'unknown'
    if (effect.isSeen) return { stop: before, by: movedBy(effect.change) }
  }
  return undefined
}

function movedBy({ shift }: ScreenChange): string {
  if (shift === undefined) return 'something'
  const pixels = Math.max(Math.abs(shift.dx), Math.abs(shift.dy))
  return `${Math.round(pixels)} px`
}

function earlierEvidence({ stop, by }: EarlierScroll): readonly Evidence[] {
  return [
    { kind: 'fact', label: 'The scroll before it moved', value: by },
    { kind: 'stops', label: 'The scroll before it', stops: [stop.index] },
  ]
}
