import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aListedRun } from '../../testing/listedRun.ts'
import { csvCell, csvOf } from './csv.ts'

describe('csvOf', () => {
  it('writes the columns that are shown, figures plainly, the unknown as nothing', () => {
    const runs = [
      aListedRun('a', {
        task: 'Buy "two", then\nleave',
        startedAt: Date.UTC(2026, 2, 1, 9, 30),
        durationMs: 1500,
        usage: { cost: 0.25 },
        workflow: 'shop',
      }),
      aListedRun('b'),
    ]
    expect(csvOf(runs, ['status', 'format', 'run', 'task', 'cost', 'started'], undefined)).toBe(
      'Status,Format,Run,Task,Cost (USD),Started (UTC)\r\n' +
        'completed,Cua,a,"Buy ""two"", then\nleave",0.25,2026-03-01T09:30:00.000Z\r\n' +
        'unread,Cua,b,,,\r\n',
    )
    expect(csvOf(runs, ['run', 'duration'], 'workflow')).toBe(
      'Group: Workflow,Run,Duration (ms)\r\nshop,a,1500\r\n,b,\r\n',
    )
  })
})

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
