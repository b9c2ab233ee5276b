import type { Action } from '../../../model/action.ts'
import type { Finding } from '../../../model/finding.ts'
import { toImagePoint } from '../../../model/point.ts'
import type { ActionPoint, ImagePoint, Size, SpaceSizes } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { aimOf } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { distanceBetween } from '../../shared/nearness.ts'

/**
 * In steps of the coarser of the two spaces: rounding on the way in and out costs at most one step
 * each, half of one as a rule.
 */
const ROUNDING_STEPS = 1.5

/** What was executed is not what the model said. */
export const executedElsewhere: Check = {
  kind: 'executed-elsewhere',
  label: 'Executed elsewhere than the model said',
  explanation:
    "The record holds the model's own numbers and the executed ones. Read in their spaces, they are different places on the screen by more than rounding explains. Spaces whose size the record does not tell are not compared.",
  thresholds: [{ label: 'Steps of the coarser space that count as rounding', value: '1.5' }],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const aim = aimOf(stop, run.screens)
  if (aim === undefined) return []
  const { action, screen, size } = aim
  const pair = farthestPair(action, size, run.sizes)
  if (pair === undefined) return []
  const { model, executed, distance } = pair
  const far = `${Math.round(distance)} px`
  return [
    findingAt(stop, action, {
      kind: 'executed-elsewhere',
      severity: 'warning',
      confidence: 'certain',
      title: `${actionLabel(action)} was executed ${far} from where the model said`,
      sentence: `The model said ${shown(model.at)}, executed was ${shown(executed.at)} of a screenshot of ${size.width} × ${size.height}: ${far} apart.`,
      evidence: [
        { kind: 'fact', label: 'Model', value: recorded(model.point) },
        { kind: 'fact', label: 'Executed', value: recorded(executed.point) },
        { kind: 'place', label: 'Model said', artifact: screen, at: model.at },
        { kind: 'place', label: 'Executed', artifact: screen, at: executed.at },
      ],
    }),
  ]
}

interface Placed {
  readonly point: ActionPoint
  readonly at: ImagePoint
}

interface Apart {
  readonly model: Placed
  readonly executed: Placed
  readonly distance: number
}

/** The target, start or end that was moved farthest; undefined when none was. */
function farthestPair(action: Action, image: Size, sizes: SpaceSizes): Apart | undefined {
  let farthest: Apart | undefined
  for (const point of action.modelPoints ?? []) {
    const other = action.points.find(({ role }) => role === point.role)
    if (point.role === 'path' || other === undefined) continue
    const step = Math.max(stepOf(point, image, sizes), stepOf(other, image, sizes))
    const model = { point, at: asRecorded(point, image, sizes) }
    const executed = { point: other, at: asRecorded(other, image, sizes) }
    const distance = distanceBetween(model.at, executed.at)
    // An unknown step is not a number, and nothing is more than that.
    if (!(distance > ROUNDING_STEPS * Math.SQRT2 * step)) continue
    if (farthest === undefined || distance > farthest.distance) {
      farthest = { model, executed, distance }
    }
  }
  return farthest
}

/** A person's own reading is for the points that they see; here the record is compared. */
function asRecorded(point: ActionPoint, image: Size, sizes: SpaceSizes): ImagePoint {
  return toImagePoint(point, image, {
    ...(sizes.declaredDisplay === undefined ? {} : { declaredDisplay: sizes.declaredDisplay }),
    ...(sizes.apiResized === undefined ? {} : { apiResized: sizes.apiResized }),
  })
}

/** How many image pixels one step of a space is, at least 1; `NaN` when its size is not known. */
function stepOf({ space }: ActionPoint, image: Size, sizes: SpaceSizes): number {
  switch (space) {
    case 'per-mille':
      return Math.max(1, image.width / 1000, image.height / 1000)
    case 'declared-display':
      return stepIn(sizes.declaredDisplay, image)
    case 'api-resized':
      return stepIn(sizes.apiResized, image)
    case 'device-pixel':
      return Number.NaN
    default:
      return 1
  }
}

function stepIn(frame: Size | undefined, image: Size): number {
  if (frame === undefined) return Number.NaN
  return Math.max(1, image.width / frame.width, image.height / frame.height)
}

function shown({ x, y }: ImagePoint): string {
  return `${Math.round(x)}, ${Math.round(y)}`
}

function recorded({ x, y, space }: ActionPoint): string {
  return `${x}, ${y} (${space})`
}
