import { describe, expect, it } from 'vitest'
import { anAction, aSection, aTrajectory, aTurn } from '../../testing/builders.ts'
import { comparedRun } from '../../testing/comparedRuns.ts'
import { stopsOf } from '../stops.ts'
import { align } from './align.ts'
import { agreementOf, tableRow } from './againstReference.ts'
import { compareRuns, thoughtsOf, throughRow } from './compareRuns.ts'
import { differencesOf } from './differences.ts'
import { runsOfOneTask } from './sameTask.ts'

const shell = (name: string) =>
  anAction({ intent: { kind: 'shell', command: 'ls' }, points: [], fields: { name } })

const a = aTrajectory({
  turns: [
    aTurn({ actions: [shell('bash')], usage: { inputTokens: 100, cost: 0.5 }, endedAt: 3000 }),
    aTurn({ actions: [shell('bash'), shell('lint')], usage: { inputTokens: 50 }, endedAt: 9000 }),
  ],
  usage: { inputTokens: 150, cost: 0.5 },
  startedAt: 1000,
  endedAt: 9000,
})
const b = aTrajectory({
  turns: [aTurn({ actions: [shell('bash'), shell('sh')], usage: { inputTokens: 300 } })],
  usage: { inputTokens: 300, outputTokens: 7 },
  outcome: { status: 'failed', source: 'recorded' },
})

describe('compareRuns', () => {
  it('keeps absent what is not recorded, and every delta that hangs on it', () => {
    const { figures, outcomes } = compareRuns(a, b)
    const of = (name: string) => figures.find(({ figure }) => figure === name)
    expect(of('turns')).toEqual({ figure: 'turns', a: 2, b: 1, delta: -1, ratio: 0.5 })
    expect(of('inputTokens')).toMatchObject({ delta: 150, ratio: 2 })
    expect(of('outputTokens')).toEqual({ figure: 'outputTokens', b: 7 })
    expect(of('cost')).toEqual({ figure: 'cost', a: 0.5 })
    expect(of('costPerTurn')).toEqual({ figure: 'costPerTurn', a: 0.25 })
    expect(of('durationMs')).toEqual({ figure: 'durationMs', a: 8000 })
    expect(of('reasoningTokens')).toBeUndefined()
    expect(outcomes.isSame).toBe(false)
  })

  it('counts up to a row, with the turns that lie before it on both sides', () => {
    const same = { relation: 'same', reasons: [] } as const
    const rows = [
      { a: 0, b: 0, ...same },
      { a: 1, ...same },
      { b: 1, ...same },
    ]
    const through = throughRow(rows, 1, stopsOf(a), stopsOf(b))
    expect(through).toEqual({ a: 1, b: 0 })
    const before = throughRow(rows, 0, stopsOf(a), stopsOf(b))
    const { figures } = compareRuns(a, b, before)
    expect(figures.find(({ figure }) => figure === 'inputTokens')).toMatchObject({
      a: 100,
      b: 300,
    })
    expect(figures.find(({ figure }) => figure === 'durationMs')).toMatchObject({ a: 2000 })
    const none = compareRuns(a, b, { a: -1, b: -1 }).figures
    expect(none.map(({ figure }) => figure)).toEqual(['turns', 'actions'])
  })

  it('names tools that only one of them used', () => {
    const { tools } = compareRuns(a, b)
    expect(tools.onlyA.map(({ name }) => name)).toEqual(['lint'])
    expect(tools.onlyB.map(({ name }) => name)).toEqual(['sh'])
    expect(tools.both.map((each) => [each.a.calls, each.b.calls])).toEqual([[2, 1]])
  })

  it('puts thought against thought', () => {
    const thinks = aTrajectory({ turns: [aTurn({ message: 'I see', reasoning: 'hm' }), aTurn()] })
    expect(thoughtsOf({ a: 0, b: 1 }, stopsOf(thinks), stopsOf(thinks))).toEqual({
      a: { turn: 0, message: 'I see', reasoning: 'hm' },
    })
    expect(thoughtsOf({ b: 0 }, stopsOf(thinks), stopsOf(thinks)).b?.message).toBe('I see')
  })
})

const inputs = (patient: string, date: string) =>
  aSection({
    id: 'inputs',
    facts: [
      { label: 'patient_name', value: { kind: 'text', text: patient } },
      { label: 'date', value: { kind: 'text', text: date } },
    ],
  })

describe('differencesOf', () => {
  it('tells in which dimensions, model and inputs runs of a workflow differ', () => {
    const one = aTrajectory({
      workflow: 'w1',
      declaredDisplay: { width: 1920, height: 1080 },
      sections: [inputs('Ada', '1')],
    })
    const other = aTrajectory({
      workflow: 'w1',
      declaredDisplay: { width: 1024, height: 768 },
      model: 'm',
      sections: [inputs('Bob', '1')],
    })
    expect(differencesOf(one, other)).toEqual([
      { label: 'Dimensions', kind: 'set-up', a: '1920 × 1080', b: '1024 × 768' },
      { label: 'patient_name', kind: 'input', a: 'Ada', b: 'Bob' },
      { label: 'Model', kind: 'set-up', b: 'm' },
    ])
    expect(differencesOf(one, one)).toEqual([])
  })
})

describe('tableRow', () => {
  const reference = comparedRun(['click 100 100', 'type hello', 'key Return', 'end ok'])
  const run = comparedRun(['click 100 100', 'key Return', 'end ok'])

  it('tells where a run parts from the reference', () => {
    const alignment = align(reference, run)
    const whole = aTrajectory(reference.trajectory)
    const row = tableRow(whole, aTrajectory(run.trajectory), alignment)
    expect(row.divergence).toEqual({
      relation: 'only-a',
      reference: { stop: 1, label: 'type "hello"' },
    })
    expect(row.stops).toBe(3)
    expect(agreementOf(row)).toBe(0.75)
    const own = tableRow(whole, whole, undefined)
    expect(own.divergence).toBeUndefined()
    expect(agreementOf(own)).toBeUndefined()
  })
})

describe('runsOfOneTask', () => {
  it('groups by workflow, else by the text of the task, else by batch', () => {
    const runs = [
      { id: 1, task: 'Find cozy blankets' },
      { id: 2, workflow: 'w', task: 'Find cozy blankets' },
      { id: 3, task: ' find  cozy\nblankets ' },
      { id: 4, workflow: 'w' },
      { id: 5, task: 'fix' },
      { id: 6, task: 'fix' },
      { id: 7, group: 'g' },
      { id: 8, group: 'g', task: 'go' },
      { id: 9 },
      { id: 10 },
    ]
    const groups = runsOfOneTask(runs, (run) => run)
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
      [1, 3],
      [2, 4],
      [7, 8],
    ])
  })
})
