import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import type { Aim } from '../../../model/overlay/overlay.ts'
import { AimSign } from './AimSign.tsx'
import { CasedPath } from './CasedPath.tsx'
import { PointMark } from './PointMark.tsx'
import { DOT } from './markPaths.ts'

/** Vertices of a long path that are marked one by one; the line itself has them all. */
const MAX_VERTICES = 100

interface AimMarksProps {
  readonly aim: Aim
  /** Screen pixels per image pixel. */
  readonly k: number
}

/** Where the action was carried out, in the sign of its kind. */
export function AimMarks({ aim, k }: AimMarksProps) {
  const { anchor, points } = aim
  return (
    <>
      {aim.shape === 'drag' ? <DragPath points={points} k={k} /> : null}
      {sampled(points).map((point, index) => (
        <PointMark key={index} point={point} k={k}>
          {point === anchor || point.recorded.role === 'start' ? (
            <AimSign aim={aim} />
          ) : (
            <CasedPath d={DOT} />
          )}
        </PointMark>
      ))}
    </>
  )
}

function DragPath({ points, k }: { readonly points: readonly DrawnPoint[]; readonly k: number }) {
  const last = points.at(-1)
  const before = points.findLast((point) => last !== undefined && isApart(point, last))
  if (last === undefined || before === undefined) return null
  const line = points.map(({ at }, index) => `${index === 0 ? 'M' : 'L'}${at.x} ${at.y}`).join('')
  const angle = (Math.atan2(last.at.y - before.at.y, last.at.x - before.at.x) * 180) / Math.PI
  return (
    <>
      <CasedPath d={line} isScaled />
      <g transform={`translate(${last.at.x} ${last.at.y}) scale(${1 / k}) rotate(${angle})`}>
        <CasedPath d="M-16-6L-7 0L-16 6" />
      </g>
    </>
  )
}

function isApart(a: DrawnPoint, b: DrawnPoint): boolean {
  return a.at.x !== b.at.x || a.at.y !== b.at.y
}

/** The first, the last and evenly spread ones between. */
function sampled(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  if (points.length <= MAX_VERTICES) return points
  const step = (points.length - 1) / (MAX_VERTICES - 1)
  return Array.from(
    { length: MAX_VERTICES },
    (_, index) => points[Math.round(index * step)],
  ).filter((point) => point !== undefined)
}
