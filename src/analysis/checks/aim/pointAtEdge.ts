import type { ImagePoint, Size } from '../../../model/point.ts'
import { toImagePoint } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Finding } from '../../../model/finding.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { aimOf } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isPointerAction } from '../../shared/intents.ts'

/**
 * Numbers that were cut to the size of the screen end on its last pixel, or on the one before it.
 * Scroll bars and window borders, which people do aim at, begin further in.
 */
const EDGE_PIXELS = 2

/** The action aimed at the last pixels of the screen. */
export const pointAtEdge: Check = {
  kind: 'point-at-edge',
  label: 'Point at the edge of the screen',
  explanation:
    'The point lies in the last pixels of an edge. Numbers that were too large and were cut to the size of the screen end there; few things that one can click do. A corner that a system reacts to is the exception.',
  thresholds: [{ label: 'Pixels that count as the edge', value: String(EDGE_PIXELS) }],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const aim = aimOf(stop, run.screens)
  if (aim === undefined || !isPointerAction(aim.action.intent)) return []
  const { action, screen, size, point } = aim
  const at = toImagePoint(point, size, run.sizes)
  const edges = edgesAt(at, size)
  if (edges.length === 0 || isInCorner(at)) return []
  return [
    findingAt(stop, action, {
      kind: 'point-at-edge',
      severity: 'warning',
      confidence: 'certain',
      title: `${actionLabel(action)} is at the edge of the screen`,
      sentence: `The point lies in the last ${EDGE_PIXELS} pixels of the ${edges.join(' and ')} edge of a screenshot of ${size.width} × ${size.height}.`,
      evidence: [
        { kind: 'place', label: 'Aimed here', artifact: screen, at },
        { kind: 'fact', label: 'Recorded', value: `${point.x}, ${point.y} (${point.space})` },
        {
          kind: 'fact',
          label: 'Screenshot',
          value: `${size.width} × ${size.height}`,
          artifact: screen,
        },
      ],
    }),
  ]
}

/** (0, 0) is told apart; other numbers as small as these are fractions of a screen. */
function isInCorner({ x, y }: ImagePoint): boolean {
  return x < EDGE_PIXELS && y < EDGE_PIXELS
}

/** None for a point outside the screen: that is told apart. */
function edgesAt({ x, y }: ImagePoint, { width, height }: Size): readonly string[] {
  if (x < 0 || y < 0 || x >= width || y >= height) return []
  return [
    ...(x < EDGE_PIXELS ? ['left'] : []),
    ...(y < EDGE_PIXELS ? ['top'] : []),
    ...(x >= width - EDGE_PIXELS ? ['right'] : []),
    ...(y >= height - EDGE_PIXELS ? ['bottom'] : []),
  ]
}
