import { findingId } from '../../../model/finding.ts'
import type { Finding } from '../../../model/finding.ts'
import { toImagePoint } from '../../../model/point.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { aimOf } from '../../shared/aim.ts'

/** The action aimed at a place that is not on the screen that the model saw. */
export const pointOutside: Check = {
  kind: 'point-outside',
  label: 'Point outside the screen',
  explanation:
    'The point, read in the space that is recorded for it, lies outside the screenshot that the model saw. Numbers of another coordinate space are the usual cause.',
  thresholds: [],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: AnalysedRun['stops'][number]): readonly Finding[] {
  const aim = aimOf(stop, run.screens)
  if (aim === undefined) return []
  const { action, screen, size, point } = aim
  const { x, y } = toImagePoint(point, size, run.sizes)
  if (x >= 0 && y >= 0 && x < size.width && y < size.height) return []
  return [
    {
      id: findingId('point-outside', action.id),
      kind: 'point-outside',
      severity: 'warning',
      confidence: 'certain',
      title: `${actionLabel(action)} is outside the screen`,
      sentence: `The point lies at ${Math.round(x)}, ${Math.round(y)} of a screenshot of ${size.width} × ${size.height}.`,
      stop: stop.index,
      turn: stop.turn.index,
      stops: [stop.index],
      evidence: [
        { kind: 'fact', label: 'Recorded', value: `${point.x}, ${point.y} (${point.space})` },
        {
          kind: 'fact',
          label: 'Screenshot',
          value: `${size.width} × ${size.height}`,
          artifact: screen,
        },
      ],
    },
  ]
}
