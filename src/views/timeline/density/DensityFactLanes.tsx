import { memo, useMemo } from 'react'
import type { Stop } from '../../../model/stops.ts'
import { decisionShapes } from '../../shared/decisionShapes.ts'
import { toneClasses } from '../../shared/toneClasses.ts'
import type { Columns } from '../columns.ts'
import { densityFacts } from './densityFacts.ts'
import type { OverviewRow } from '../rows.ts'

interface DensityFactLanesProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly row: OverviewRow
}

/** Decisions, states and events of the whole run, the worst of each pair of pixels. */
export const DensityFactLanes = memo(function DensityFactLanes(props: DensityFactLanesProps) {
  const { stops, columns, row } = props
  const { decisions, states, events } = useMemo(
    () => densityFacts(stops, columns, row),
    [stops, columns, row],
  )
  return (
    <svg width={columns.room} height={row.height} className="absolute inset-0">
      {[...decisions].map(([effect, path]) => (
        <path key={effect} d={path} className={decisionShapes[effect].fill} />
      ))}
      {[...states].map(([tone, path]) => (
        <path key={tone} d={path} className={toneClasses[tone].fill} />
      ))}
      {[...events].map(([tone, path]) => (
        <path key={tone} d={path} className={toneClasses[tone].fill} />
      ))}
    </svg>
  )
})
