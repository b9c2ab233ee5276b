import { create } from 'zustand'
import type { SearchEnd, SearchHit, SearchWish } from '../../model/search/searchHit.ts'

/** The open run, or all of the session. */
export type SearchScope = 'run' | 'all'

/** The panel that finds and that commands: which of both comes first in it. */
type SearchPanel = 'closed' | 'find' | 'commands'

export type SearchPhase =
  /** Nothing is asked for, or what is asked for cannot be searched. */
  | { readonly kind: 'idle' }
  /** `total`: how many texts or runs there are, once known. */
  | { readonly kind: 'searching'; readonly searched: number; readonly total?: number }
  | { readonly kind: 'done'; readonly end: SearchEnd }
  | { readonly kind: 'failed'; readonly message: string }

interface Search {
  readonly panel: SearchPanel
  /** What was asked for last; it stays when the panel is closed, until it is cleared. */
  readonly wish: SearchWish
  readonly scope: SearchScope
  readonly phase: SearchPhase
  /** In the order of turns. */
  readonly hits: readonly SearchHit[]
  /** They are those of the search before: this one has not told anything yet. */
  readonly stale: boolean
  /** The one that was gone to last. */
  readonly current: SearchHit | undefined
}

export const NO_WISH: SearchWish = { text: '', matchCase: false, regex: false }
export const NO_HITS: readonly SearchHit[] = []

/** What is searched for and what was found. The search itself is `useDriveSearch`. */
export const useSearch = create<Search>()(() => ({
  panel: 'closed',
  wish: NO_WISH,
  scope: 'run',
  phase: { kind: 'idle' },
  hits: NO_HITS,
  stale: false,
  current: undefined,
}))

export function openSearch(panel: 'find' | 'commands'): void {
  useSearch.setState({ panel })
}

export function closeSearch(): void {
  useSearch.setState({ panel: 'closed' })
}

/** Asks for something else. An empty text ends the search and takes its marks away. */
export function searchFor(wish: SearchWish): void {
  const { wish: before } = useSearch.getState()
  if (isSameWish(wish, before)) return
  const found = isActive(wish) ? { stale: true } : ended
  useSearch.setState({ wish, current: undefined, ...found })
}

export function changeScope(scope: SearchScope): void {
  useSearch.setState({ scope })
}

/** Ends the search; case and expression stay as they were chosen. */
export function clearSearch(): void {
  searchFor({ ...useSearch.getState().wish, text: '' })
}

/** There is something to search for. */
export function isActive({ text }: SearchWish): boolean {
  return text.trim() !== ''
}

const ended = { hits: NO_HITS, stale: false, phase: { kind: 'idle' } } as const

function isSameWish(a: SearchWish, b: SearchWish): boolean {
  return a.text === b.text && a.matchCase === b.matchCase && a.regex === b.regex
}
