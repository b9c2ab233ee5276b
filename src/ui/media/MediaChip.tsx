import { File, FileAudio, Film, Image } from '../icons.ts'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../lib/text/format.ts'
import { DrawnPicture } from './DrawnPicture.tsx'

interface MediaChipProps {
  readonly type: string
  readonly bytes: number
  /** Its picture, for the small one in the chip; asked for once it has been in sight for a moment. */
  readonly load: () => Promise<Blob>
  readonly onOpen: () => void
}

/** Larger ones keep their icon: nobody recognises more at 20 px, and decoding takes its time. */
const MAX_PREVIEW_BYTES = 4_000_000
const SETTLE_MS = 150
/** Twice its place, for dense displays. */
const PREVIEW_WIDTH = 40

/** Stands for a long base64 string: what it is, how large, and a click away from being seen. */
export function MediaChip({ type, bytes, load, onOpen }: MediaChipProps): ReactElement {
  const [blob, setBlob] = useState<Blob>()
  const previews = type.startsWith('image/') && bytes <= MAX_PREVIEW_BYTES

  useEffect(() => {
    if (!previews) return undefined
    let gone = false
    const timer = setTimeout(() => {
      load().then(
        (loaded) => (gone ? undefined : setBlob(loaded)),
        () => undefined, // The icon stays; opening it says what is wrong.
      )
    }, SETTLE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
    // `load` is made anew by every render of the row; the media behind it does not change.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [previews])

  const Icon = iconOf(type)
  return (
    <button
      type="button"
      tabIndex={-1}
      title={`Show ${type}`}
      onClick={(event) => {
        event.stopPropagation()
        onOpen()
      }}
      className="inline-flex h-[18px] max-w-full shrink-0 cursor-pointer items-center gap-1.5 rounded-[4px] border border-line-strong bg-raised px-1 font-sans text-[11px] leading-none text-text-1 hover:bg-hover"
    >
      {blob === undefined ? (
        <Icon aria-hidden size={12} strokeWidth={1.6} className="text-text-3" />
      ) : (
        <DrawnPicture
          picture={blob}
          width={PREVIEW_WIDTH}
          className="h-3.5 w-5 rounded-[2px] object-cover"
        />
      )}
      <span className="truncate">
        {type}, {formatBytes(bytes)}
      </span>
    </button>
  )
}

function iconOf(type: string): typeof Image {
  if (type.startsWith('image/')) return Image
  if (type.startsWith('video/')) return Film
  return type.startsWith('audio/') ? FileAudio : File
}
