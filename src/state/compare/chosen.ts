import { create } from 'zustand'
import type { NamedRun } from '../place/place.ts'
import { wantedAmong } from '../place/wantedAmong.ts'
import type { Run } from '../session.ts'

/** As many runs beside the open one as a table without a search of its own can hold. */
export const MAX_OTHERS = 24

/** The stops of a row, by which it is found again when the alignment is refined. */
export interface ComparedStops {
  readonly a?: number
  readonly b?: number
}

/** Which runs stand beside the open run, which is A and the reference of the others. */
export interface Chosen {
  /** Keys, in the order in which they were chosen. */
  readonly others: readonly string[]
  /** Runs that a link names and that are not here yet. */
  readonly awaited: readonly NamedRun[]
  /** Of several, the one that is looked at as B; undefined shows all of them as a table. */
  readonly beside: string | undefined
  /** The row that was chosen; undefined goes to where the two part. */
  readonly at: ComparedStops | undefined
}

export const useChosen = create<Chosen>()(() => ({
  others: [],
  awaited: [],
  beside: undefined,
  at: undefined,
}))

/** The runs beside `a` that are open, each once: what was closed meanwhile is left out. */
export function othersOf(chosen: Chosen, a: string | undefined, runs: readonly Run[]): Run[] {
  return chosen.others.flatMap((key) => {
    const run = key === a ? undefined : runs.find((each) => each.key === key)
    return run ?? []
  })
}

/** The one that stands as B; undefined where several are listed, and where there is none. */
export function besideOf(chosen: Chosen, others: readonly Run[]): Run | undefined {
  const [only, ...more] = others
  return more.length === 0 ? only : others.find(({ key }) => key === chosen.beside)
}

export function setOthers(others: readonly string[], beside?: string): void {
  const bounded = [...new Set(others)].slice(0, MAX_OTHERS)
  useChosen.setState({ others: bounded, awaited: [], beside, at: undefined })
}

/** What a link says: runs that are here at once, the others as soon as they are opened. */
export function awaitOthers(
  named: readonly NamedRun[],
  pair: number | undefined,
  at: ComparedStops | undefined,
  runs: readonly Run[],
): void {
  useChosen.setState({ others: [], awaited: named.slice(0, MAX_OTHERS), beside: undefined, at })
  settleAwaited(runs)
  const beside = pair === undefined ? undefined : named[pair]
  const run = beside === undefined ? undefined : wantedAmong(runs, beside)
  if (run !== undefined) useChosen.setState({ beside: run.key })
}

/** Takes what has come meanwhile. */
export function settleAwaited(runs: readonly Run[]): void {
  const { awaited, others } = useChosen.getState()
  const found = awaited.map((named) => wantedAmong(runs, named)?.key)
  if (found.every((key) => key === undefined)) return
  useChosen.setState({
    others: [...new Set([...others, ...found.flatMap((key) => key ?? [])])],
    awaited: awaited.filter((_, at) => found[at] === undefined),
  })
}
