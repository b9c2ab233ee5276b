import type { Finding } from '../finding.ts'
import type { Stop } from '../stops.ts'
import type { Turn } from '../trajectory.ts'
import { sumTurns } from './rangeFigures.ts'
import type { RangeFigures } from './rangeFigures.ts'

/** What went into going round in a circle, by finding and, each turn once, in all. */
export interface LoopCosts {
  readonly loops: readonly { readonly finding: Finding; readonly figures: RangeFigures }[]
  readonly all: RangeFigures
}

export function loopCosts(
  findings: readonly Finding[],
  stops: readonly Stop[],
  estimates: ReadonlyMap<number, number>,
): LoopCosts {
  const every = new Set<Turn>()
  const loops = findings
    .filter(({ kind }) => kind === 'loop' || kind === 'retries')
    .map((finding) => {
      const turns = new Set(finding.stops.flatMap((stop) => stops[stop]?.turn ?? []))
      for (const turn of turns) every.add(turn)
      return { finding, figures: sumTurns([...turns], estimates) }
    })
  return { loops, all: sumTurns([...every], estimates) }
}
