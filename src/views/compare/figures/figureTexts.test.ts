import { describe, expect, it } from 'vitest'
import { deltaText, figureText, ratioText } from './figureTexts.ts'

describe('deltas', () => {
  it('say B minus A with a sign, each in its own unit', () => {
    expect(deltaText({ figure: 'inputTokens', delta: -38_037 })).toBe('−38,037')
    expect(deltaText({ figure: 'cost', delta: 0.5584 })).toBe('+$0.5584')
    expect(deltaText({ figure: 'durationMs', delta: -75_900 })).toBe('−1:15.9')
    expect(deltaText({ figure: 'turns', delta: 0 })).toBe('0')
  })

  it('are unknown where one of the two is', () => {
    expect(deltaText({ figure: 'cost', a: 1 })).toBe('–')
    expect(figureText('cost', undefined)).toBe('–')
  })

  it('tell multiples that are worth it', () => {
    expect(ratioText({ figure: 'cost', ratio: 2.79 })).toBe('2.8×')
    expect(ratioText({ figure: 'cost', ratio: 1.2 })).toBeUndefined()
    expect(ratioText({ figure: 'cost' })).toBeUndefined()
  })
})
