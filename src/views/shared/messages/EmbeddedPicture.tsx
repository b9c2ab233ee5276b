import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { readEmbedded } from '../../../state/artifacts/embeddedMedia.ts'
import { DrawnPicture } from '../../../ui/media/DrawnPicture.tsx'

interface EmbeddedPictureProps {
  readonly drop: string
  readonly file: string
  readonly pointer: string
  readonly onOpen: () => void
}

/** Rows fly by while the list scrolls: only where somebody stays are the bytes taken out. */
const SETTLE_MS = 150
/** Twice its place, for dense displays. */
const PICTURE_WIDTH = 160

/** A small picture of the bytes that stand in the JSON, which no file of the run has. */
export function EmbeddedPicture({
  drop,
  file,
  pointer,
  onOpen,
}: EmbeddedPictureProps): ReactElement {
  const [loaded, setLoaded] = useState<Blob>()
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => {
      readEmbedded(drop, file, pointer).then(
        (blob) => (gone ? undefined : setLoaded(blob)),
        () => undefined, // Its place stays empty; opening it says what is wrong.
      )
    }, SETTLE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [drop, file, pointer])
  const facts = [loaded?.type, loaded === undefined ? undefined : formatBytes(loaded.size)]
  return (
    <button
      type="button"
      className="flex min-w-0 cursor-pointer items-center gap-2.5 self-start rounded-[4px] text-left hover:bg-hover"
      title="Show the embedded image"
      onClick={onOpen}
    >
      <span className="flex h-12 w-20 shrink-0 items-center justify-center overflow-hidden rounded-[3px] border border-line bg-stage">
        {loaded === undefined ? null : (
          <DrawnPicture picture={loaded} width={PICTURE_WIDTH} className="size-full object-cover" />
        )}
      </span>
      <span className="flex min-w-0 flex-col pr-2 text-[11px] leading-4 text-text-3">
        <span className="text-text-1">Embedded image</span>
        <span>{facts.filter((fact) => fact !== undefined && fact !== '').join(', ')}</span>
        <span>in the JSON alone, no file of the run</span>
      </span>
    </button>
  )
}
