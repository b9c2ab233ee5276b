import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../../model/runEvent.ts'
import { stopsOf } from '../../../model/stops.ts'
import { summarise } from '../../../model/summary.ts'
import { aDecision, anAction, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { layoutColumns } from '../columns.ts'
import { densityFacts } from '../density/densityFacts.ts'
import { eventLanesOf, laneOf } from './eventLanes.ts'
import { factPaths } from './factPaths.ts'
import { rowsOf } from '../rows.ts'
import { stateSegments } from './stateSegments.ts'
import { trackSetOf } from './trackSet.ts'

const allow = aDecision()
const deny = aDecision({ verdict: 'deny' })
const event = (layer: string, tone: RunEvent['tone']): RunEvent => ({
  layer,
  kind: 'decision',
  summary: 'x',
  tone,
})
const good = { derived: 'tool', tone: 'good' } as const
const bad = { derived: 'error', tone: 'bad' } as const

function shapes(path: string | undefined): number {
  return (path ?? '').split('M').length - 1
}

const run = aTrajectory({
  turns: [
    aTurn({ decisions: [allow, deny], actions: [anAction(), anAction()], state: good }),
    aTurn({ decisions: [allow], state: good }),
    aTurn({ state: bad, events: [event('grounding', 'good'), event('verifier', 'bad')] }),
    aTurn(),
  ],
})
const stops = stopsOf(run)
const columns = layoutColumns(stops, 'step', 600)
const tracks = trackSetOf(run, stops)
const rows = rowsOf(columns, tracks)
const all = { from: 0, to: stops.length }

describe('tracks of facts', () => {
  it('are there only where the run has the facts', () => {
    expect(tracks).toEqual({
      film: false,
      findings: true,
      decisions: true,
      states: true,
      events: true,
      bars: false,
    })
    const plain = aTrajectory({
      turns: [aTurn({ frames: { saw: { artifact: 'a', certainty: 'inferred' } } })],
    })
    expect(trackSetOf(plain, stopsOf(plain))).toEqual({
      film: true,
      findings: false,
      decisions: false,
      states: false,
      events: false,
      bars: false,
    })
  })

  it('keep the room of what is to come while turns are listed', () => {
    const listed = [aTurn({ status: 'listed' })]
    const sondera = aTrajectory({ format: 'sondera', turns: listed })
    expect(trackSetOf(sondera, stopsOf(sondera))).toMatchObject({ decisions: true, bars: false })
    const row = summarise(aTrajectory({ usage: { cost: 1 } }))
    expect(trackSetOf(sondera, stopsOf(sondera), row)).toMatchObject({
      decisions: false,
      bars: true,
    })
    const read = aTrajectory({ format: 'sondera', turns: [aTurn()] })
    expect(trackSetOf(read, stopsOf(read)).decisions).toBe(false)
  })

  it('have one sign per turn for its worst decision, whatever part of it is in the window', () => {
    const paths = factPaths(stops, columns, rows, eventLanesOf(stops), all)
    expect([...paths.decisions].map(([effect, path]) => [effect, shapes(path)])).toEqual([
      ['denied', 1],
      ['allowed', 1],
    ])
    const cut = factPaths(stops, columns, rows, eventLanesOf(stops), { from: 1, to: 2 })
    expect(cut.decisions.get('denied')).toBe(paths.decisions.get('denied'))
  })

  it('have a tick per event on the lane of its layer, and no more than fit', () => {
    const lanes = eventLanesOf(stops)
    expect(lanes.layers).toEqual(['grounding', 'verifier'])
    expect(laneOf(lanes, 'unheard of')).toBe(1)
    const many = stopsOf(
      aTrajectory({
        turns: [aTurn({ events: Array.from({ length: 5000 }, () => event('model', 'bad')) })],
      }),
    )
    const narrow = layoutColumns(many, 'step', 600)
    const { events } = factPaths(many, narrow, rows, eventLanesOf(many), { from: 0, to: 1 })
    expect(shapes(events.get('bad'))).toBeLessThan(25)
    expect(shapes(events.get('bad'))).toBeGreaterThan(10)
  })

  it('join neighbours in one state and tell where it changes', () => {
    const segments = stateSegments(stops, columns, all)
    expect(segments.map(({ state, turns }) => [state.derived, turns])).toEqual([
      ['tool', false],
      ['error', true],
    ])
    expect(segments[0]?.width).toBeCloseTo((columns.edges[3] ?? 0) - (columns.edges[0] ?? 0))
  })

  it('show the worst of many stops in the strip of the whole run, in as little as it is wide', () => {
    const long = stopsOf(
      aTrajectory({
        turns: Array.from({ length: 10_000 }, (_, index) =>
          aTurn({
            decisions: [index === 7001 ? deny : allow],
            state: index === 3003 ? bad : good,
          }),
        ),
      }),
    )
    const strip = layoutColumns(long, 'step', 1000)
    const { density } = rowsOf(strip, tracks)
    if (density === undefined) throw new Error('a long run has a strip')
    const facts = densityFacts(long, strip, density)
    expect(shapes(facts.decisions.get('denied'))).toBe(1)
    expect(facts.decisions.get('denied')).toMatch(/^M(69|70)\d /)
    expect(shapes(facts.decisions.get('allowed'))).toBeLessThanOrEqual(500)
    expect(shapes(facts.states.get('bad'))).toBe(1)
    expect(facts.events.size).toBe(0)
  })
})
