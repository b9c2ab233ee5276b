import { memo, useMemo } from 'react'
import { useSearchMarks } from '../../../state/search/searchMarks.ts'
import type { Columns } from '../columns.ts'
import type { Row } from '../rows.ts'
import { densitySearch } from '../tracks/searchPaths.ts'

interface DensitySearchProps {
  readonly columns: Columns
  readonly row: Row
}

/** Where in the whole run the search found something: under the strip, above the edge of the band. */
export const DensitySearch = memo(function DensitySearch({ columns, row }: DensitySearchProps) {
  const marked = useSearchMarks()
  const path = useMemo(() => densitySearch(marked, columns, row.height), [marked, columns, row])
  if (path === '') return null
  return (
    <svg
      width={columns.room}
      height={row.height}
      data-testid="search-density"
      className="pointer-events-none absolute inset-x-0 top-0 overflow-visible"
    >
      <path d={path} className="fill-accent" />
    </svg>
  )
})
