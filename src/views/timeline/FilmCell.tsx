import { memo } from 'react'
import { shownFrame } from '../../model/frames.ts'
import type { Size, SpaceSizes } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import { useThumbnail } from '../../state/thumbnails/thumbnails.ts'
import type { ThumbnailPicture } from '../../state/thumbnails/thumbnails.ts'
import { aimPointOf } from './aimPoint.ts'
import { cropTo } from './crop.ts'

interface FilmCellProps {
  readonly stop: Stop
  readonly width: number
  readonly height: number
  readonly sizes: SpaceSizes
}

/** Pictures are not wider than this for their height, whatever room a column has. */
const WIDEST_SHAPE = 1.9
const THUMBNAIL_WIDTH = 96
const HATCH =
  'size-full rounded-[3px] border border-line bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_6px)]'

/** One small screenshot with a dot where the stop aimed; hatched where there is none. */
export const FilmCell = memo(function FilmCell({ stop, width, height, sizes }: FilmCellProps) {
  const frame = shownFrame(framesOf(stop), 'saw')
  const thumbnail = useThumbnail(frame?.ref.artifact, THUMBNAIL_WIDTH)
  const picture = thumbnail.status === 'ready' ? thumbnail.picture : undefined
  const cell = { width: Math.min(width, Math.round(height * WIDEST_SHAPE)), height }
  const isMissing = frame === undefined || thumbnail.status === 'failed'
  if (isMissing) return <div className={HATCH} />
  return (
    <div className="relative overflow-hidden bg-raised" style={cell}>
      {picture !== undefined && <Crop stop={stop} picture={picture} cell={cell} sizes={sizes} />}
    </div>
  )
})

interface CropProps {
  readonly stop: Stop
  readonly picture: ThumbnailPicture
  readonly cell: Size
  readonly sizes: SpaceSizes
}

/** The part of the screen that fills the cell, around where the stop aimed. */
function Crop({ stop, picture, cell, sizes }: CropProps) {
  const { url, natural } = picture
  const aim = aimPointOf(stop, natural, sizes)
  const crop = cropTo(natural, cell, aim)
  const scale = cell.width / crop.width
  return (
    <>
      <img
        src={url}
        alt=""
        className="absolute max-w-none"
        style={{
          left: -crop.x * scale,
          top: -crop.y * scale,
          width: natural.width * scale,
          height: natural.height * scale,
        }}
      />
      {aim !== undefined && (
        <span
          className="absolute size-[7px] rounded-full border-[1.5px] border-white bg-aim"
          style={{ left: (aim.x - crop.x) * scale - 3.5, top: (aim.y - crop.y) * scale - 3.5 }}
        />
      )}
    </>
  )
}
