import { useCallback, useRef } from 'react'
import type { CSSProperties, KeyboardEvent, RefObject } from 'react'
import type { Corner } from '../../../lib/geometry/corners.ts'
import { pixelAt } from '../../../lib/geometry/loupeGrid.ts'
import type { ViewPoint } from '../../../lib/geometry/viewMatrix.ts'
import type { Size } from '../../../model/point.ts'
import { holdLoupe, resetLoupe } from '../../../state/stage/loupe.ts'
import { useSettings } from '../../../state/settings.ts'
import { useBreakpoint } from '../../../ui/layout/useBreakpoint.ts'
import { usePaneSize } from '../../shared/stage/usePaneSize.ts'
import { LoupeCrop } from './LoupeCrop.tsx'
import { LoupeFooter } from './LoupeFooter.tsx'
import { colourAt } from './loupePixels.ts'
import { useCorner } from './useCorner.ts'
import { useLoupeHover } from './useLoupeHover.ts'
import { useLoupeTarget } from './useLoupeTarget.ts'
import type { LoupeTarget } from './useLoupeTarget.ts'

/** Whole pixels at the usual zoom of 8: 23 by 15, and 17 by 11 where there is less room. */
const LARGE: Size = { width: 184, height: 120 }
const SMALL: Size = { width: 136, height: 88 }
const DOCKED_HEIGHT = 88
const ROOMY_FROM = 700
/** Colours and footer, with borders. */
const BARS = 55
const MARGIN = 12

/** Both screens of the stop enlarged around one pixel, in a corner of the stage; below it on a phone. */
export function Loupe({ stage }: { readonly stage: RefObject<HTMLElement | null> }) {
  const parent = useRef<HTMLElement>(null)
  const place = useCallback((panel: HTMLElement | null) => {
    parent.current = panel?.parentElement ?? null
  }, [])
  useLoupeHover(stage)
  const target = useLoupeTarget()
  const container = usePaneSize(parent)
  const zoom = useSettings((settings) => settings.loupeZoom)
  const { pixel, point, screens } = target
  const width = container?.width ?? 0
  const isDocked = useBreakpoint() === 'phone'
  const docked = { width: Math.floor((width - 1) / 2), height: DOCKED_HEIGHT }
  const view = isDocked ? docked : width < ROOMY_FROM ? SMALL : LARGE
  const size = { width: view.width * 2 + 3, height: view.height + BARS }
  const { corner, drag, grip } = useCorner(size, container, point?.pixel, MARGIN)
  const shown = screens.map((screen) => ({
    screen,
    colour:
      screen.bitmap === undefined || pixel === undefined
        ? undefined
        : colourAt(screen.bitmap, pixel),
  }))
  return (
    <section
      ref={place}
      aria-label="Loupe"
      data-loupe=""
      data-x={pixel?.x}
      data-y={pixel?.y}
      data-zoom={zoom}
      className={isDocked ? DOCKED : IN_CORNER}
      {...(isDocked ? {} : { ...grip, style: placeOf(corner, MARGIN, drag) })}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-label={`${spokenPlace(target)}; arrow keys move by one pixel, with Shift by ten`}
        // Focus for the keys that move it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={(event) => onKey(event, target)}
        className="flex divide-x divide-line-strong outline-offset-[-2px]"
      >
        {shown.map(({ screen, colour }) => (
          <LoupeCrop
            key={screen.kind}
            screen={screen}
            pixel={pixel}
            point={point?.pixel}
            isAtPoint={target.isAtPoint}
            view={view}
            zoom={zoom}
            colour={colour}
          />
        ))}
      </div>
      <LoupeFooter target={target} corner={isDocked ? undefined : corner} />
      <span role="status" className="sr-only">
        {target.isHeld
          ? `${spokenPlace(target)}: ${shown.map(({ screen, colour }) => `${screen.kind} ${colour ?? 'none'}`).join(', ')}`
          : ''}
      </span>
    </section>
  )
}

const IN_CORNER =
  'absolute z-10 cursor-grab touch-none overflow-hidden rounded-[6px] border border-line-strong bg-panel select-none active:cursor-grabbing'
const DOCKED = 'shrink-0 overflow-hidden border-t border-line bg-panel select-none'

function spokenPlace({ pixel }: LoupeTarget): string {
  return pixel === undefined ? 'No pixel' : `Pixel ${pixel.x}, ${pixel.y}`
}

const STEPS: Readonly<Record<string, ViewPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const LARGE_STEP = 10

function onKey(event: KeyboardEvent<HTMLElement>, { pixel, image, isHeld }: LoupeTarget): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  // Buttons inside have keys of their own.
  if (event.target !== event.currentTarget) return
  const step = STEPS[event.key]
  if (step !== undefined && image !== undefined) {
    const by = event.shiftKey ? LARGE_STEP : 1
    const from = pixel ?? { x: image.width / 2, y: image.height / 2 }
    holdLoupe(pixelAt({ x: from.x + step.x * by, y: from.y + step.y * by }, image))
  } else if (event.key === 'Escape' && isHeld) {
    resetLoupe()
  } else {
    return
  }
  // The stop shortcuts listen on the window: this key was ours.
  event.preventDefault()
  event.stopPropagation()
}

function placeOf(corner: Corner, margin: number, drag: ViewPoint | undefined): CSSProperties {
  const [vertical, horizontal] = corner.split('-')
  return {
    [vertical === 'top' ? 'top' : 'bottom']: margin,
    [horizontal === 'left' ? 'left' : 'right']: margin,
    ...(drag === undefined ? {} : { transform: `translate(${drag.x}px, ${drag.y}px)` }),
  }
}
