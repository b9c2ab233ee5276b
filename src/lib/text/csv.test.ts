import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from './csv.ts'

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =cmd|"/c calc"', '"\' =cmd|""/c calc"""'],
    ['\t=1', "'\t=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['a=b', 'a=b'],
  ])('disarms %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  it('leaves our own negative figures alone', () => {
    expect(csvCell(-3)).toBe('-3')
  })

  it('never lets a formula or a second cell out', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvCell(text)
        const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(/^\s*[=+\-@]/.test(bare)).toBe(false)
        expect(cell.startsWith('"') || !/[,\r\n"]/.test(cell)).toBe(true)
        expect([text, `'${text}`]).toContain(bare)
      }),
    )
  })
})
