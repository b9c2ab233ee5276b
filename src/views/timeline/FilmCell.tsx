import { memo, useLayoutEffect, useRef } from 'react'
import { shownFrame } from '../../model/frames.ts'
import type { SpaceSizes } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import { naturalSizeOf, useThumbnail } from '../../state/thumbnails/thumbnails.ts'
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
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = thumbnail.status === 'ready' ? thumbnail.picture : undefined
  const natural = picture === undefined ? undefined : naturalSizeOf(picture)
  const cell = { width: Math.min(width, Math.round(height * WIDEST_SHAPE)), height }
  const aim = natural === undefined ? undefined : aimPointOf(stop, natural, sizes)
  const crop = natural === undefined ? undefined : cropTo(natural, cell, aim)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined || picture === undefined) return
    if (crop === undefined || natural === undefined) return
    const scale = picture.width / natural.width
    const { width, height } = context.canvas
    context.imageSmoothingQuality = 'high'
    context.drawImage(
      picture,
      crop.x * scale,
      crop.y * scale,
      crop.width * scale,
      crop.height * scale,
      0,
      0,
      width,
      height,
    )
  })

  const isMissing = frame === undefined || thumbnail.status === 'failed'
  if (isMissing) return <div className={HATCH} />
  const density = Math.min(globalThis.devicePixelRatio, 2)
  return (
    <div className="relative bg-raised" style={cell}>
      {picture !== undefined && (
        <canvas
          ref={canvas}
          width={Math.round(cell.width * density)}
          height={Math.round(cell.height * density)}
          className="size-full"
        />
      )}
      {aim !== undefined && crop !== undefined && (
        <span
          className="absolute size-[7px] rounded-full border-[1.5px] border-white bg-aim"
          style={{
            left: ((aim.x - crop.x) / crop.width) * cell.width - 3.5,
            top: ((aim.y - crop.y) / crop.height) * cell.height - 3.5,
          }}
        />
      )}
    </div>
  )
})
