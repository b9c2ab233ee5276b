import { memo, useMemo } from 'react'
import { DECISION_EFFECTS } from '../../../model/decision.ts'
import type { Stop } from '../../../model/stops.ts'
import { decisionShapes } from '../../shared/decisionShapes.ts'
import { toneClasses } from '../../shared/toneClasses.ts'
import { drawingBox } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import { eventLanesOf } from './eventLanes.ts'
import { factPaths } from './factPaths.ts'
import type { Rows } from '../rows.ts'

interface FactDrawingProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly range: StopRange
}

/** What policies decided and what else happened, in the window. */
export const FactDrawing = memo(function FactDrawing(props: FactDrawingProps) {
  const { stops, columns, rows, range } = props
  const lanes = useMemo(() => eventLanesOf(stops), [stops])
  const paths = useMemo(
    () => factPaths(stops, columns, rows, lanes, range),
    [stops, columns, rows, lanes, range],
  )
  return (
    <svg
      aria-hidden
      {...drawingBox(columns, range, rows.height)}
      className="pointer-events-none absolute top-0 fill-none"
    >
      {DECISION_EFFECTS.map((effect) => {
        const path = paths.decisions.get(effect)
        if (path === undefined) return null
        const { className, strokeWidth } = decisionShapes[effect]
        return <path key={effect} d={path} className={className} strokeWidth={strokeWidth} />
      })}
      {[...paths.events].map(([tone, path]) => (
        <path key={tone} d={path} className={toneClasses[tone].fill} />
      ))}
    </svg>
  )
})
