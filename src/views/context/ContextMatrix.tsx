import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { inViewAt } from '../../model/context/contextScreens.ts'
import type { ContextScreens } from '../../model/context/contextScreens.ts'
import { inViewText, unnamedText } from '../../model/wording/contextText.ts'
import { useWidth } from '../../ui/layout/useWidth.ts'
import { useColours } from '../../ui/useColours.ts'
import { MATRIX_COLOURS } from './drawCells.ts'
import { drawMatrix } from './drawMatrix.ts'
import {
  cellAfterKey,
  cellAt,
  matrixLayout,
  placeOf,
  scrollAround,
  scrollTo,
} from './matrixLayout.ts'
import type { MatrixCell } from './matrixLayout.ts'
import { MatrixTip } from './MatrixTip.tsx'

interface ContextMatrixProps {
  readonly context: ContextScreens
  /** The turn that is selected; 0-based. */
  readonly selected: number | undefined
  readonly onSeek: (turn: number) => void
}

const TOP = { left: 0, top: 0 }

/**
 * A row per screen, a column per call, all of it in one canvas of the size that is seen: a thousand
 * of each scroll under it. Pointing and keys tell a cell in words, a click goes to the call's turn.
 */
export function ContextMatrix({ context, selected, onSeek }: ContextMatrixProps) {
  const id = useId()
  const [room, measure] = useWidth()
  const canvas = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState(TOP)
  const [hovered, setHovered] = useState<MatrixCell>()
  const [focused, setFocused] = useState<MatrixCell>()
  const [hasFocus, setHasFocus] = useState(false)
  const colourOf = useColours(MATRIX_COLOURS)
  const { screens, calls, unnamed } = context
  const rows = screens.length + (unnamed.some((count) => count > 0) ? 1 : 0)
  const layout = useMemo(() => matrixLayout(rows, calls.length, room), [rows, calls.length, room])
  const selectedCall = selected === undefined ? -1 : calls.indexOf(selected)
  const start = useMemo(() => newestIn(context, selectedCall), [context, selectedCall])
  const cell = focused ?? start
  const pointed = hovered ?? (hasFocus ? cell : undefined)

  const show = useCallback(
    (at: MatrixCell, scrolled = scrollTo) => {
      const element = scroller.current
      if (element === null) return
      const { scrollLeft, scrollTop } = element
      const { left, top } = scrolled(layout, { left: scrollLeft, top: scrollTop }, at)
      element.scrollLeft = left
      element.scrollTop = top
    },
    [layout],
  )
  // The selected call is in sight when the panel opens, and when another one is selected.
  useLayoutEffect(() => {
    if (selectedCall >= 0) show(start, scrollAround)
    // oxlint-disable-next-line react/exhaustive-deps -- more requests that come in must not scroll
  }, [selectedCall, room > 0])

  useLayoutEffect(() => {
    const drawing = canvas.current?.getContext('2d')
    if (drawing === null || drawing === undefined || room === 0) return
    const on = selectedCall < 0 ? undefined : selectedCall
    drawMatrix(drawing, { context, layout, scroll, selected: on, pointed, colourOf })
  }, [context, layout, scroll, selectedCall, pointed, colourOf, room])

  function pointAt(event: MouseEvent<HTMLElement>): MatrixCell | undefined {
    const box = event.currentTarget.getBoundingClientRect()
    return cellAt(layout, scroll, { x: event.clientX - box.left, y: event.clientY - box.top })
  }

  function seekCall(at: MatrixCell | undefined): void {
    const turn = at === undefined ? undefined : calls[at.call]
    if (turn !== undefined) onSeek(turn)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isPlain = !event.altKey && !event.metaKey && !event.shiftKey
    if (event.key === 'Enter' || event.key === ' ') seekCall(cell)
    const next = isPlain ? cellAfterKey(layout, cell, event.key, event.ctrlKey) : undefined
    if (next !== undefined) {
      setHovered(undefined)
      setFocused(next)
      show(next)
    }
    if (next === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    // The arrows of the page go from stop to stop.
    event.stopPropagation()
  }

  const told = wordsOf(context, cell)
  const place = pointed === undefined ? undefined : placeOf(layout, scroll, pointed)
  return (
    <div ref={measure} className="relative" style={{ height: layout.viewport.height }}>
      <div
        ref={scroller}
        role="grid"
        aria-label="Screens in view, a row per screen and a column per call"
        aria-rowcount={rows}
        aria-colcount={calls.length}
        aria-activedescendant={`${id}cell`}
        tabIndex={0}
        className="max-w-full cursor-pointer overflow-auto overscroll-x-contain"
        style={layout.viewport}
        onScroll={({ currentTarget: { scrollLeft: left, scrollTop: top } }) =>
          setScroll({ left, top })
        }
        onPointerMove={(event) => setHovered(pointAt(event))}
        onPointerLeave={() => setHovered(undefined)}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onClick={(event) => seekCall(pointAt(event))}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={canvas}
          aria-hidden
          data-testid="context-matrix"
          className="sticky top-0 left-0 block"
          style={layout.viewport}
        />
        <div
          aria-hidden
          style={{
            width: layout.content.width,
            height: Math.max(0, layout.content.height - layout.viewport.height),
          }}
        />
        <div role="row" aria-rowindex={cell.row + 1} className="sr-only">
          <span id={`${id}cell`} role="gridcell" aria-colindex={cell.call + 1}>
            {told}
          </span>
        </div>
      </div>
      {pointed === undefined || place === undefined ? null : (
        <MatrixTip
          words={wordsOf(context, pointed)}
          screen={screens[pointed.row]}
          x={place.x + layout.cell.width / 2}
          y={place.y + layout.cell.height}
          room={room}
        />
      )}
    </div>
  )
}

/** The newest screen that a call held; where nobody chose one, of the first. */
function newestIn({ screens }: ContextScreens, selectedCall: number): MatrixCell {
  const call = Math.max(0, selectedCall)
  const row = screens.findLastIndex((screen) => inViewAt(screen, call) !== undefined)
  return { row: Math.max(0, row), call }
}

function wordsOf({ screens, calls, unnamed }: ContextScreens, { row, call }: MatrixCell): string {
  const turn = calls[call] ?? 0
  const screen = screens[row]
  return screen === undefined
    ? unnamedText(turn, unnamed[call] ?? 0)
    : inViewText(turn, screen.turn, inViewAt(screen, call))
}
