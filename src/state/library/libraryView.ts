import { create } from 'zustand'
import { NO_FILTER } from './filterRuns.ts'
import type { LibraryFilter } from './filterRuns.ts'
import type { Grouping } from './groupRuns.ts'
import { NEWEST_FIRST, nextSorting } from './sortRuns.ts'
import type { Sorting } from './sortRuns.ts'
import type { ColumnId } from './columns.ts'

/** What of the list is shown and how: in the URL hash while the list is. */
export interface LibraryLooks {
  readonly filter: LibraryFilter
  readonly sorting: Sorting
  readonly grouping: Grouping | undefined
}

/** How the list is looked at; outlives a visit to a run. */
interface LibraryView extends LibraryLooks {
  /** Groups that are folded, by id. */
  readonly folded: ReadonlySet<string>
  /** Where the list was left. */
  readonly scrollTop: number
  readonly active: string | undefined
}

export const USUAL_LOOKS: LibraryLooks = {
  filter: NO_FILTER,
  sorting: NEWEST_FIRST,
  grouping: undefined,
}

export const useLibraryView = create<LibraryView>()(() => ({
  ...USUAL_LOOKS,
  folded: new Set(),
  scrollTop: 0,
  active: undefined,
}))

export function changeFilter(change: Partial<LibraryFilter>): void {
  useLibraryView.setState(({ filter }) => ({ filter: { ...filter, ...change }, scrollTop: 0 }))
}

export function clearFilter(): void {
  useLibraryView.setState({ filter: NO_FILTER, scrollTop: 0 })
}

export function sortBy(column: ColumnId): void {
  useLibraryView.setState(({ sorting }) => ({ sorting: nextSorting(sorting, column) }))
}

export function setSorting(sorting: Sorting): void {
  useLibraryView.setState({ sorting })
}

export function setGrouping(grouping: Grouping | undefined): void {
  useLibraryView.setState({ grouping, folded: new Set(), scrollTop: 0 })
}

export function setLooks(looks: LibraryLooks): void {
  useLibraryView.setState(looks)
}

export function foldGroup(id: string, fold: boolean): void {
  useLibraryView.setState(({ folded }) => {
    const next = new Set(folded)
    if (fold) next.add(id)
    else next.delete(id)
    return { folded: next }
  })
}

export function foldAll(ids: readonly string[]): void {
  useLibraryView.setState({ folded: new Set(ids) })
}

/** Remembers where the list is left. */
export function leaveListAt(place: {
  readonly scrollTop?: number
  readonly active?: string | undefined
}): void {
  useLibraryView.setState(place)
}
