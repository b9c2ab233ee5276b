import type { Bounds } from '../../../../lib/geometry/placeTag.ts'
import type { DrawnPoint } from '../../../../model/overlay/drawnPoint.ts'
import { CasedPath } from '../CasedPath.tsx'
import { MarkTag } from './MarkTag.tsx'
import { ring } from '../markPaths.ts'

/** Nearer than this on screen, the way would lie under the sign of the aim. */
const SHORTEST = 36
const CLEAR_OF_AIM = 23
const CLEAR_OF_ORIGIN = 5

interface OriginMarksProps {
  readonly origin: { readonly tag: string; readonly point: DrawnPoint }
  readonly target: DrawnPoint
  readonly k: number
  readonly bounds: Bounds
}

/** The way of the pointer from the action before, which it names. */
export function OriginMarks({ origin, target, k, bounds }: OriginMarksProps) {
  const from = origin.point.at
  const to = target.at
  const length = Math.hypot(to.x - from.x, to.y - from.y) * k
  if (length < SHORTEST) return null
  const along = (share: number): string =>
    `${from.x + (to.x - from.x) * share} ${from.y + (to.y - from.y) * share}`
  const line = `M${along(CLEAR_OF_ORIGIN / length)}L${along(1 - CLEAR_OF_AIM / length)}`
  return (
    <>
      <CasedPath d={line} width={1.25} dash="4 3" isScaled />
      <g transform={`translate(${from.x} ${from.y}) scale(${1 / k})`}>
        <CasedPath d={ring(4)} />
      </g>
      <MarkTag
        text={origin.tag}
        at={from}
        k={k}
        reach={10}
        side={from.x < to.x ? 'left' : 'right'}
        bounds={bounds}
        look="outlined"
        title={`The pointer was left here by turn ${origin.tag}`}
      />
    </>
  )
}
