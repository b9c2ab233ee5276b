import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownTable } from './markdownTable.ts'

describe('markdownTable', () => {
  it('writes a table, figures at the right', () => {
    expect(
      markdownTable([
        ['Turn', 'Action'],
        [1, 'click'],
        [2, undefined],
      ]),
    ).toBe('| Turn | Action |\n| --: | --- |\n| 1 | click |\n| 2 |  |\n')
  })

  it.each([
    ['a|b', String.raw`a\|b`],
    ['![x](http://evil.test/p.png)', String.raw`\!\[x\](http://evil.test/p.png)`],
    ['<img src=x>', String.raw`\<img src=x\>`],
    ['two\nlines', 'two lines'],
    ['`code`', '\\`code\\`'],
  ])('shows %j as text', (text, cell) => {
    expect(markdownTable([['A'], [text]])).toContain(`| ${cell} |`)
  })

  it('has as many lines and cells as the table, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const lines = markdownTable(rows).trimEnd().split('\n')
        expect(lines).toHaveLength(rows.length + 1)
        for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3)
      }),
    )
  })
})
