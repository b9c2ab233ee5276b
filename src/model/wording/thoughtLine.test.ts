import { describe, expect, it } from 'vitest'
import { aTurn } from '../../testing/builders.ts'
import { thoughtLine } from './thoughtLine.ts'

describe('thoughtLine', () => {
  it('takes the first line of the message, else of the reasoning', () => {
    expect(thoughtLine(aTurn({ message: '\n\n I see it.\nNext' }))).toBe('I see it.')
    expect(thoughtLine(aTurn({ message: ' ', reasoning: 'Hm.' }))).toBe('Hm.')
    expect(thoughtLine(aTurn())).toBeUndefined()
  })

  it('masks secrets and keeps the line short and harmless', () => {
    const key = 'abcdefghij'.repeat(4)
    const line = thoughtLine(aTurn({ message: `I use api_key=${key} here` }))
    expect(line).toContain('I use')
    expect(line).not.toContain(key.slice(0, 10))
    expect(thoughtLine(aTurn({ message: 'x'.repeat(5000) }))?.length).toBe(160)
    expect(thoughtLine(aTurn({ message: 'a\u202Eb' }))).toBe('a\uFFFDb')
  })
})
