import { describe, expect, it } from 'vitest'
import { aListedRun } from '../../testing/listedRun.ts'
import { csvText } from '../../lib/text/csv.ts'
import { listTable } from './listTable.ts'

describe('listTable', () => {
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
    const columns = ['status', 'format', 'run', 'task', 'cost', 'started'] as const
    expect(csvText(listTable(runs, columns, undefined))).toBe(
      'Status,Format,Run,Task,Cost (USD),Started (UTC)\r\n' +
        'completed,Cua,a,"Buy ""two"", then\nleave",0.25,2026-03-01T09:30:00.000Z\r\n' +
        'unread,Cua,b,,,\r\n',
    )
    expect(csvText(listTable(runs, ['run', 'duration'], 'workflow'))).toBe(
      'Group: Workflow,Run,Duration (ms)\r\nshop,a,1500\r\n,b,\r\n',
    )
  })
})
