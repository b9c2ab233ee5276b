import { DashedPoint } from '../../shared/overlay/DashedPoint.tsx'
import { MarkTag } from '../../shared/overlay/tags/MarkTag.tsx'
import type { MarkPlace } from '../../shared/stage/PictureFigure.tsx'
import type { OtherPoint } from './otherPoint.ts'

interface OtherMarkProps extends MarkPlace {
  readonly other: OtherPoint
}

/** Where the other run points: dashed, as it is no action on this screen. */
export function OtherMark({ other, overlay, k, bounds }: OtherMarkProps) {
  const { point, side, tag, title } = other
  const aim = overlay.aim?.anchor
  const isLeft = aim !== undefined && point.at.x < aim.at.x
  return (
    <g
      data-testid="other-point"
      data-side={side}
      data-x={rounded(point.x)}
      data-y={rounded(point.y)}
    >
      <DashedPoint point={point} k={k} />
      <MarkTag
        text={point.outside === undefined ? tag : `${tag} outside`}
        at={point.at}
        k={k}
        reach={16}
        side={isLeft ? 'left' : 'right'}
        bounds={bounds}
        look="outlined"
        title={title}
      />
    </g>
  )
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
