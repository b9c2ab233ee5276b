import type { SearchHit } from './searchHit.ts'

/** One text of a run that can be found: all words of a search have to stand in the same one. */
export type SearchText = Omit<SearchHit, 'run' | 'found' | 'more'>
