import { describe, expect, it } from 'vitest'
import type { Change } from '../../model/changes/change.ts'
import { EVERY_CHANGE } from '../../model/changes/changeFilter.ts'
import { changeItems } from './changeItems.ts'
import { changesCsv, changesMarkdown } from './exportChanges.ts'

function aChange(change: Partial<Change>): Change {
  return { id: '0', kind: 'command', target: 'ls', turn: 0, stop: 0, status: 'done', ...change }
}

const runs = [
  {
    run: 'r1',
    name: '=evil',
    leftOut: 0,
    changes: [
      aChange({ id: '0', target: '=1+1', at: 0, effect: 'would-deny', thought: 'a "b"' }),
      aChange({ id: '1', kind: 'file-created', target: '/a', turn: 1, after: 'x\ny' }),
      aChange({ id: '2', kind: 'file-edited', target: '/a', turn: 2, before: 'x', after: '```z' }),
      aChange({
        id: '3',
        kind: 'file-edited',
        target: '/b',
        turn: 3,
        status: 'failed',
        after: 'q',
      }),
    ],
  },
]

describe('items of the list', () => {
  it('are changes in order, or files with everything that was done to them', () => {
    const turns = changeItems(runs, { ...EVERY_CHANGE, kind: 'files' }, 'turn')
    expect(turns.map(({ id }) => id)).toEqual(['r1 1', 'r1 2', 'r1 3'])
    const files = changeItems(runs, { ...EVERY_CHANGE, text: '```', kind: 'file-edited' }, 'file')
    expect(files).toEqual([])
    const edited = changeItems(runs, { ...EVERY_CHANGE, kind: 'file-edited' }, 'file')
    expect(edited).toMatchObject([
      { id: 'r1 /a', history: { changes: [{ id: '1' }, { id: '2' }] } },
      { id: 'r1 /b', history: { start: 'untouched' } },
    ])
  })
})

describe('export', () => {
  it('writes CSV that no spreadsheet takes for formulas', () => {
    const [heading, first, second] = changesCsv(changeItems(runs, EVERY_CHANGE, 'turn')).split(
      '\r\n',
    )
    expect(heading).toMatch(/^Run,Turn,Time \(UTC\),Kind,Target,Decision/)
    expect(first).toBe(
      `'=evil,1,1970-01-01T00:00:00.000Z,Command,'=1+1,would deny,done,,"a ""b""",,`,
    )
    expect(second).toBe(`'=evil,2,,File created,/a,,done,,,0,2`)
  })

  it('writes markdown that text of a run cannot break out of', () => {
    const list = changesMarkdown(
      changeItems(
        [
          {
            ...runs[0],
            run: 'r',
            name: 'a\n# b',
            leftOut: 0,
            changes: [aChange({ target: 'a`b\n# c', thought: '<b>*x*' })],
          },
        ],
        EVERY_CHANGE,
        'turn',
      ),
    )
    expect(list).toContain('## a \\# b')
    expect(list).toContain('- Turn 1, Command: ``a`b # c`` (done): \\<b\\>\\*x\\*')
    const files = changesMarkdown(changeItems(runs, EVERY_CHANGE, 'file'))
    expect(files).toContain('Turns 2, 3; created in this run.')
    expect(files).toContain('````diff\n+```z\n+y\n````')
    expect(files).toContain('Turns 4; not changed in the end.')
  })
})
