import { describe, expect, it } from 'vitest'
import { nextRow } from './nextRow.ts'

describe('nextRow', () => {
  it('moves with the keys and stays inside', () => {
    expect(nextRow('ArrowDown', -1, 5, 3)).toBe(0)
    expect(nextRow('PageDown', 3, 5, 3)).toBe(4)
    expect(nextRow('ArrowUp', 0, 5, 3)).toBe(0)
    expect(nextRow('End', 0, 5, 3)).toBe(4)
    expect(nextRow('End', 0, 0, 3)).toBeUndefined()
    expect(nextRow('constructor', 0, 5, 3)).toBeUndefined()
  })
})
