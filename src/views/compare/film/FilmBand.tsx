import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { stopText } from '../../../model/wording/actionText.ts'
import { selectAt, stepRow } from '../../../state/compare/steps.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from '../../../ui/icons.ts'
import { relationText } from '../rows/relations.ts'
import { SideLetter } from '../SideLetter.tsx'
import { stopAt } from '../usePair.ts'
import type { Pair, PairSide } from '../usePair.ts'
import { rowAtPlace, rowColumns } from './rowColumns.ts'
import { SideFilm } from './SideFilm.tsx'

const FILM = 36
const GAP = 6
const NUMBERS = 22
const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** Both runs over each other, a column for each row; the whole band moves over the rows. */
export function FilmBand({ pair }: { readonly pair: Pair }) {
  const { a, b, rows, row } = pair
  const last = rows.length - 1
  return (
    <div className="flex shrink-0 border-b border-line bg-panel max-md:flex-col">
      <div className="flex w-[332px] shrink-0 flex-col border-r border-line max-xl:w-[280px] max-lg:w-[248px] max-md:w-auto max-md:border-r-0">
        <div className="flex h-8 items-center gap-0.5 px-2 max-md:h-12">
          <IconButton
            label="First row"
            size="small"
            disabled={row === 0}
            icon={<ChevronFirst {...icon} />}
            onClick={() => selectAt(0)}
          />
          <IconButton
            label="Previous row"
            size="small"
            disabled={row === 0}
            icon={<ChevronLeft {...icon} />}
            onClick={() => stepRow(-1)}
          />
          <IconButton
            label="Next row"
            size="small"
            disabled={row === last}
            icon={<ChevronRight {...icon} />}
            onClick={() => stepRow(1)}
          />
          <IconButton
            label="Last row"
            size="small"
            disabled={row === last}
            icon={<ChevronLast {...icon} />}
            onClick={() => selectAt(last)}
          />
          <span className="ml-auto text-[15px] font-[550] text-text-1">
            {formatCount(row + 1)}{' '}
            <span className="font-normal text-text-2">/ {formatCount(rows.length)}</span>
          </span>
        </div>
        <FilmLabel side="a" of={a} />
        <FilmLabel side="b" of={b} />
      </div>
      <Strips pair={pair} />
    </div>
  )
}

function FilmLabel({ side, of }: { readonly side: 'a' | 'b'; readonly of: PairSide }) {
  const { trajectory } = of
  const turns = trajectory.turns.length
  const name = trajectory.model ?? trajectory.agent ?? trajectory.writer
  return (
    <div
      className="flex items-center gap-2 px-3 text-xs max-md:hidden"
      style={{ height: FILM, marginBottom: GAP }}
    >
      <SideLetter side={side} />
      <span className="min-w-0 truncate text-text-1" title={name}>
        {oneLine(name, 80)}
      </span>
      <span className="ml-auto shrink-0 text-text-2">
        {formatCount(turns)} {turns === 1 ? 'turn' : 'turns'}
      </span>
    </div>
  )
}

function Strips({ pair }: { readonly pair: Pair }) {
  const { a, b, rows, row } = pair
  const [room, setRoom] = useState(0)
  const dragging = useRef(false)
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    setRoom(element.clientWidth)
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const columns = rowColumns(rows.length, room, row)
  const { width, scroll, from, to } = columns
  const film = { rows, from, to, width, height: FILM }
  const aligned = rows[row]
  const every = Math.max(1, Math.ceil(28 / width))

  function select(event: PointerEvent<HTMLElement>): void {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    selectAt(rowAtPlace(columns, x, rows.length))
  }

  return (
    <div
      ref={measure}
      role="slider"
      tabIndex={0}
      aria-label="Compared rows"
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={rows.length}
      aria-valuenow={row + 1}
      aria-valuetext={
        aligned === undefined
          ? undefined
          : `Row ${row + 1} of ${rows.length}. A: ${spoken(a, aligned.a)}. B: ${spoken(b, aligned.b)}. ${relationText(aligned)}`
      }
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        dragging.current = true
        select(event)
      }}
      onPointerMove={(event) => {
        if (dragging.current) select(event)
      }}
      onPointerUp={() => {
        dragging.current = false
      }}
      onPointerCancel={() => {
        dragging.current = false
      }}
      className="relative mx-3 min-w-0 flex-1 cursor-pointer touch-none overflow-hidden -outline-offset-2 select-none max-md:mx-2 max-md:flex-none"
      style={{ height: NUMBERS + 2 * (FILM + GAP) + GAP }}
    >
      <div className="absolute inset-y-0 left-0" style={{ transform: `translateX(${-scroll}px)` }}>
        {rows.slice(from, to).map((_, offset) => {
          const at = from + offset
          const isSelected = at === row
          if (at % every !== 0 && !isSelected) return null
          if (!isSelected && Math.abs(at - row) * width < 24) return null
          return (
            <span
              key={at}
              aria-hidden
              className={`absolute top-0 text-center text-[11px] leading-[22px] ${isSelected ? 'font-semibold text-accent' : 'text-text-3'}`}
              style={{ left: at * width, width, minWidth: 20 }}
            >
              {at + 1}
            </span>
          )
        })}
        <div className="absolute left-0" style={{ top: NUMBERS, height: FILM }}>
          <SideFilm side="a" of={a} {...film} />
        </div>
        <div className="absolute left-0" style={{ top: NUMBERS + FILM + GAP, height: FILM }}>
          <SideFilm side="b" of={b} {...film} />
        </div>
        <Cursor left={row * width} width={width} />
      </div>
    </div>
  )
}

/** The selected row over both strips. */
function Cursor({ left, width }: { readonly left: number; readonly width: number }) {
  const box = 'pointer-events-none absolute rounded-[4px] outline-2 outline-accent'
  const place = { left: left + 1, width: width - 2, height: FILM }
  return (
    <>
      <span aria-hidden className={box} style={{ ...place, top: NUMBERS }} />
      <span aria-hidden className={box} style={{ ...place, top: NUMBERS + FILM + GAP }} />
    </>
  )
}

function spoken(side: PairSide, index: number | undefined): string {
  const stop = stopAt(side, index)
  return stop === undefined ? 'nothing' : stopText(stop)
}

const KEYS = new Map<string, () => void>([
  ['ArrowRight', () => stepRow(1)],
  ['ArrowDown', () => stepRow(1)],
  ['ArrowLeft', () => stepRow(-1)],
  ['ArrowUp', () => stepRow(-1)],
  ['PageDown', () => stepRow(10)],
  ['PageUp', () => stepRow(-10)],
  ['Home', () => selectAt(0)],
  ['End', () => selectAt(Number.MAX_SAFE_INTEGER)],
])

/** A slider's own keys; what is handled here must not move the row twice. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const act = KEYS.get(event.key)
  if (act === undefined) return
  event.preventDefault()
  event.stopPropagation()
  act()
}
