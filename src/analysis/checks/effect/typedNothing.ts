import type { Finding } from '../../../model/finding.ts'
import type { ImagePoint } from '../../../model/point.ts'
import { changedShare } from '../../../model/screenChange.ts'
import type { ChangedRegion } from '../../../model/screenChange.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { aimedAt } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { changeEvidence, effectOf, VISIBLE_PIXELS } from '../../effect/effectOf.ts'
import type { Effect } from '../../effect/effectOf.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { nearestBox } from '../../shared/nearness.ts'
import { changedLater } from './lateChange.ts'

/** Fields are wide and not high: text may begin far to the left of where they were clicked. */
const NEAR_ACROSS = 600
/** A text area of some lines, and the suggestions below a field. */
const NEAR_DOWN = 120
/** When so much of the screen changed, the focus may be anywhere on the new one. */
const NEW_PAGE = 0.4

/** Text was typed, and where the focus was nothing changed. */
export const typedNothing: Check = {
  kind: 'typed-nothing',
  label: 'Typed text without change near the focus',
  explanation:
    'Text was typed and nothing on the screen changed, or only something far from where was clicked last on this page. The focus was probably elsewhere. Not judged by place after shortcuts or Tab, which move the focus unseen. A terminal that shows nothing while a password is typed looks the same.',
  thresholds: [
    { label: 'Changed pixels that count as a change', value: String(VISIBLE_PIXELS) },
    { label: 'Pixels beside the last click that are near', value: String(NEAR_ACROSS) },
    { label: 'Pixels above and below it', value: String(NEAR_DOWN) },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action?.intent.kind !== 'type' || action.intent.text.trim() === '') return []
  if (action.status === 'failed' || action.status === 'not-executed') return []
  const effect = effectOf(run, stop)
  if (effect === undefined) return []
  const isSeen = effect.isSeen
  const focus = isSeen ? lastClick(run, stop) : undefined
  const away = focus === undefined ? undefined : distanceAway(effect, focus.at)
  if (isSeen && away === undefined) return []
  if (changedLater(run, stop) !== false) return []
  const text = effect.text
  return [
    findingAt(stop, action, {
      kind: 'typed-nothing',
      severity: 'warning',
      confidence: isSeen || effect.isGuessed ? 'possible' : 'likely',
      title: isSeen
        ? `No change near the focus after ${actionLabel(action)}`
        : `No visible change after ${actionLabel(action)}`,
      sentence:
        away === undefined
          ? `${text.charAt(0).toUpperCase()}${text.slice(1)} after typing.`
          : `The nearest change is ${Math.round(away)} px from the last click; ${text}.`,
      evidence: [
        ...changeEvidence(effect),
        ...(focus === undefined
          ? []
          : ([
              { kind: 'place', label: 'Last click', artifact: effect.pair.after, at: focus.at },
              { kind: 'stops', label: 'Last click', stops: [focus.stop] },
            ] as const)),
      ],
    }),
  ]
}

interface LastClick {
  readonly stop: number
  readonly at: ImagePoint
}

/** Undefined when the page or the focus may have changed since. */
function lastClick(run: AnalysedRun, { index }: Stop): LastClick | undefined {
  for (let before = index - 1; before >= 0; before -= 1) {
    const stop = run.stops[before]
    const intent = stop?.action?.intent
    if (stop === undefined || intent === undefined) continue
    const effect = effectOf(run, stop)
    if (effect === undefined || changedShare(effect.change) >= NEW_PAGE) return undefined
    switch (intent.kind) {
      case 'click': {
        const at = aimedAt(run, stop)?.at
        return at === undefined ? undefined : { stop: before, at }
      }
      case 'type':
      case 'wait':
      case 'screenshot':
      case 'think':
        break
      default:
        return undefined
    }
  }
  return undefined
}

/** How far the nearest change is, where all of it is away; undefined where some of it is near. */
function distanceAway({ regions, change }: Effect, focus: ImagePoint): number | undefined {
  if (change.kind === 'resized' || changedShare(change) >= NEW_PAGE) return undefined
  if (regions.some((region) => isNear(region, focus))) return undefined
  return nearestBox(focus, regions)?.distance
}

function isNear({ x, y, width, height }: ChangedRegion, focus: ImagePoint): boolean {
  return (
    focus.x >= x - NEAR_ACROSS &&
    focus.x <= x + width + NEAR_ACROSS &&
    focus.y >= y - NEAR_DOWN &&
    focus.y <= y + height + NEAR_DOWN
  )
}
