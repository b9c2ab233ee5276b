import { memo, useMemo } from 'react'
import { useSearchMarks } from '../../../state/search/searchMarks.ts'
import { drawingBox } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import type { Rows } from '../rows.ts'
import { searchPath } from './searchPaths.ts'

interface SearchMarksProps {
  readonly columns: Columns
  readonly rows: Rows
  readonly range: StopRange
}

/** A line over every stop in which the search found something: above the tracks, where room is. */
export const SearchMarks = memo(function SearchMarks({ columns, rows, range }: SearchMarksProps) {
  const marked = useSearchMarks()
  const path = useMemo(() => searchPath(marked, columns, range), [marked, columns, range])
  if (path === '') return null
  return (
    <svg
      aria-hidden
      data-testid="search-track"
      {...drawingBox(columns, range, rows.height)}
      className="pointer-events-none absolute top-0"
    >
      <path d={path} className="fill-accent" />
    </svg>
  )
})
