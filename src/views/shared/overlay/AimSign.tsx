import { assertNever } from '../../../lib/assertNever.ts'
import type { Aim } from '../../../model/overlay/overlay.ts'
import { CasedPath } from './CasedPath.tsx'
import { CROSS_ARMS, DOT, SMALL_CROSS, arrow, ring, scrollAngle } from './markPaths.ts'

/** The sign of an action at its point, around (0, 0) in screen pixels. */
export function AimSign({ aim }: { readonly aim: Aim }) {
  switch (aim.shape) {
    case 'crosshair':
      return (
        <>
          {Array.from({ length: aim.rings }, (_, index) => (
            <CasedPath key={index} d={ring(11 + index * 5)} />
          ))}
          <CasedPath d={CROSS_ARMS} />
        </>
      )
    case 'press':
      return (
        <>
          <CasedPath d={ring(11)} />
          <CasedPath d={ring(4)} />
        </>
      )
    case 'move':
      return <CasedPath d={SMALL_CROSS} />
    case 'scroll':
      return <ScrollSign angle={scrollAngle(aim.scroll)} />
    case 'drag':
      return <CasedPath d={ring(5)} />
    case 'point':
      return (
        <>
          <CasedPath d={ring(8)} />
          <CasedPath d={DOT} />
        </>
      )
    default:
      return assertNever(aim.shape)
  }
}

/** An unrecorded direction is drawn as none. */
function ScrollSign({ angle }: { readonly angle: number | undefined }) {
  return (
    <>
      <CasedPath d={ring(8)} />
      {angle === undefined ? (
        <CasedPath d={DOT} />
      ) : (
        <g transform={`rotate(${angle})`}>
          <CasedPath d={arrow(12, 30)} />
        </g>
      )}
    </>
  )
}
