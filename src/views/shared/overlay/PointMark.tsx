import type { ReactNode } from 'react'
import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import { CasedPath } from './CasedPath.tsx'
import { arrow } from './markPaths.ts'

interface PointMarkProps {
  readonly point: DrawnPoint
  readonly k: number
  /** The sign, around (0, 0) in screen pixels. */
  readonly children: ReactNode
}

/** A sign at its place; a place outside the image is an arrow at the edge that points to it. */
export function PointMark({ point, k, children }: PointMarkProps) {
  const { at, outside, recorded } = point
  return (
    <g
      data-testid="action-point"
      data-role={recorded.role}
      data-origin={recorded.origin}
      data-x={rounded(point.x)}
      data-y={rounded(point.y)}
      transform={`translate(${at.x} ${at.y}) scale(${1 / k})`}
    >
      {outside === undefined ? (
        children
      ) : (
        <g transform={`rotate(${outside})`}>
          <CasedPath d={arrow(-22, -2)} />
        </g>
      )}
    </g>
  )
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
