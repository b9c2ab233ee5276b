import type { Bounds } from '../../../lib/geometry/placeTag.ts'
import type { Ghost } from '../../../model/overlay/ghosts.ts'
import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import { DashedPoint } from '../../shared/overlay/DashedPoint.tsx'
import { MarkTag } from '../../shared/overlay/tags/MarkTag.tsx'

interface GhostMarksProps {
  readonly ghosts: readonly Ghost[]
  /** Where the action is drawn, to keep tags clear of it. */
  readonly aim: DrawnPoint | undefined
  readonly k: number
  readonly bounds: Bounds
}

/** The same point read in other spaces: dashed, so that it is taken for no action. */
export function GhostMarks({ ghosts, aim, k, bounds }: GhostMarksProps) {
  return ghosts.map(({ id, point, tag, title }) => (
    <g key={id}>
      <g
        data-testid="ghost-point"
        data-reading={id}
        data-x={rounded(point.x)}
        data-y={rounded(point.y)}
      >
        <DashedPoint point={point} k={k} />
      </g>
      <MarkTag
        text={point.outside === undefined ? tag : `${tag} outside`}
        at={point.at}
        k={k}
        reach={16}
        side={aim !== undefined && point.at.x < aim.at.x ? 'left' : 'right'}
        bounds={bounds}
        look="dashed"
        title={title}
      />
    </g>
  ))
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
