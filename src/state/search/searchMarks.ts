import { useMemo } from 'react'
import { useStops } from '../current.ts'
import { useView } from '../view.ts'
import { markedStops } from './hitOrder.ts'
import { useSearch } from './search.ts'

/** Stops of the open run in which the search found something. */
export function useSearchMarks(): ReadonlySet<number> {
  const hits = useSearch((search) => search.hits)
  const run = useView((view) => view.run)
  const stops = useStops()
  return useMemo(() => markedStops(hits, run, stops), [hits, run, stops])
}
