import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../../model/stops.ts'
import { anAction, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { layoutColumns } from '../columns.ts'
import { densityOf } from './density.ts'
import { schemeOf } from './densityScheme.ts'

function bars(path: string): number {
  return path.split('M').length - 1
}

describe('densityOf', () => {
  it('stays as small as the strip for any number of stops', () => {
    const turns = Array.from({ length: 10_000 }, (_, index) =>
      aTurn({ run: index >= 5000 ? 1 : 0, actions: [anAction()], usage: { totalTokens: index } }),
    )
    const stops = stopsOf(aTrajectory({ turns }))
    const density = densityOf(stops, layoutColumns(stops, 'step', 1000), 20, 9999, new Set([7000]))
    expect(bars(density.bars.first)).toBeLessThanOrEqual(500)
    expect(bars(density.bars.first)).toBeGreaterThan(400)
    expect(bars(density.boundaries)).toBe(1)
    expect(bars(density.troubled)).toBe(1)
    expect(density.troubled).toMatch(/^M(69|70)\d /)
  })

  it('colours by action and sizes by tokens', () => {
    const wait = anAction({ intent: { kind: 'wait', milliseconds: undefined } })
    const stops = stopsOf(
      aTrajectory({
        turns: [
          aTurn({ actions: [anAction()], usage: { totalTokens: 100 } }),
          aTurn({ actions: [wait] }),
          aTurn({ status: 'listed' }),
        ],
      }),
    )
    const density = densityOf(stops, layoutColumns(stops, 'step', 600), 20, 100, new Set())
    expect(density.bars.first).toContain('v-20')
    expect(density.bars.fourth).toContain('v-5')
    expect(bars(density.listed)).toBe(1)
  })

  it('tells commands from files where an agent works at a shell', () => {
    const shell = anAction({ intent: { kind: 'shell', command: 'ls' } })
    const file = anAction({ intent: { kind: 'file', operation: 'edit', path: 'a' } })
    const stops = stopsOf(aTrajectory({ turns: [aTurn({ actions: [shell, file] }), aTurn()] }))
    const { bars: drawn } = densityOf(stops, layoutColumns(stops, 'step', 600), 20, 0, new Set())
    expect([drawn.first, drawn.second, drawn.third, drawn.fourth].map(bars)).toEqual([1, 1, 0, 1])
    expect(schemeOf(stops).names.first).toBe('command')
  })
})
