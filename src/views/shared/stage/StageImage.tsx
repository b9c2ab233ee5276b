import { useLayoutEffect, useRef } from 'react'
import { stageBitmap } from '../../../state/stage/screenshots.ts'
import { markFirstScreenshot } from '../../../state/stage/scrubTiming.ts'

interface StageImageProps {
  readonly drop: string
  readonly path: string
  readonly alt: string
  /** Enlarged so far that single pixels are looked at. */
  readonly isCrisp: boolean
}

/** Draws the decoded pixels at their natural size, in the frame in which the points are drawn. */
export function StageImage({ drop, path, alt, isCrisp }: StageImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const element = canvas.current
    const bitmap = stageBitmap({ drop, path })
    if (element === null || bitmap === undefined) return
    draw(element, bitmap)
    markFirstScreenshot(drop, path)
  }, [drop, path])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={alt}
      data-testid="stage-image"
      className="absolute inset-0 block size-full max-w-none select-none"
      style={{ imageRendering: isCrisp ? 'pixelated' : 'auto' }}
    />
  )
}

/** The size is told in the same go, so that nobody takes an empty canvas for a picture. */
function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const { width, height } = bitmap
  // Setting a size, even the same, makes the canvas anew.
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.globalCompositeOperation = 'copy'
    context.drawImage(bitmap, 0, 0)
  }
  canvas.dataset['width'] = String(width)
  canvas.dataset['height'] = String(height)
}
