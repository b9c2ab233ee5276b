import type { Finding } from '../../../model/finding.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { FAR, farChangeOf, SAME_ROW, SMALL_SHARE } from '../../shared/answersAt.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { changeEvidence, effectOf } from '../../effect/effectOf.ts'
import { findingAt } from '../../shared/findingAt.ts'

/** The click was on nothing, and something changed far from it. */
export const changeElsewhere: Check = {
  kind: 'change-elsewhere',
  label: 'Change far from the click',
  explanation:
    'Nothing but background was under the point, nothing near it changed, and something small far from it did: a field that lost its focus, a message that went. Menus, dialogs and new pages are not judged, as they come far from what opened them.',
  thresholds: [
    { label: 'Pixels from the click that are far', value: String(FAR) },
    { label: 'Pixels above and below it that are on its row', value: String(SAME_ROW) },
    { label: 'Changed part of the screen that is small', value: `${SMALL_SHARE * 100} %` },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action?.intent.kind !== 'click') return []
  const effect = effectOf(run, stop)
  const found = effect === undefined ? undefined : farChangeOf(run, stop, effect)
  if (effect === undefined || found === undefined) return []
  const far = `${Math.round(found.distance)} px`
  return [
    findingAt(stop, action, {
      kind: 'change-elsewhere',
      severity: 'warning',
      confidence: 'possible',
      title: `Nothing changed near ${actionLabel(action)}`,
      sentence: `Nothing but background is under the point, and the nearest change is ${far} from it.`,
      evidence: [
        { kind: 'place', label: 'Aimed here', artifact: found.screen, at: found.at },
        { kind: 'fact', label: 'Nearest change', value: far },
        ...changeEvidence(effect),
      ],
    }),
  ]
}
