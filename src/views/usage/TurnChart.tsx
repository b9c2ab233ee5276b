import { useMemo } from 'react'
import { ticksUpTo } from '../../lib/geometry/scale.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { markRange, useTurnRange } from '../../state/range.ts'
import { BarChart } from '../../ui/chart/BarChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { TurnTip } from './TurnTip.tsx'
import { barsOf, highestLine, highestStack } from './usageBars.ts'
import { useSeekTurn } from './useSeekTurn.ts'

type Value = (figure: TurnFigures) => number | undefined

/** What a chart of turns shows; made once, as it tells what to compute again. */
export interface TurnChartRecipe {
  readonly title: string
  /** Said where no turn has anything to show. */
  readonly none: string
  readonly height: number
  readonly ticks: number
  readonly format: (value: number) => string
  /** From the bottom up; the legend names them in its own order. */
  readonly parts: readonly { readonly value: Value; readonly fill: string }[]
  readonly legend: readonly {
    readonly name: string
    readonly fill: string
    readonly isLine?: boolean
    readonly isDashed?: boolean
    /** Told of only where a turn has it. */
    readonly of?: Value
  }[]
  readonly line?: {
    readonly value: Value
    readonly dashed: Value
    readonly format: (value: number) => string
  }
  readonly tip: readonly {
    readonly name: string
    readonly text: (figure: TurnFigures) => string | undefined
  }[]
  readonly remark: (figures: readonly TurnFigures[], turnsPerBar: number) => string
}

interface TurnChartProps {
  readonly recipe: TurnChartRecipe
  readonly figures: readonly TurnFigures[]
  readonly selected: number | undefined
}

/** A bar per turn, or per group of neighbours; a click goes there, a drag marks turns. */
export function TurnChart({ recipe, figures, selected }: TurnChartProps) {
  const { title, none, height, ticks, format, parts, legend, line, tip, remark } = recipe
  const seekTurn = useSeekTurn()
  const marked = useTurnRange()
  const told = useMemo(
    () =>
      legend.filter(({ of }) => of === undefined || figures.some((each) => of(each) !== undefined)),
    [legend, figures],
  )
  const bars = useMemo(
    () =>
      barsOf(figures, {
        parts,
        ...(line === undefined ? {} : { line: line.value, dashed: line.dashed }),
      }),
    [figures, parts, line],
  )
  const highest = line === undefined ? 0 : highestLine(bars)
  const right =
    line === undefined || highest <= 0
      ? {}
      : { right: { ticks: ticksUpTo(highest, ticks), format: line.format } }
  if (highest <= 0 && highestStack(bars) <= 0) {
    return (
      <ChartPanel title={title}>
        <p className="pb-2 text-[12px] text-text-3">{none}</p>
      </ChartPanel>
    )
  }
  return (
    <ChartPanel title={title} remark={remark(figures, bars[0]?.to ?? 1)} legend={told}>
      <BarChart
        label={title}
        bars={bars}
        height={height}
        left={{ ticks: ticksUpTo(highestStack(bars), ticks), format }}
        {...right}
        selected={selected}
        onSelect={seekTurn}
        marked={marked}
        onMark={markRange}
        renderTip={({ from, to }) => <TurnTip figures={figures} from={from} to={to} rows={tip} />}
      />
    </ChartPanel>
  )
}
