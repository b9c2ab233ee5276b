import { describe, expect, it } from 'vitest'
import { columnsAt, toggleColumn, widthsOf } from './columnLayout.ts'

describe('columnsAt', () => {
  it('shows what there is room for until the person chooses', () => {
    const usual = columnsAt('wide', { chosen: [], wouldDeny: false })
    expect(usual).toContain('denied')
    expect(usual).not.toContain('would-deny')
    expect(widthsOf(usual, false).min).toBeLessThanOrEqual(1280)
    const narrow = columnsAt('narrow', { chosen: [], wouldDeny: true })
    expect(narrow).toContain('would-deny')
    expect(widthsOf(narrow, false).min).toBeLessThanOrEqual(1024)
  })

  it('keeps the order of the table and the column that opens the run', () => {
    expect(columnsAt('tablet', { chosen: ['cost', 'format'], wouldDeny: true })).toEqual([
      'format',
      'run',
      'cost',
    ])
    expect(columnsAt('phone', { chosen: ['cost', 'format'], wouldDeny: true })).toEqual([
      'run',
      'cost',
    ])
  })

  it('turns a column on and off', () => {
    expect(toggleColumn(['run', 'cost'], 'cost')).toEqual(['run'])
    expect(toggleColumn(['run'], 'cost')).toEqual(['run', 'cost'])
  })
})
