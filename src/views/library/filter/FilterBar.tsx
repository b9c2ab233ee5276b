import { SlidersHorizontal } from '../../../ui/icons.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { isFiltering } from '../../../state/library/filterRuns.ts'
import { changeFilter, clearFilter, useLibraryView } from '../../../state/library/libraryView.ts'
import { Button } from '../../../ui/Button.tsx'
import { SearchField } from '../../../ui/field/SearchField.tsx'
import { useBreakpoint } from '../../../ui/layout/useBreakpoint.ts'
import { FilterFields } from './FilterFields.tsx'
import type { filterOptions } from './filterOptions.ts'
import { GroupingSelect } from './GroupingSelect.tsx'
import { ReadingRuns } from '../ReadingRuns.tsx'
import { SortSelect } from './SortSelect.tsx'

interface FilterBarProps {
  readonly options: ReturnType<typeof filterOptions>
  readonly shown: number
  readonly read: number
  readonly runs: number
  /** What is done with the list, at the end of the bar. */
  readonly children: ReactNode
}

/** What of the list is shown, and how much of it is read. */
export function FilterBar({ options, shown, read, runs, children }: FilterBarProps) {
  const filter = useLibraryView((view) => view.filter)
  const isPhone = useBreakpoint() === 'phone'
  const [open, setOpen] = useState(false)
  return (
    <section
      aria-label="Filter"
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b border-line bg-panel px-3 py-1.5"
    >
      <SearchField
        label="Filter by name, task, model or folder"
        placeholder="Filter by name, task, model"
        value={filter.text}
        onChange={(text) => changeFilter({ text })}
      />
      {isPhone ? (
        <Button
          aria-expanded={open}
          aria-controls="library-filters"
          onClick={() => setOpen(!open)}
          className="aria-expanded:bg-hover"
        >
          <SlidersHorizontal aria-hidden size={14} strokeWidth={1.6} />
          Filters
        </Button>
      ) : null}
      {isPhone && !open ? null : (
        <div
          id="library-filters"
          className="contents max-md:order-last max-md:grid max-md:basis-full max-md:grid-cols-2 max-md:gap-2"
        >
          <FilterFields filter={filter} options={options} />
          <GroupingSelect />
          {isPhone ? <SortSelect /> : null}
        </div>
      )}
      {isFiltering(filter) ? (
        <Button variant="quiet" onClick={clearFilter}>
          Clear filter
        </Button>
      ) : null}
      <div className="ml-auto flex items-center gap-1 text-xs text-text-2">
        {read < runs ? <ReadingRuns read={read} runs={runs} /> : null}
        <span role="status" className="mr-2 ml-3 whitespace-nowrap">
          {formatCount(shown)} shown
        </span>
        {children}
      </div>
    </section>
  )
}
