import { formatCount, formatDuration } from '../../lib/text/format.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { rangeText } from '../../model/turnRange.ts'
import type { TurnRange } from '../../model/turnRange.ts'
import { clearRange, useTurnRange } from '../../state/range.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyTableMenu } from '../shared/copy/CopyTableMenu.tsx'
import { useRangeSums } from '../shared/range/useRangeSums.ts'
import { turnTable } from './turnTable.ts'
import { UsageTable } from './UsageTable.tsx'

interface TurnTableProps {
  readonly trajectory: Trajectory
  readonly figures: readonly TurnFigures[]
  readonly selected: number | undefined
  readonly scroller: HTMLElement | null
}

/** Every turn, or those that are marked with their sums; as it stands it can be copied. */
export function TurnTable({ trajectory, figures, selected, scroller }: TurnTableProps) {
  const range = useTurnRange()
  const shown = range === undefined ? figures : figures.slice(range.from, range.to + 1)
  const name = range === undefined ? 'Every turn' : rangeText(range)
  return (
    <section aria-label="Turn by turn" className="border-t border-line bg-panel">
      <header className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1">
        <h3 className="text-[12px] font-semibold">{name}</h3>
        {range === undefined ? (
          <p className="text-[12px] text-text-3">
            {formatCount(figures.length)}
            <span className="max-md:hidden">; drag over a chart to mark some</span>
          </p>
        ) : (
          <>
            <MarkedText trajectory={trajectory} range={range} />
            <Button size="small" onClick={clearRange}>
              Show every turn
            </Button>
          </>
        )}
        <div className="ml-auto flex items-center gap-1">
          <CopyTableMenu
            of={name}
            label="Copy turns"
            fileName="turns.csv"
            rows={() => turnTable(shown)}
          />
        </div>
      </header>
      <UsageTable figures={shown} selected={selected} scroller={scroller} />
    </section>
  )
}

interface MarkedTextProps {
  readonly trajectory: Trajectory
  readonly range: TurnRange
}

/** What the band does not say of them already. */
function MarkedText({ trajectory, range }: MarkedTextProps) {
  const { turns, input, output, modelMs, toolMs } = useRangeSums(trajectory, range).figures
  const parts = [
    `${formatCount(turns)} of ${formatCount(trajectory.turns.length)}`,
    ...(input === undefined ? [] : [`${formatCount(input)} tokens in`]),
    ...(output === undefined ? [] : [`${formatCount(output)} out`]),
    ...(modelMs === undefined ? [] : [`model ${formatDuration(modelMs)}`]),
    ...(toolMs === undefined ? [] : [`tools ${formatDuration(toolMs)}`]),
  ]
  return <p className="text-[12px] text-text-3">{parts.join(', ')}</p>
}
