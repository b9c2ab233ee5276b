import { describe, expect, it } from 'vitest'
import { aListedRun } from '../../testing/listedRun.ts'
import { runsNear } from './runsNear.ts'

const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map((root) => aListedRun(root))
const near = (key: string, limit: number): string =>
  runsNear(runs, aListedRun(key), limit)
    .map((run) => run.key)
    .join('')

describe('runsNear', () => {
  it('has the open run among its neighbours, full at both ends', () => {
    expect(near('d', 3)).toBe('cde')
    expect(near('a', 3)).toBe('abc')
    expect(near('f', 3)).toBe('def')
    expect(near('c', 9)).toBe('abcdef')
  })

  it('begins with the open run where the list does not hold it', () => {
    expect(near('x', 3)).toBe('xab')
  })
})
