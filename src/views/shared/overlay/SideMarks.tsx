import { assertNever } from '../../../lib/assertNever.ts'
import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import { markText } from '../../../model/overlay/sideMarks.ts'
import type { DrawnMark } from '../../../model/overlay/sideMarks.ts'
import { CasedPath } from './CasedPath.tsx'
import { DIAMOND, DOT, arrow, ring } from './markPaths.ts'
import { SIDE_COLOUR } from './markStyle.ts'

interface SideMarksProps {
  readonly marks: readonly DrawnMark[]
  /** Screen pixels per image pixel. */
  readonly k: number
}

/** Dashed: known from elsewhere than the screenshot, so no judgement of what is seen. */
const INDIRECT = '4 3'

/** Where a target was found, and what else the record marks: never in the colour of an aim. */
export function SideMarks({ marks, k }: SideMarksProps) {
  return marks.map((mark, at) => (
    <g key={at} style={{ pointerEvents: 'auto' }}>
      <title>{markText(mark)}</title>
      {mark.shape === 'box' ? <Box mark={mark} /> : null}
      {mark.points.map((point, index) => (
        <Place key={index} mark={mark} point={point} k={k} />
      ))}
    </g>
  ))
}

function Box({ mark }: { readonly mark: DrawnMark }) {
  const [from, to] = mark.points
  if (from === undefined || to === undefined) return null
  const d = `M${from.at.x} ${from.at.y}H${to.at.x}V${to.at.y}H${from.at.x}Z`
  return (
    <CasedPath
      d={d}
      colour={SIDE_COLOUR}
      isScaled
      {...(mark.isIndirect ? { dash: INDIRECT } : {})}
    />
  )
}

interface PlaceProps {
  readonly mark: DrawnMark
  readonly point: DrawnPoint
  readonly k: number
}

function Place({ mark, point, k }: PlaceProps) {
  const { at, outside } = point
  return (
    <g
      data-testid="side-mark"
      data-role={mark.role}
      data-x={rounded(point.x)}
      data-y={rounded(point.y)}
      {...(mark.isIndirect ? { 'data-indirect': '' } : {})}
      transform={`translate(${at.x} ${at.y}) scale(${1 / k})`}
    >
      {outside === undefined ? (
        <Sign mark={mark} />
      ) : (
        <g transform={`rotate(${outside})`}>
          <CasedPath d={arrow(-22, -2)} colour={SIDE_COLOUR} />
        </g>
      )}
    </g>
  )
}

/** Around (0, 0) in screen pixels; clear of the rings of an aim at the same place. */
function Sign({ mark }: { readonly mark: DrawnMark }) {
  const dash = mark.isIndirect ? { dash: INDIRECT } : {}
  switch (mark.shape) {
    case 'diamond':
      return <CasedPath d={DIAMOND} colour={SIDE_COLOUR} {...dash} />
    case 'box':
      return <CasedPath d={DOT} colour={SIDE_COLOUR} />
    case 'dots':
      return (
        <>
          <CasedPath d={ring(7)} colour={SIDE_COLOUR} {...dash} />
          <CasedPath d={DOT} colour={SIDE_COLOUR} />
        </>
      )
    default:
      return assertNever(mark.shape)
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
