import type { SearchHit } from '../../model/search/searchHit.ts'
import type { Stop } from '../../model/stops.ts'

/**
 * What was found, by run and turn: it arrives in the order in which texts could be read. What
 * belongs to a run as a whole comes before its turns; what is of one turn keeps its order.
 */
export function inOrder(hits: readonly SearchHit[], runs: readonly string[]): readonly SearchHit[] {
  const place = new Map(runs.map((run, index) => [run, index]))
  return hits.toSorted(
    (a, b) =>
      (place.get(a.run) ?? runs.length) - (place.get(b.run) ?? runs.length) ||
      (a.turn ?? -1) - (b.turn ?? -1) ||
      (a.stop ?? -1) - (b.stop ?? -1),
  )
}

/** Index of the stop that a result stands at: its own, else the first of its turn. */
export function stopOfHit(hit: SearchHit, stops: readonly Stop[]): number | undefined {
  if (hit.stop !== undefined) return hit.stop < stops.length ? hit.stop : undefined
  if (hit.turn === undefined) return undefined
  return stops.find(({ turn }) => turn.index === hit.turn)?.index
}

/** Stops that have results: the one where it is told, else all of the turn. */
export function markedStops(
  hits: readonly SearchHit[],
  run: string | undefined,
  stops: readonly Stop[],
): ReadonlySet<number> {
  const own = hits.filter((hit) => hit.run === run && hit.turn !== undefined)
  if (own.length === 0) return noStops
  const marked = new Set(own.flatMap(({ stop }) => stop ?? []))
  const turns = new Set(own.flatMap(({ stop, turn }) => (stop === undefined ? (turn ?? []) : [])))
  for (const stop of stops) if (turns.has(stop.turn.index)) marked.add(stop.index)
  return marked
}

const noStops: ReadonlySet<number> = new Set()

/** Where going on from a result, or from a stop that none was gone to at, leads. */
export interface HitStep {
  readonly hit: SearchHit
  /** It went past the last one, or before the first. */
  readonly wrapped: boolean
}

/**
 * The next or previous of `hits`, which are those of one run in order: from `current` while the
 * person is still at its stop, else from the stop.
 */
export function stepFrom(
  hits: readonly SearchHit[],
  stops: readonly Stop[],
  current: SearchHit | undefined,
  at: number,
  direction: 1 | -1,
): HitStep | undefined {
  const places = hits.flatMap((hit) => {
    const stop = stopOfHit(hit, stops)
    return stop === undefined ? [] : [{ hit, stop }]
  })
  const here = places.findIndex(({ hit, stop }) => hit === current && stop === at)
  const next =
    here !== -1
      ? places[here + direction]
      : direction > 0
        ? places.find(({ stop }) => stop >= at)
        : places.findLast(({ stop }) => stop <= at)
  if (next !== undefined) return { hit: next.hit, wrapped: false }
  const around = direction > 0 ? places[0] : places.at(-1)
  return around === undefined ? undefined : { hit: around.hit, wrapped: true }
}
