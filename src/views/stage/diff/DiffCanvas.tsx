import { useLayoutEffect, useRef } from 'react'
import type { Box } from '../../../model/point.ts'
import type { DiffMode } from '../../../state/settings.ts'
import { useDiffView } from '../../../state/stage/diffView.ts'
import { stageBitmap } from '../../../state/stage/screenshots.ts'
import { markFirstScreenshot } from '../../../state/stage/scrubTiming.ts'
import type { ImagePane } from './diffPair.ts'
import { drawDiff } from '../../shared/stage/diff/drawDiff.ts'
import type { DiffPicture } from '../../shared/stage/diff/drawDiff.ts'

interface DiffCanvasProps {
  readonly before: ImagePane
  readonly after: ImagePane
  readonly mode: DiffMode
  readonly heat: ImageBitmap | undefined
  readonly ignored: readonly Box[]
  /** Where a swipe parts the two, in image pixels. */
  readonly edge: number
  readonly alt: string
  readonly isCrisp: boolean
}

/** Both screens in one canvas, from the pixels that the stage has decoded. */
export function DiffCanvas(props: DiffCanvasProps) {
  const { before, after, mode, heat, ignored, edge, alt, isCrisp } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const shown = useDiffView((diff) => (mode === 'blink' ? diff.shown : 'after'))
  const opacity = useDiffView((diff) => (mode === 'onion' ? diff.opacity : 1))
  const cut = mode === 'swipe' ? edge : 0
  const { drop } = after
  useLayoutEffect(() => {
    const element = canvas.current
    const screens = {
      before: stageBitmap({ drop, path: before.path }),
      after: stageBitmap({ drop, path: after.path }),
    }
    if (element === null || screens.before === undefined || screens.after === undefined) return
    const both = { before: screens.before, after: screens.after }
    const pictures: Readonly<Record<DiffMode, DiffPicture>> = {
      heat: { mode: 'heat', after: both.after, heat, ignored },
      blink: { mode: 'blink', shown: both[shown] },
      swipe: { mode: 'swipe', ...both, edge: cut },
      onion: { mode: 'onion', ...both, opacity },
    }
    drawDiff(element, pictures[mode])
    // The size is told in the same go, so that nobody takes an empty canvas for a picture.
    element.dataset['width'] = String(after.size.width)
    element.dataset['height'] = String(after.size.height)
    markFirstScreenshot(drop, after.path)
  }, [drop, before.path, after, mode, heat, ignored, shown, cut, opacity])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={alt}
      data-testid="stage-image"
      data-mode={mode}
      data-shown={mode === 'blink' ? shown : undefined}
      className="absolute inset-0 block size-full max-w-none select-none"
      style={{ imageRendering: isCrisp ? 'pixelated' : 'auto' }}
    />
  )
}
