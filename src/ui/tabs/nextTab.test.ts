import { describe, expect, it } from 'vitest'
import { nextTab } from './nextTab.ts'

const items = [{ id: 'a' }, { id: 'b', disabled: true }, { id: 'c' }] as const

describe('nextTab', () => {
  it('skips what is disabled and goes round', () => {
    expect(nextTab(items, 'a', 'ArrowRight')).toBe('c')
    expect(nextTab(items, 'c', 'ArrowRight')).toBe('a')
    expect(nextTab(items, 'a', 'ArrowLeft')).toBe('c')
    expect(nextTab(items, 'c', 'Home')).toBe('a')
    expect(nextTab(items, 'a', 'End')).toBe('c')
  })

  it('starts at an end when the selected one is not among them', () => {
    expect(nextTab(items, 'b', 'ArrowRight')).toBe('a')
    expect(nextTab(items, 'b', 'ArrowLeft')).toBe('c')
  })

  it('leaves other keys alone', () => {
    expect(nextTab(items, 'a', 'ArrowDown')).toBeUndefined()
    expect(nextTab([], 'a', 'ArrowRight')).toBeUndefined()
  })
})
