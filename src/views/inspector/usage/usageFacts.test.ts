import { describe, expect, test } from 'vitest'
import { aTurn } from '../../../testing/builders.ts'
import { runningUsage, usageLines } from './usageFacts.ts'

describe('usage of a turn', () => {
  test('kinds that the run never reports are left out, the rest has its share', () => {
    const lines = usageLines(
      { inputTokens: 50, outputTokens: 5, cost: 0.25 },
      { inputTokens: 200, outputTokens: 20, cost: 1 },
    )
    expect(lines.map(({ name, value, share }) => [name, value, share])).toEqual([
      ['input', 50, 0.25],
      ['output', 5, 0.25],
      ['total', 55, 0.25],
      ['cost', 0.25, 0.25],
    ])
  })

  test('unknown is unknown, not zero', () => {
    const cost = usageLines({ inputTokens: 1 }, { inputTokens: 1, cachedInputTokens: 7 })
    expect(cost.map(({ name, value }) => [name, value])).toEqual([
      ['input', 1],
      ['cached', undefined],
      ['output', undefined],
      ['total', 1],
      ['cost', undefined],
    ])
  })

  test('a share needs a whole that is larger than the part', () => {
    const [input] = usageLines({ inputTokens: 10 }, { inputTokens: 4 })
    expect(input?.share).toBeUndefined()
    const cost = usageLines({ cost: 0 }, { cost: 0 }).at(-1)
    expect(cost).toMatchObject({ value: 0, share: undefined })
  })

  test('sums run up to the turn', () => {
    const turns = [1, 2, 4].map((inputTokens) => aTurn({ usage: { inputTokens } }))
    expect(runningUsage(turns, 1)).toEqual({ inputTokens: 3 })
    expect(runningUsage([aTurn()], 0)).toEqual({})
  })
})
