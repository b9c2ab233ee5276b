import type { Bounds } from '../../../../lib/geometry/placeTag.ts'
import type { DrawnPoint } from '../../../../model/overlay/drawnPoint.ts'
import { AIM_COLOUR, CASING_COLOUR } from '../markStyle.ts'
import { MarkTag } from './MarkTag.tsx'
import { PointMark } from '../PointMark.tsx'
import { SMALL_CROSS, ring } from '../markPaths.ts'

interface ModelMarksProps {
  readonly points: readonly DrawnPoint[]
  readonly tag: string
  /** Where the action was executed, to keep the tag clear of it. */
  readonly aim: DrawnPoint | undefined
  readonly k: number
  readonly bounds: Bounds
}

/** The model's own numbers, outlined, where something on the way changed them. */
export function ModelMarks({ points, tag, aim, k, bounds }: ModelMarksProps) {
  const last = points.at(-1)
  return (
    <>
      {points.map((point, index) => (
        <PointMark key={index} point={point} k={k}>
          <path d={ring(11)} fill="none" stroke={CASING_COLOUR} strokeWidth={3.3} />
          <path
            d={ring(11)}
            fill="none"
            stroke={AIM_COLOUR}
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
          <path d={SMALL_CROSS} fill="none" stroke={AIM_COLOUR} strokeWidth={1.25} />
        </PointMark>
      ))}
      {last === undefined ? null : (
        <MarkTag
          text={tag}
          at={last.at}
          k={k}
          reach={16}
          side={aim !== undefined && last.at.x < aim.at.x ? 'left' : 'right'}
          bounds={bounds}
          look="dashed"
          title={`The model's own numbers (${last.recorded.space}); the action was executed elsewhere`}
        />
      )}
    </>
  )
}
