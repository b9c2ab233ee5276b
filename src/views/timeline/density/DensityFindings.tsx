import { memo, useMemo } from 'react'
import { useFindingsByStop } from '../../../state/findings/shownFindings.ts'
import { findingLooks } from '../../shared/findings/findingLooks.ts'
import type { Columns } from '../columns.ts'
import { densityFindings } from '../tracks/findingPaths.ts'
import type { Row } from '../rows.ts'

interface DensityFindingsProps {
  readonly columns: Columns
  readonly row: Row
}

/** Where in the whole run something was found. */
export const DensityFindings = memo(function DensityFindings(props: DensityFindingsProps) {
  const { columns, row } = props
  const byStop = useFindingsByStop()
  const paths = useMemo(() => densityFindings(byStop, columns, row), [byStop, columns, row])
  return (
    <svg width={columns.room} height={row.top + row.height} className="absolute inset-x-0 top-0">
      {[...paths].map(([severity, path]) => (
        <path key={severity} d={path} className={findingLooks[severity].fill} />
      ))}
    </svg>
  )
})
