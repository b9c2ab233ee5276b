import { useLayoutEffect, useRef } from 'react'
import { stageBitmap } from '../../../state/stage/screenshots.ts'
import type { StagePane } from '../../../state/stage/stage.ts'
import { drawDiff } from '../../shared/stage/diff/drawDiff.ts'

type ImagePane = Extract<StagePane, { readonly state: 'image' }>

interface PairCanvasProps {
  readonly a: ImagePane
  readonly b: ImagePane
  readonly mode: 'diff' | 'swipe'
  readonly heat: ImageBitmap | undefined
  /** Where a swipe parts the two, in pixels of A's screen. */
  readonly edge: number
  readonly alt: string
  readonly isCrisp: boolean
}

/** Both screens in one canvas of the size of A's, from the pixels that the pool holds. */
export function PairCanvas({ a, b, mode, heat, edge, alt, isCrisp }: PairCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const element = canvas.current
    const first = stageBitmap(a)
    const second = stageBitmap(b)
    if (element === null || first === undefined || second === undefined) return
    if (mode === 'diff') drawDiff(element, { mode: 'heat', after: first, heat, ignored: [] })
    else drawSwipe(element, first, second, edge)
    element.dataset['width'] = String(a.size.width)
    element.dataset['height'] = String(a.size.height)
  }, [a, b, mode, heat, edge])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={alt}
      data-testid="stage-image"
      data-mode={mode}
      className="absolute inset-0 block size-full max-w-none select-none"
      style={{ imageRendering: isCrisp ? 'pixelated' : 'auto' }}
    />
  )
}

/** B to the right of the edge, brought to the size of A where it has another. */
function drawSwipe(canvas: HTMLCanvasElement, a: ImageBitmap, b: ImageBitmap, edge: number): void {
  const { width, height } = a
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return
  context.imageSmoothingQuality = 'high'
  context.drawImage(b, 0, 0, width, height)
  const left = Math.round(Math.max(0, Math.min(edge, width)))
  if (left > 0) context.drawImage(a, 0, 0, left, height, 0, 0, left, height)
}
