import type { Bounds } from '../../../lib/geometry/placeTag.ts'
import type { Ghost } from '../../../model/overlay/ghosts.ts'
import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import { CasedPath } from '../../shared/overlay/CasedPath.tsx'
import { SMALL_CROSS, arrow, ring } from '../../shared/overlay/markPaths.ts'
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
        transform={`translate(${point.at.x} ${point.at.y}) scale(${1 / k})`}
      >
        {point.outside === undefined ? (
          <>
            <CasedPath d={ring(11)} dash="4 3" width={1.5} />
            <CasedPath d={SMALL_CROSS} width={1.25} />
          </>
        ) : (
          <g transform={`rotate(${point.outside})`}>
            <CasedPath d={arrow(-22, -2)} dash="4 3" />
          </g>
        )}
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
