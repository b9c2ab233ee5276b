import { ChevronsLeftRight } from '../../../../ui/icons.ts'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { setSwipe, useDiffView } from '../../../../state/stage/diffView.ts'
import { swipeKey } from './swipeKey.ts'

interface SwipeDividerProps {
  /** What of the picture can be seen, in pixels of the pane. */
  readonly span: { readonly left: number; readonly width: number }
  /** What the screens on either side are. */
  readonly left?: string
  readonly right?: string
}

/** The line between two screens laid over one another. */
export function SwipeDivider({ span, left = 'Before', right = 'After' }: SwipeDividerProps) {
  const handle = useRef<HTMLDivElement>(null)
  const swipe = useDiffView((diff) => diff.swipe)
  useDivider(handle, span)
  const percent = Math.round(swipe * 100)
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      aria-label={`Divider between ${lowered(left)} and ${lowered(right)}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent}% ${lowered(left)}, ${100 - percent}% ${lowered(right)}`}
      aria-orientation="horizontal"
      className="group absolute inset-y-0 -ml-3.5 flex w-7 cursor-ew-resize touch-none items-center justify-center outline-none max-md:-ml-5.5 max-md:w-11"
      style={{ left: span.left + swipe * span.width }}
    >
      <span
        aria-hidden
        className="absolute inset-y-0 left-1/2 -ml-px w-0.5 bg-white shadow-[0_0_0_1px_rgb(0_0_0/0.6)]"
      />
      <span
        aria-hidden
        className="relative flex size-7 items-center justify-center rounded-full border border-line-strong bg-panel text-text-1 group-focus-visible:outline-2 group-focus-visible:outline-offset-1 group-focus-visible:outline-accent"
      >
        <ChevronsLeftRight size={14} strokeWidth={1.6} />
      </span>
      <Side text={left} className="right-full" />
      <Side text={right} className="left-full" />
    </div>
  )
}

/** `Before` in a sentence; the letter of a run stays one. */
function lowered(word: string): string {
  return word.length === 1 ? word : word.toLowerCase()
}

function Side({ text, className }: { readonly text: string; readonly className: string }) {
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute bottom-2 rounded-[4px] border border-line bg-panel px-1.5 text-[11px] leading-4 text-text-1 ${className}`}
    >
      {text}
    </span>
  )
}

/**
 * Drags and keys that are ours do not reach the stage, which would pan, nor the stop shortcuts;
 * the stage listens on its element itself, before React does.
 */
function useDivider(
  handle: RefObject<HTMLElement | null>,
  { left, width }: SwipeDividerProps['span'],
): void {
  useEffect(() => {
    const element = handle.current
    if (element === null) return undefined

    function onDown(event: PointerEvent): void {
      if (event.button !== 0) return
      event.stopPropagation()
      element?.setPointerCapture(event.pointerId)
    }

    function onMove(event: PointerEvent): void {
      if (element?.hasPointerCapture(event.pointerId) !== true || width <= 0) return
      event.stopPropagation()
      const pane = element.closest('figure')?.getBoundingClientRect()
      if (pane !== undefined) setSwipe((event.clientX - pane.left - left) / width)
    }

    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const next = swipeKey(useDiffView.getState().swipe, event.key)
      if (next === undefined) return
      event.preventDefault()
      event.stopPropagation()
      setSwipe(next)
    }

    function keep(event: Event): void {
      event.stopPropagation()
    }

    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('keydown', onKey)
    element.addEventListener('dblclick', keep)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('dblclick', keep)
    }
  }, [handle, left, width])
}
