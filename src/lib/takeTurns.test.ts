import { describe, expect, it } from 'vitest'
import { takeTurns } from './takeTurns.ts'

const never = new AbortController().signal

describe('takeTurns', () => {
  it('runs no more at once than allowed, and all in the end', async () => {
    const takeTurn = takeTurns(2)
    let running = 0
    let most = 0
    const work = async (value: number): Promise<number> => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      return value
    }
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((value) => takeTurn(() => work(value), never)),
    )
    expect(results).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })

  it('never starts what was aborted while it waited, and goes on after failures', async () => {
    const takeTurn = takeTurns(1)
    const controller = new AbortController()
    const started: string[] = []
    const first = takeTurn(async () => {
      started.push('first')
      throw new Error('broken')
    }, never)
    const second = takeTurn(async () => started.push('second'), controller.signal)
    const third = takeTurn(async () => started.push('third'), never)
    controller.abort()
    await expect(first).rejects.toThrow('broken')
    await expect(second).rejects.toThrow('aborted')
    await third
    expect(started).toEqual(['first', 'third'])
  })
})
