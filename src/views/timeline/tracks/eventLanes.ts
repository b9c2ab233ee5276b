import type { Stop } from '../../../model/stops.ts'

/** Layers of a run's events, each on a lane of its own; the last lane takes what is left. */
export interface EventLanes {
  readonly layers: readonly string[]
  readonly count: number
}

const MOST_LANES = 4

/** In the order in which the layers first tell something. */
export function eventLanesOf(stops: readonly Stop[]): EventLanes {
  const layers = new Set<string>()
  for (const { turn, part } of stops) {
    if (part !== 0) continue
    for (const { layer } of turn.events ?? []) layers.add(layer)
    if (layers.size > MOST_LANES) break
  }
  return {
    layers: [...layers].slice(0, MOST_LANES),
    count: Math.max(1, Math.min(layers.size, MOST_LANES)),
  }
}

export function laneOf({ layers, count }: EventLanes, layer: string): number {
  const lane = layers.indexOf(layer)
  return lane < 0 ? count - 1 : lane
}
