import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import { CasedPath } from './CasedPath.tsx'
import { SMALL_CROSS, arrow, ring } from './markPaths.ts'

interface DashedPointProps {
  readonly point: DrawnPoint
  /** Pixels of the display for one of the picture. */
  readonly k: number
}

/** A point at which nothing was done on this screen; an arrow where it lies outside of it. */
export function DashedPoint({ point, k }: DashedPointProps) {
  return (
    <g transform={`translate(${point.at.x} ${point.at.y}) scale(${1 / k})`}>
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
  )
}
