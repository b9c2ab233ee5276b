import { centreOf, lengthOf } from '../columns.ts'
import type { Columns } from '../columns.ts'
import { useStopIndex } from '../useStopIndex.ts'

/** The selected stop on the strip of the whole run. */
export function DensityMarker({ columns }: { readonly columns: Columns }) {
  const index = useStopIndex(columns.edges.length - 1)
  const left = (centreOf(columns, index) / lengthOf(columns)) * columns.room
  return <div className="absolute -inset-y-0.5 w-0.5 bg-accent" style={{ left: left - 1 }} />
}
