import { useState } from 'react'
import type { EffectFigures } from '../../../model/figures/effectFigures.ts'
import type { Box, Size } from '../../../model/point.ts'
import { IGNORED_WORDS, sizeText } from '../../../model/wording/effectText.ts'
import { MarkTag } from '../../shared/overlay/tags/MarkTag.tsx'
import type { PicturePlace } from '../../shared/stage/PictureFigure.tsx'
import { visibleBounds } from '../../shared/stage/visibleBounds.ts'
import {
  CHANGE_CASING,
  CHANGE_COLOUR,
  CHANGE_TEXT_COLOUR,
  UNCOUNTED_COLOUR,
  UNCOUNTED_TEXT_COLOUR,
} from './changeStyle.ts'
import { NearestLine } from './NearestLine.tsx'

interface DiffMarksProps {
  readonly figures: EffectFigures
  readonly image: Size
  readonly place: PicturePlace
  /** Boxes around all that changed; else only around what is pointed at, as they hide what they frame. */
  readonly areBoxesShown: boolean
}

/** Where the screen changed, what of it does not count, and how far that is from the point. */
export function DiffMarks({ figures, image, place, areBoxesShown }: DiffMarksProps) {
  const [hovered, setHovered] = useState<Box>()
  const { change, nearest } = figures
  const { k } = place.matrix
  const bounds = visibleBounds(image, place.matrix, place.pane)
  return (
    <svg
      aria-hidden
      data-stage-overlay=""
      viewBox={`0 0 ${image.width} ${image.height}`}
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      {change.ignored.map((region, index) => (
        <BoxMark key={index} box={region} k={k} testId="ignored-region" isCounted={false} isShown />
      ))}
      {/* The largest come first, so that a small one within a large one can be pointed at. */}
      {change.regions.map((region, index) => (
        <BoxMark
          key={index}
          box={region}
          k={k}
          testId="changed-region"
          isShown={areBoxesShown || region === hovered}
          isCounted
          onHover={(isOver) => setHovered(isOver ? region : undefined)}
        />
      ))}
      {nearest === undefined ? null : <NearestLine nearest={nearest} k={k} bounds={bounds} />}
      {change.ignored.map((region, index) => (
        <MarkTag
          key={index}
          text={IGNORED_WORDS[region.why]}
          at={topOf(region)}
          k={k}
          reach={3}
          side="above"
          bounds={bounds}
          look="dashed"
          colour={UNCOUNTED_TEXT_COLOUR}
          title={`${IGNORED_WORDS[region.why]}, ${sizeText(region)}: does not count as change`}
        />
      ))}
      {hovered === undefined ? null : (
        <MarkTag
          text={sizeText(hovered)}
          at={topOf(hovered)}
          k={k}
          reach={3}
          side="above"
          bounds={bounds}
          look="outlined"
          colour={CHANGE_TEXT_COLOUR}
          title="A part of the screen that changed"
        />
      )}
    </svg>
  )
}

interface BoxMarkProps {
  readonly box: Box
  readonly k: number
  readonly testId: string
  readonly isCounted: boolean
  readonly isShown: boolean
  readonly onHover?: (isOver: boolean) => void
}

/** Screen pixels between what changed and its frame, which would hide a line of small text. */
const CLEAR = 2

function BoxMark({ box, k, testId, isCounted, isShown, onHover }: BoxMarkProps) {
  const { x, y, width, height } = box
  const clear = CLEAR / k
  const shape = {
    x: x - clear,
    y: y - clear,
    width: width + 2 * clear,
    height: height + 2 * clear,
    fill: 'none',
    vectorEffect: 'non-scaling-stroke',
  } as const
  return (
    <g
      data-testid={testId}
      data-x={x}
      data-y={y}
      data-width={width}
      data-height={height}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
      style={onHover === undefined ? {} : { pointerEvents: 'all' }}
    >
      <rect {...shape} stroke={isShown ? CHANGE_CASING : 'none'} strokeWidth={2.5} />
      <rect
        {...shape}
        stroke={isShown ? (isCounted ? CHANGE_COLOUR : UNCOUNTED_COLOUR) : 'none'}
        strokeWidth={1.25}
        {...(isCounted ? {} : { strokeDasharray: '1.5 2.5' })}
      />
    </g>
  )
}

function topOf({ x, y, width }: Box) {
  return { x: x + width / 2, y }
}
