import { ImageOff } from '../../ui/icons.ts'
import type { ReactElement } from 'react'
import { useSmallPicture } from '../../state/thumbnails/thumbnails.ts'
import { DrawnPicture } from '../../ui/media/DrawnPicture.tsx'

interface ThumbnailProps {
  readonly path: string
  readonly width: number
  readonly height: number
}

/** A small picture of a screenshot; what it shows is said beside it. */
export function Thumbnail({ path, width, height }: ThumbnailProps): ReactElement {
  const thumbnail = useSmallPicture(path, width)
  const picture = thumbnail.status === 'ready' ? thumbnail.picture : undefined
  return (
    <span
      className="flex shrink-0 items-center justify-center overflow-hidden rounded-[3px] border border-line bg-stage"
      style={{ width, height }}
    >
      {thumbnail.status === 'failed' ? (
        <ImageOff aria-hidden size={14} strokeWidth={1.6} className="text-text-3" />
      ) : picture === undefined ? null : (
        <DrawnPicture picture={picture.bitmap} className="size-full object-cover" />
      )}
    </span>
  )
}
