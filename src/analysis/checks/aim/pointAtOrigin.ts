import type { Finding } from '../../../model/finding.ts'
import { toImagePoint } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionTitle } from '../../../model/wording/actionText.ts'
import { aimOf } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isPointerAction } from '../../shared/intents.ts'

/** The action aimed at (0, 0). */
export const pointAtOrigin: Check = {
  kind: 'point-at-origin',
  label: 'Point at (0, 0)',
  explanation:
    'The recorded point is exactly (0, 0), the corner of the screen. A point that was lost on the way, or never given, is often filled in so. Scrolls and moves are not judged: writers give them (0, 0) for lack of a place.',
  thresholds: [],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action === undefined || !isPointerAction(action.intent)) return []
  const point = action.points.find(
    ({ role, x, y }) => (role === 'target' || role === 'start') && x === 0 && y === 0,
  )
  if (point === undefined) return []
  const aim = aimOf(stop, run.screens)
  return [
    findingAt(stop, action, {
      kind: 'point-at-origin',
      severity: 'warning',
      confidence: 'certain',
      title: `${actionTitle(action)} at (0, 0)`,
      sentence: 'The recorded point is (0, 0), which often stands for a point that was lost.',
      evidence: [
        {
          kind: 'fact',
          label: 'Recorded',
          value: `0, 0 (${point.space})`,
          ...(action.origin === undefined
            ? {}
            : { artifact: action.origin.artifact, pointer: action.origin.pointer }),
        },
        ...(aim === undefined
          ? []
          : [
              {
                kind: 'place',
                label: 'Aimed here',
                artifact: aim.screen,
                at: toImagePoint(point, aim.size, run.sizes),
              } as const,
            ]),
      ],
    }),
  ]
}
