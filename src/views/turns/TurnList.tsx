import { formatCount } from '../../lib/text/format.ts'
import { useMemo } from 'react'
import { useCurrentTrajectory, useStops } from '../../state/current.ts'
import { stopFilterOf } from '../../model/marks/stopFilter.ts'
import { problemTurns } from '../../model/marks/turnMarks.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { totalTokensOf } from '../../model/usage.ts'
import type { Usage } from '../../model/usage.ts'
import { useView } from '../../state/view.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { NoTurns } from './NoTurns.tsx'
import { turnRowsOf } from './turnRows.ts'
import { TurnListBox } from './TurnListBox.tsx'

/** The turns of the open run, narrowed by the filter; fills its parent. */
export function TurnList() {
  const trajectory = useCurrentTrajectory()
  const stops = useStops()
  const filter = useView((view) => stopFilterOf(view.filter))
  const rows = useMemo(
    () => (trajectory === undefined ? [] : turnRowsOf(stops, filter, problemTurns(trajectory))),
    [trajectory, stops, filter],
  )
  if (trajectory === undefined) return null
  const all = trajectory.turns.length
  const isOnTheWay = trajectory.reading !== 'complete'
  const shown = rows.reduce((count, row) => (row.kind === 'turn' ? count + 1 : count), 0)
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-1.5 pl-3 text-xs">
        <h2 className="font-[550] text-text-1">Turns</h2>
        <span className="text-text-3">
          {shown === all ? formatCount(all) : `${formatCount(shown)} of ${formatCount(all)}`}
        </span>
        <span className="ml-auto">
          <FilterMenu trajectory={trajectory} filter={filter} />
        </span>
      </div>
      {rows.length === 0 ? (
        <NoTurns filtered={all > 0} />
      ) : (
        <TurnListBox
          rows={rows}
          turns={shown}
          hasCost={isOnTheWay || tells(trajectory, ({ cost }) => cost)}
          hasTokens={isOnTheWay || tells(trajectory, totalTokensOf)}
        />
      )}
    </div>
  )
}

/** Some turn records it, be it zero. */
function tells({ turns }: Trajectory, figure: (usage: Usage) => number | undefined): boolean {
  return turns.some(({ usage }) => usage !== undefined && figure(usage) !== undefined)
}
