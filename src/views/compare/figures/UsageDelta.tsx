import { useMemo } from 'react'
import { compareRuns, throughRow } from '../../../model/compare/compareRuns.ts'
import type { FigurePair } from '../../../model/compare/compareRuns.ts'
import { changeCompareView, useCompareView } from '../../../state/compare/compareView.ts'
import { SegmentedControl } from '../../../ui/tabs/SegmentedControl.tsx'
import type { Pair } from '../usePair.ts'
import { CostByRow } from './CostByRow.tsx'
import { FIGURE_LABELS, deltaText, figureText, ratioText } from './figureTexts.ts'
import { SetUp } from './SetUp.tsx'

/** What both runs took, of all of it or up to the selected row. */
export function UsageDelta({ pair }: { readonly pair: Pair }) {
  const { a, b, rows, row } = pair
  const span = useCompareView((view) => view.span)
  const through = useMemo(
    () => (span === 'row' ? throughRow(rows, row, a.stops, b.stops) : undefined),
    [span, rows, row, a.stops, b.stops],
  )
  const comparison = useMemo(
    () => compareRuns(a.trajectory, b.trajectory, through),
    [a.trajectory, b.trajectory, through],
  )
  const { figures } = comparison
  const half = Math.ceil(figures.length / 2)
  return (
    <section
      aria-label="Usage delta"
      className="mx-4 mb-3 shrink-0 rounded-[6px] border border-line bg-panel max-md:mx-2"
    >
      <header className="flex min-h-9 flex-wrap items-center gap-2 border-b border-line py-1 pr-1.5 pl-3 text-xs">
        <h2 className="font-[550] text-text-1">Usage delta</h2>
        <span className="text-text-3">B minus A</span>
        <SegmentedControl
          name="Span of the figures"
          segments={[
            { id: 'whole', label: 'Whole run' },
            { id: 'row', label: `To row ${row + 1}` },
          ]}
          selected={span}
          onSelect={(next) => changeCompareView({ span: next })}
          className="ml-auto max-md:h-11"
        />
      </header>
      <div className="grid grid-cols-2 max-lg:grid-cols-1">
        <FigureTable figures={figures.slice(0, half)} />
        <FigureTable figures={figures.slice(half)} isSecond />
      </div>
      <CostByRow pair={pair} />
      <SetUp comparison={comparison} />
    </section>
  )
}

interface FigureTableProps {
  readonly figures: readonly FigurePair[]
  readonly isSecond?: boolean
}

/** The second half has its own heads where it stands beside the first, not under it. */
function FigureTable({ figures, isSecond = false }: FigureTableProps) {
  const cell = 'h-[25px] px-3 text-right max-md:px-1.5'
  return (
    <table className="w-full table-fixed border-collapse self-start text-xs text-text-1">
      <thead className={isSecond ? 'max-lg:sr-only' : ''}>
        <tr className="border-b border-line text-text-2">
          <th scope="col" className="w-[34%] px-3 text-left font-normal">
            <span className="sr-only">Figure</span>
          </th>
          {['A', 'B', 'Delta'].map((head) => (
            <th key={head} scope="col" className={`${cell} font-normal`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((pair) => {
          const { figure, a, b } = pair
          const ratio = ratioText(pair)
          return (
            <tr
              key={figure}
              data-testid={`delta-${figure}`}
              data-delta={pair.delta}
              className="border-b border-line"
            >
              <th scope="row" className="px-3 text-left font-normal text-text-2">
                {FIGURE_LABELS[figure]}
              </th>
              <td className={cell}>{figureText(figure, a)}</td>
              <td className={cell}>{figureText(figure, b)}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {deltaText(pair)}
                {ratio === undefined ? null : <span className="text-text-3"> {ratio}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
