import type { Bounds } from '../../../../lib/geometry/placeTag.ts'
import type { Aim } from '../../../../model/overlay/overlay.ts'
import { markText } from '../../../../model/overlay/sideMarks.ts'
import type { DrawnMark } from '../../../../model/overlay/sideMarks.ts'
import { SIDE_COLOUR } from '../markStyle.ts'
import { MarkTag } from './MarkTag.tsx'

interface SideTagProps {
  readonly mark: DrawnMark
  /** Its tag stands above it, or below where a scroll goes up. */
  readonly aim: Aim | undefined
  readonly k: number
  readonly bounds: Bounds
}

/** What a mark beside the aim is, in words on the other side of it. */
export function SideTag({ mark, aim, k, bounds }: SideTagProps) {
  const first = mark.points[0]
  if (first === undefined || mark.tag === '') return null
  return (
    <MarkTag
      text={mark.tag}
      at={anchorOf(mark, first.at)}
      k={k}
      reach={mark.role === 'grounding' ? 26 : 6}
      side={aim?.scroll === 'up' ? 'above' : 'below'}
      bounds={bounds}
      look={mark.isIndirect ? 'dashed' : 'outlined'}
      colour={SIDE_COLOUR}
      title={markText(mark)}
    />
  )
}

/** Of a box the middle of its lower edge. */
function anchorOf({ shape, points }: DrawnMark, first: { readonly x: number; readonly y: number }) {
  const second = points[1]?.at
  if (shape !== 'box' || second === undefined) return first
  return { x: (first.x + second.x) / 2, y: Math.max(first.y, second.y) }
}
