import type { Evidence, Finding } from '../../../model/finding.ts'
import { aimOf } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'

/** The model was told of another display than it was shown: from the record alone. */
export const displayDiffers: Check = {
  kind: 'display-differs',
  label: 'Declared display ≠ screenshot size',
  explanation:
    'The request declares a display of another size than the screenshots have. This is a notice, not a suspicion: some providers count in the declared size, some in the pixels of the picture. Whether points are off by it is told by "Another coordinate space fits better" and judged from the coordinate check.',
  thresholds: [],
  find,
}

function find(run: AnalysedRun): readonly Finding[] {
  const declared = run.trajectory.declaredDisplay
  if (declared === undefined || declared.width <= 0 || declared.height <= 0) return []
  const aims = run.stops.flatMap((stop) => {
    const aim = aimOf(stop, run.screens)
    return aim === undefined ? [] : [{ ...aim, stop }]
  })
  const [first] = aims
  if (first === undefined) return []
  const { stop, action, screen, size, point } = first
  if (size.width === declared.width && size.height === declared.height) return []
  const isScaled = point.space === 'declared-display'
  const actions = `${aims.length} pointer ${aims.length === 1 ? 'action' : 'actions'}`
  const request = stop.turn.call?.request
  const evidence: readonly Evidence[] = [
    {
      kind: 'fact',
      label: 'Declared',
      value: `${declared.width} × ${declared.height}`,
      ...(request === undefined ? {} : { artifact: request }),
    },
    {
      kind: 'fact',
      label: 'Screenshot',
      value: `${size.width} × ${size.height}`,
      artifact: screen,
    },
    {
      kind: 'fact',
      label: 'Ratio',
      value: `${ratio(size.width, declared.width)} × ${ratio(size.height, declared.height)}`,
    },
  ]
  return [
    findingAt(stop, action, {
      kind: 'display-differs',
      severity: 'notice',
      confidence: 'certain',
      title: 'Declared display ≠ screenshot size',
      sentence: `The model was told of ${declared.width} × ${declared.height} and saw ${size.width} × ${size.height}; the points of ${actions} are ${isScaled ? 'scaled from the declared size' : 'taken as pixels of the screenshot'}.`,
      evidence,
    }),
  ]
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(3)
}
