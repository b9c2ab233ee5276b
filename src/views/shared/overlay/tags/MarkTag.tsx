import { placeTag } from '../../../../lib/geometry/placeTag.ts'
import type { Bounds, TagSide } from '../../../../lib/geometry/placeTag.ts'
import type { ImagePoint } from '../../../../model/point.ts'
import { AIM_COLOUR, CASING_COLOUR, TAG_FONT, TAG_HEIGHT, tagWidth } from '../markStyle.ts'

interface MarkTagProps {
  readonly text: string
  /** In image pixels. */
  readonly at: ImagePoint
  /** Screen pixels per image pixel. */
  readonly k: number
  readonly reach: number
  readonly side: TagSide
  /** What of the image can be seen, in screen pixels from its corner. */
  readonly bounds: Bounds
  readonly look: 'filled' | 'outlined' | 'dashed'
  readonly colour?: string
  /** Legend on hover. */
  readonly title: string
}

/** A label on the screenshot: constant size, always inside what can be seen. */
export function MarkTag(props: MarkTagProps) {
  const { text, at, k, reach, side, bounds, look, colour = AIM_COLOUR, title } = props
  const width = tagWidth(text)
  const anchor = { x: at.x * k, y: at.y * k }
  const corner = placeTag(anchor, reach, { width, height: TAG_HEIGHT }, bounds, side)
  const isFilled = look === 'filled'
  return (
    <g
      transform={`translate(${corner.x / k} ${corner.y / k}) scale(${1 / k})`}
      style={{ pointerEvents: 'auto' }}
    >
      <title>{title}</title>
      <rect
        width={width}
        height={TAG_HEIGHT}
        rx={3}
        fill={isFilled ? colour : CASING_COLOUR}
        stroke={isFilled ? CASING_COLOUR : colour}
        strokeWidth={1}
        {...(look === 'dashed' ? { strokeDasharray: '3 2' } : {})}
      />
      <text
        x={6}
        y={14}
        fontFamily={TAG_FONT}
        fontSize={12}
        fontWeight={550}
        fill={isFilled ? CASING_COLOUR : colour}
      >
        {text}
      </text>
    </g>
  )
}
