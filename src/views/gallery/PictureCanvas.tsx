import { useLayoutEffect, useRef } from 'react'
import type { Size } from '../../model/point.ts'
import { fitInto } from './fitInto.ts'

interface PictureCanvasProps {
  readonly picture: ImageBitmap
  readonly box: Size
}

const MOST_DENSITY = 2

/** A picture drawn whole into its box. */
export function PictureCanvas({ picture, box }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const density = Math.min(globalThis.devicePixelRatio, MOST_DENSITY)
  const width = Math.round(box.width * density)
  const height = Math.round(box.height * density)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined) return
    const place = fitInto(picture, { width, height })
    context.clearRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, place.x, place.y, picture.width * place.k, picture.height * place.k)
  }, [picture, width, height])

  return <canvas ref={canvas} width={width} height={height} className="block size-full" />
}
