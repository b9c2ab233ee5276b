import { useEffect, useRef } from 'react'
import type { CSSProperties, ReactElement } from 'react'

interface DrawnPictureProps {
  /** A file is decoded here; a bitmap stays its owner's. */
  readonly picture: ImageBitmap | Blob
  /** Of a file, to which it is scaled while it is decoded. */
  readonly width?: number
  readonly className?: string
  readonly style?: CSSProperties
}

/**
 * A picture that changes often, drawn: what Chromium decodes for `img` elements stays in memory long
 * after they left the page (150 MB after 750 stops with one of 160 pixels each).
 * For a few at a time only: with fifty canvases most of each frame is spent on layers.
 */
export function DrawnPicture(props: DrawnPictureProps): ReactElement {
  const { picture, width, className, style } = props
  const element = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const canvas = element.current
    if (canvas === null) return undefined
    let gone = false
    const show = (bitmap: ImageBitmap): void => {
      if (!gone) draw(canvas, bitmap)
    }
    if (picture instanceof Blob) void decoded(picture, width, show)
    else show(picture)
    return () => {
      gone = true
      // Its pixels would wait for the collector.
      canvas.width = 0
      canvas.height = 0
    }
  }, [picture, width])

  return <canvas ref={element} aria-hidden className={className} style={style} />
}

/** What is no picture leaves its place empty. */
async function decoded(
  file: Blob,
  width: number | undefined,
  show: (bitmap: ImageBitmap) => void,
): Promise<void> {
  try {
    const bitmap = await createImageBitmap(file, width === undefined ? {} : { resizeWidth: width })
    show(bitmap)
    bitmap.close()
  } catch {
    // As said.
  }
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
}
