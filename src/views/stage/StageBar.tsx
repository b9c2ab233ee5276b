import { Layers, Maximize2, Minimize2 } from '../../ui/icons.ts'
import type { RefObject } from 'react'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { canFullscreen, toggleFullscreen, useFullscreen } from '../../state/stage/fullscreen.ts'
import { toggleOverlays, useView } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { CopyImageButton } from './CopyImageButton.tsx'
import { FrameTabs } from './FrameTabs.tsx'
import { OverlaysMenu } from './OverlaysMenu.tsx'
import { ZoomTools } from '../shared/stage/ZoomTools.tsx'

interface StageBarProps {
  readonly stop: Stop | undefined
  readonly trajectory: Trajectory | undefined
  /** No picture is shown. */
  readonly isEmpty: boolean
  /** What the stop has is known: what is empty now stays so. */
  readonly isSettled: boolean
  readonly stage: RefObject<HTMLElement | null>
}

export function StageBar({ stop, trajectory, isEmpty, isSettled, stage }: StageBarProps) {
  const overlays = useView((view) => view.overlays)
  const isFull = useFullscreen()
  const Size = isFull ? Minimize2 : Maximize2
  return (
    <div className="flex h-9 shrink-0 items-center justify-between gap-2 border-b border-line bg-panel pr-1.5 pl-4 @max-[560px]/stage:gap-1 @max-[560px]/stage:pl-3 max-md:order-last max-md:h-12 max-md:border-t max-md:pl-2">
      <FrameTabs stop={stop} trajectory={trajectory} />
      <div className="flex shrink-0 items-center gap-0.5">
        {isEmpty && isSettled ? null : (
          <>
            <IconButton
              label="Overlay"
              keys={['o']}
              aria-pressed={overlays}
              className="max-md:hidden"
              icon={<Layers aria-hidden size={14} strokeWidth={1.6} />}
              onClick={toggleOverlays}
            />
            <OverlaysMenu trajectory={trajectory} />
            <span
              aria-hidden
              className="mx-1 h-4 w-px bg-line-strong max-md:hidden @max-[560px]/stage:hidden"
            />
            <ZoomTools />
            <span
              aria-hidden
              className="mx-1 h-4 w-px bg-line-strong max-md:hidden @max-[560px]/stage:hidden"
            />
            <CopyImageButton stage={stage} isEmpty={isEmpty} />
          </>
        )}
        {canFullscreen() ? (
          <IconButton
            label={isFull ? 'Leave full screen' : 'Full screen'}
            keys={['f']}
            icon={<Size aria-hidden size={14} strokeWidth={1.6} />}
            onClick={() => void toggleFullscreen()}
          />
        ) : null}
      </div>
    </div>
  )
}
