import { describe, expect, it } from 'vitest'
import { createByteBudget } from './byteBudget.ts'

describe('createByteBudget', () => {
  it('lets in what fits, in turn, and what is too large alone', async () => {
    const budget = createByteBudget(10)
    const begun: string[] = []
    const enter = (name: string, bytes: number): void =>
      void budget.enter(bytes).then(() => begun.push(name))
    enter('a', 4)
    enter('b', 6)
    enter('huge', 50)
    enter('c', 1)
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b'])
    budget.leave(4)
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b'])
    budget.leave(6)
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b', 'huge'])
    budget.leave(50)
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b', 'huge', 'c'])
  })
})
