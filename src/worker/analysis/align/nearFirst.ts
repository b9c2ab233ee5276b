import type { Alignment } from '../../../model/compare/alignment.ts'

export interface SideStop {
  readonly side: 'a' | 'b'
  readonly stop: number
}

/** All stops of both runs, those in rows around the first divergence first: there people look. */
export function nearFirst({ rows, divergence }: Alignment): readonly SideStop[] {
  const start = divergence ?? 0
  return [...rows.keys()]
    .toSorted((one, other) => Math.abs(one - start) - Math.abs(other - start))
    .flatMap((at) => {
      const { a, b } = rows[at] ?? {}
      const stops: SideStop[] = []
      if (a !== undefined) stops.push({ side: 'a', stop: a })
      if (b !== undefined) stops.push({ side: 'b', stop: b })
      return stops
    })
}
