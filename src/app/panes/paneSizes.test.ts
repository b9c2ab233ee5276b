import { describe, expect, it } from 'vitest'
import { paneKey, paneSizes } from './paneSizes.ts'

describe('paneSizes', () => {
  it('is as designed until the person moves something', () => {
    expect(paneSizes('wide', {}).turns.size).toBe(256)
    expect(paneSizes('wide', {}).inspector.size).toBe(376)
    expect(paneSizes('narrow', {}).inspector.size).toBe(312)
  })

  it('remembers per breakpoint, inside the range', () => {
    const panes = { [paneKey('wide', 'turns')]: 300, [paneKey('narrow', 'turns')]: 9999 }
    expect(paneSizes('wide', panes).turns.size).toBe(300)
    expect(paneSizes('narrow', panes).turns.size).toBe(300)
    expect(paneSizes('narrow', {}).turns.size).toBe(196)
  })
})
