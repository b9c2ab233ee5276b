import type { Action, SideMark } from '../../../model/action.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Evidence, Finding } from '../../../model/finding.ts'
import { toImagePoint } from '../../../model/point.ts'
import type { Box, ImagePoint, Size, SpaceSizes } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { aimOf } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isPointerAction } from '../../shared/intents.ts'
import { distanceBetween, distanceToBox } from '../../shared/nearness.ts'

/** Two points that are closer are no box: one of its sides would be thinner than any control. */
const MIN_BOX_SIDE = 4
/** Rounding of the box and of the point. */
const BOX_TOLERANCE = 2
/** Half the height of a usual control: from its middle one may be so far and still be on it. */
const GROUNDING_TOLERANCE = 16

/** The action did not go where the record says its target is. */
export const outsideTarget: Check = {
  kind: 'outside-target',
  label: 'Outside the recorded target',
  explanation:
    'The format records where the target is, as a box or as the point where it was found, and the action went elsewhere. Regions whose meaning the format leaves open count as possible only.',
  thresholds: [
    { label: 'Pixels outside a box that count as rounding', value: String(BOX_TOLERANCE) },
    {
      label: 'Pixels from a grounding point that count as the same target',
      value: String(GROUNDING_TOLERANCE),
    },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const aim = aimOf(stop, run.screens)
  if (aim === undefined || !isPointerAction(aim.action.intent)) return []
  const { action, screen, size, point } = aim
  const at = toImagePoint(point, size, run.sizes)
  const miss = missOf(action, at, size, run.sizes)
  if (miss === undefined) return []
  const far = `${Math.round(miss.distance)} px`
  const label = oneLine(miss.mark.label, 80)
  return [
    findingAt(stop, action, {
      kind: 'outside-target',
      severity: 'warning',
      confidence: miss.mark.role === 'grounding' ? 'certain' : 'possible',
      title: `${actionLabel(action)} is ${far} from its recorded target`,
      sentence:
        miss.box === undefined
          ? `The target was found at ${shown(miss.nearest)}, the action went to ${shown(at)}.`
          : `The recorded box spans ${miss.box.width} × ${miss.box.height} at ${shown(miss.box)}; the action went to ${shown(at)}.`,
      evidence: [
        { kind: 'fact', label: 'Target', value: label },
        { kind: 'place', label: 'Aimed here', artifact: screen, at },
        { kind: 'place', label: 'Recorded target', artifact: screen, at: miss.nearest },
        ...originFact(action),
      ],
    }),
  ]
}

interface Miss {
  readonly mark: SideMark
  readonly distance: number
  readonly nearest: ImagePoint
  readonly box?: Box
}

/** Undefined when any of the recorded targets was hit: one of them is enough. */
function missOf(action: Action, at: ImagePoint, image: Size, sizes: SpaceSizes): Miss | undefined {
  let nearest: Miss | undefined
  for (const mark of action.marks ?? []) {
    const miss = missOfMark(mark, at, image, sizes)
    if (miss === undefined) continue
    if (miss.distance <= (miss.box === undefined ? GROUNDING_TOLERANCE : BOX_TOLERANCE)) {
      return undefined
    }
    if (nearest === undefined || miss.distance < nearest.distance) nearest = miss
  }
  return nearest
}

function missOfMark(
  mark: SideMark,
  at: ImagePoint,
  image: Size,
  sizes: SpaceSizes,
): Miss | undefined {
  const [first, second, ...more] = mark.points.map((point) => toImagePoint(point, image, sizes))
  if (first === undefined || more.length > 0) return undefined
  if (second === undefined) {
    // A lone point without a stated meaning is no target.
    if (mark.role !== 'grounding') return undefined
    return { mark, distance: distanceBetween(at, first), nearest: first }
  }
  const box = boxOf(first, second)
  if (box === undefined) return undefined
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return { mark, distance: distanceToBox(at, box), nearest: middle, box }
}

function boxOf(a: ImagePoint, b: ImagePoint): Box | undefined {
  const width = Math.abs(a.x - b.x)
  const height = Math.abs(a.y - b.y)
  if (!(width >= MIN_BOX_SIDE && height >= MIN_BOX_SIDE)) return undefined
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width, height }
}

function originFact({ origin }: Action): readonly Evidence[] {
  if (origin === undefined) return []
  const { artifact, pointer } = origin
  return [{ kind: 'fact', label: 'Recorded in', value: pointer || artifact, artifact, pointer }]
}

function shown({ x, y }: ImagePoint): string {
  return `${Math.round(x)}, ${Math.round(y)}`
}
