import { useMemo } from 'react'
import { buckets, ticksUpTo } from '../../../lib/geometry/scale.ts'
import { formatCost } from '../../../lib/text/format.ts'
import { useWidth } from '../../../ui/layout/useWidth.ts'
import type { Pair } from '../usePair.ts'
import { costSteps } from './costSteps.ts'
import type { CostStep } from './costSteps.ts'

const HEIGHT = 92
const TOP = 10
const BOTTOM = 8
const LEFT = 56
const RIGHT = 64
/** More corners than pixels tell nothing. */
const MOST_POINTS = 1500

/** Recorded cost of both runs along the rows: A drawn through, B dashed. */
export function CostByRow({ pair }: { readonly pair: Pair }) {
  const { a, b, rows, row } = pair
  const [width, ref] = useWidth()
  const stepsA = useMemo(() => costSteps(rows, 'a', a.stops), [rows, a.stops])
  const stepsB = useMemo(() => costSteps(rows, 'b', b.stops), [rows, b.stops])
  const highest = Math.max(stepsA.at(-1)?.cost ?? 0, stepsB.at(-1)?.cost ?? 0)
  if (highest === 0)
    return <p className="px-3 py-2 text-xs text-text-3">Neither run records its cost by turn.</p>
  const room = Math.max(1, width - LEFT - RIGHT)
  const ticks = ticksUpTo(highest, 2)
  const top = ticks.at(-1) ?? highest
  const x = (at: number): number => LEFT + (room * at) / Math.max(1, rows.length)
  const y = (cost: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - cost / top)
  const digits = highest >= 0.2 ? 1 : highest >= 0.02 ? 2 : 3
  const place = { x, y }
  return (
    <div className="px-3 pt-2 pb-1">
      <div className="flex items-center gap-3 text-[11px] text-text-3">
        Cumulative cost by row
        <span className="ml-auto flex items-center gap-3 text-text-2">
          <Key word="A" />
          <Key word="B" isDashed />
        </span>
      </div>
      <div ref={ref} className="w-full" style={{ height: HEIGHT }}>
        {width === 0 ? null : (
          <svg
            role="img"
            aria-label={`Cumulative cost by row: ${endText('A', stepsA)}, ${endText('B', stepsB)}`}
            width={width}
            height={HEIGHT}
            className="block"
          >
            {ticks.map((tick) => (
              <g key={tick} className="fill-text-3 text-[11px]">
                <line
                  x1={LEFT}
                  x2={LEFT + room}
                  y1={y(tick)}
                  y2={y(tick)}
                  className="stroke-line"
                />
                <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                  {formatCost(tick, digits)}
                </text>
              </g>
            ))}
            <line
              x1={x(row + 0.5)}
              x2={x(row + 0.5)}
              y1={0}
              y2={HEIGHT}
              className="stroke-accent"
              strokeWidth={1.5}
            />
            <Line steps={stepsA} {...place} word="A" />
            <Line steps={stepsB} {...place} word="B" isDashed />
          </svg>
        )}
      </div>
    </div>
  )
}

interface LineProps {
  readonly steps: readonly CostStep[]
  readonly word: string
  readonly isDashed?: boolean
  readonly x: (row: number) => number
  readonly y: (cost: number) => number
}

function Line({ steps, word, isDashed = false, x, y }: LineProps) {
  const last = steps.at(-1)
  if (last === undefined) return null
  const shown = buckets(steps.length, MOST_POINTS).flatMap(([, to]) => steps[to - 1] ?? [])
  const d = shown
    .map(({ row, cost }, at) => `${at === 0 ? `M${x(0)} ${y(0)}` : ''}H${x(row)}V${y(cost)}`)
    .join('')
  return (
    <>
      <path
        d={`${d}H${x(last.row + 1)}`}
        fill="none"
        stroke="var(--chart-output)"
        strokeWidth={1.5}
        {...(isDashed ? { strokeDasharray: '4 3' } : {})}
      />
      <text x={x(last.row + 1) + 5} y={y(last.cost) + 4} className="fill-text-1 text-[11px]">
        {word} {formatCost(last.cost)}
      </text>
    </>
  )
}

function Key({ word, isDashed = false }: { readonly word: string; readonly isDashed?: boolean }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg aria-hidden width={16} height={4}>
        <line
          x1={0}
          x2={16}
          y1={2}
          y2={2}
          stroke="var(--chart-output)"
          strokeWidth={1.5}
          {...(isDashed ? { strokeDasharray: '4 3' } : {})}
        />
      </svg>
      {word}
    </span>
  )
}

function endText(word: string, steps: readonly CostStep[]): string {
  const last = steps.at(-1)
  return `${word} ${last === undefined ? 'records none' : formatCost(last.cost)}`
}
