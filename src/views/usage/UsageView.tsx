import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { turnFigures } from '../../model/figures/turnFigures.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useCurrentStop, useCurrentTrajectory } from '../../state/current.ts'
import { useEstimate } from '../../state/prices/prices.ts'
import { ActionMix } from './ActionMix.tsx'
import { CumulativeCost } from './CumulativeCost.tsx'
import { Dearest } from './Dearest.tsx'
import { Kpis } from './Kpis.tsx'
import { Loops } from './Loops.tsx'
import { Slowest } from './Slowest.tsx'
import { ToolUsage } from './ToolUsage.tsx'
import { TurnChart } from './TurnChart.tsx'
import { LATENCY_CHART, TOKENS_CHART } from './turnCharts.ts'
import { TurnTable } from './TurnTable.tsx'

/** What the run took: tokens, cost and time, in all and turn by turn. Bars and rows seek. */
export function UsageView({ children }: { readonly children?: ReactNode }) {
  const trajectory = useCurrentTrajectory()
  return trajectory === undefined ? null : <UsageOf trajectory={trajectory}>{children}</UsageOf>
}

interface UsageOfProps {
  readonly trajectory: Trajectory
  /** Panels that are no figures. */
  readonly children: ReactNode
}

function UsageOf({ trajectory, children }: UsageOfProps) {
  const { byTurn } = useEstimate(trajectory)
  const figures = useMemo(() => turnFigures(trajectory, byTurn), [trajectory, byTurn])
  const selected = useCurrentStop()?.turn.index
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <section
      ref={setScroller}
      aria-label="Usage"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
      className="relative h-full overflow-y-auto bg-bg focus-visible:outline-offset-[-2px]"
    >
      <Kpis trajectory={trajectory} figures={figures} />
      <div className="grid gap-px bg-line md:grid-cols-[minmax(0,7fr)_minmax(344px,3fr)]">
        <TurnChart recipe={TOKENS_CHART} figures={figures} selected={selected} />
        <ActionMix trajectory={trajectory} />
      </div>
      <div className="grid gap-px border-t border-line bg-line md:grid-cols-2">
        <TurnChart recipe={LATENCY_CHART} figures={figures} selected={selected} />
        <CumulativeCost figures={figures} selected={selected} />
      </div>
      <div className="grid gap-px border-t border-line bg-line md:grid-cols-2 xl:grid-cols-3">
        <Slowest figures={figures} />
        <Dearest figures={figures} />
        <Loops trajectory={trajectory} />
      </div>
      <ToolUsage trajectory={trajectory} />
      {children}
      {figures.some(isTold) ? (
        <TurnTable
          trajectory={trajectory}
          figures={figures}
          selected={selected}
          scroller={scroller}
        />
      ) : null}
    </section>
  )
}

/** A table of dashes tells nothing that the charts have not said. */
function isTold({ total, cost, modelMs, toolMs, finishReason }: TurnFigures): boolean {
  return (total ?? cost ?? modelMs ?? toolMs ?? finishReason) !== undefined
}
