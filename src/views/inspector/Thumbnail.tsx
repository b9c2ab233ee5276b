import { ImageOff } from 'lucide-react'
import type { ReactElement } from 'react'
import { useThumbnail } from '../../state/thumbnails/thumbnails.ts'

interface ThumbnailProps {
  readonly path: string
  readonly width: number
  readonly height: number
}

/** A small picture of a screenshot; what it shows is said beside it. */
export function Thumbnail({ path, width, height }: ThumbnailProps): ReactElement {
  const thumbnail = useThumbnail(path, width)
  const picture = thumbnail.status === 'ready' ? thumbnail.picture : undefined
  return (
    <span
      className="flex shrink-0 items-center justify-center overflow-hidden rounded-[3px] border border-line bg-stage"
      style={{ width, height }}
    >
      {thumbnail.status === 'failed' ? (
        <ImageOff aria-hidden size={14} strokeWidth={1.6} className="text-text-3" />
      ) : picture === undefined ? null : (
        <img src={picture.url} alt="" className="size-full object-cover" />
      )}
    </span>
  )
}
