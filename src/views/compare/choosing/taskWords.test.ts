import { describe, expect, it } from 'vitest'
import { taskWords } from './taskWords.ts'

describe('taskWords', () => {
  it('tells the words in which tasks differ', () => {
    expect(
      taskWords('Go shopping for cozy blankets now', 'Go shopping for tents under $100 now'),
    ).toEqual(['cozy blankets', 'tents under $100'])
  })

  it('tells both where one is the other with words added', () => {
    expect(taskWords('Fix the bug', 'Fix the bug in the parser')).toEqual([
      'Fix the bug',
      'in the parser',
    ])
  })

  it('begins near the place where two long words part', () => {
    expect(taskWords('fix /home/someone/work/core-1', 'fix /home/someone/work/core-2')).toEqual(
      ['…/core-1', '…/core-2'].map((text) => expect.stringContaining(text.slice(-6))),
    )
  })

  it('is short', () => {
    const [one, other] = taskWords('a '.repeat(200), 'b '.repeat(200))
    expect(Math.max(one.length, other.length)).toBeLessThanOrEqual(28)
  })
})
