import { expect, it } from 'vitest'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { successRate, sumTools, toolUsage } from './toolUsage.ts'

const bash = {
  intent: { kind: 'shell', command: 'ls' },
  fields: { name: 'bash', command: 'ls' },
} as const

it('counts tools by the name that the record gives them', () => {
  const uses = toolUsage(
    aTrajectory({
      turns: [
        aTurn({
          actions: [
            anAction(),
            anAction({ ...bash, startedAt: 0, endedAt: 300 }),
            anAction({ ...bash, status: 'failed' }),
          ],
        }),
        aTurn({ actions: [anAction({ ...bash, status: 'not-executed' })] }),
      ],
    }),
  )
  expect(uses).toMatchObject([
    {
      name: 'bash',
      kind: 'shell',
      calls: 3,
      done: 1,
      failed: 1,
      notExecuted: 1,
      ms: 300,
      timed: 1,
    },
    { name: 'click', kind: 'click', calls: 1, done: 1, ms: 0, timed: 0 },
  ])
  expect(uses.map(successRate)).toEqual([0.5, 1])
  expect(sumTools([...uses, ...uses]).map(({ name, calls }) => [name, calls])).toEqual([
    ['bash', 6],
    ['click', 2],
  ])
})

it('has no rate where the record tells nothing of results, and is bounded', () => {
  const actions = Array.from({ length: 600 }, (_, at) =>
    anAction({
      intent: { kind: 'tool', name: `tool ${at}`, argumentsText: '' },
      status: 'unknown',
    }),
  )
  const uses = toolUsage(aTrajectory({ turns: [aTurn({ actions })] }))
  expect(uses).toHaveLength(500)
  expect(uses.map(successRate).filter((rate) => rate !== undefined)).toEqual([])
})
