import { describe, expect, it } from 'vitest'
import { frameBatch } from './frameBatch.ts'

describe('frameBatch', () => {
  it('hands a storm over at once, the last value of each key', async () => {
    const batches: ReadonlyMap<string, number>[] = []
    const handed = new Promise<void>((resolve) => {
      const batch = frameBatch<number>((values) => {
        batches.push(values)
        resolve()
      })
      for (let index = 0; index < 1000; index += 1) batch.add(`k${index % 10}`, index)
    })
    await handed
    expect(batches.length).toBe(1)
    expect([...(batches[0] ?? [])].length).toBe(10)
    expect(batches[0]?.get('k9')).toBe(999)
  })

  it('hands over what waits when flushed, and nothing when nothing waits', () => {
    const sizes: number[] = []
    const batch = frameBatch<number>((values) => sizes.push(values.size))
    batch.flush()
    batch.add('a', 1)
    batch.flush()
    batch.flush()
    expect(sizes).toEqual([1])
  })
})
