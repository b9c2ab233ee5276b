import type { Action } from '../../../model/action.ts'
import type { Finding, FindingConfidence } from '../../../model/finding.ts'
import type { ImagePoint } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { aimedAt } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { changeEvidence, effectOf, VISIBLE_PIXELS } from '../../effect/effectOf.ts'
import type { Effect } from '../../effect/effectOf.ts'
import { isPassive } from '../../shared/intents.ts'
import { SAME_ROW } from '../../shared/answersAt.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { distanceToBox } from '../../shared/nearness.ts'
import { expectedOfKeys } from './expectedOfKeys.ts'
import { changedLater } from './lateChange.ts'

/** A caret is as high as a line of text: one that appears so near was put there by the click. */
const CARET_NEAR = 40

/** Nothing on the screen changed although the action was there to change something. */
export const noChange: Check = {
  kind: 'no-change',
  label: 'No visible change after an action',
  explanation:
    'The last clean screen before the action and the first after it are compared. The pointer, a clock and a caret that blinks do not count; a caret that appears where was clicked does. Nothing is said of copying, modifier keys, waits and screenshots, nor when the change shows on the next screen before anything else was done, nor of a click where text appears next. Actions that often have no visible effect, such as Escape, are possible only. A click on what is selected already looks the same.',
  thresholds: [
    { label: 'Changed pixels that count as a change', value: String(VISIBLE_PIXELS) },
    { label: 'Pixels from the click to a caret that counts', value: String(CARET_NEAR) },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action === undefined) return []
  const confidence = confidenceOf(action)
  if (confidence === undefined) return []
  const effect = effectOf(run, stop)
  if (effect === undefined || effect.isSeen) return []
  const aim = aimedAt(run, stop)
  if (hasCaretNear(effect, aim?.at)) return []
  if (changedLater(run, stop) !== false || gaveFocus(run, stop) !== false) return []
  return [
    findingAt(stop, action, {
      kind: 'no-change',
      severity: 'warning',
      confidence: effect.isGuessed ? 'possible' : confidence,
      title: `No visible change after ${actionLabel(action)}`,
      sentence: `Between the screens before and after, ${effect.text}.`,
      evidence: [
        ...changeEvidence(effect),
        ...(aim === undefined
          ? []
          : [
              {
                kind: 'place',
                label: 'Aimed here',
                artifact: aim.screen,
                at: aim.at,
              } as const,
            ]),
      ],
    }),
  ]
}

/** Undefined for actions of which nothing visible is expected, and for those judged elsewhere. */
function confidenceOf({ intent, status }: Action): FindingConfidence | undefined {
  if (status === 'failed' || status === 'not-executed') return undefined
  switch (intent.kind) {
    case 'click':
      return intent.button === 'middle' ? 'possible' : 'likely'
    case 'drag':
      return 'likely'
    case 'keypress':
      return expectedOfKeys(intent.keys)
    case 'navigate':
      return 'possible'
    default:
      return undefined
  }
}

/** The click put the caret where it aimed: that is what clicks on text do. */
function hasCaretNear({ action, change }: Effect, at: ImagePoint | undefined): boolean {
  // At the right edge it is what is left of the pointer.
  const carets = change.ignored.filter(
    ({ why, x, width }) => why === 'caret' && x + width < change.size.width,
  )
  if (carets.length === 0) return false
  // Keys move it: it is gone in one place and there in another. In one place it only blinks.
  if (action.intent.kind === 'keypress') return carets.length > 1
  if (action.intent.kind !== 'click' || at === undefined) return false
  return carets.some((caret) => distanceToBox(at, caret) <= CARET_NEAR)
}

/** Text that was typed next shows in the row of the click: it put the focus there. */
function gaveFocus(run: AnalysedRun, stop: Stop): boolean | undefined {
  if (stop.action?.intent.kind !== 'click') return false
  const next = run.stops
    .slice(stop.index + 1)
    .find(({ action }) => action !== undefined && !isPassive(action.intent))
  if (next?.action?.intent.kind !== 'type') return false
  const at = aimedAt(run, stop)?.at
  const typed = effectOf(run, next)
  if (at === undefined) return false
  if (typed === undefined) return run.complete ? false : undefined
  return typed.regions.some(
    ({ y, height }) => at.y >= y - SAME_ROW && at.y <= y + height + SAME_ROW,
  )
}
