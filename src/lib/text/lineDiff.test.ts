import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldDiff, lineDiff } from './lineDiff.ts'
import type { DiffLine } from './lineDiff.ts'

const SIGNS = { same: ' ', removed: '-', added: '+' } as const

function shown(lines: readonly DiffLine[]): readonly string[] {
  return lines.map(({ kind, text }) => `${SIGNS[kind]}${text}`)
}

describe('lineDiff', () => {
  it('keeps what both have, in the fewest changes', () => {
    expect(shown(lineDiff('a\nb\nc\nd', 'a\nx\nc\nd\ne'))).toEqual([
      ' a',
      '-b',
      '+x',
      ' c',
      ' d',
      '+e',
    ])
  })

  it('numbers the lines on either side', () => {
    expect(lineDiff('a\nb\nc', 'b\nc')).toEqual([
      { kind: 'removed', text: 'a', before: 1 },
      { kind: 'same', text: 'b', before: 2, after: 1 },
      { kind: 'same', text: 'c', before: 3, after: 2 },
    ])
  })

  it('has nothing to say of two empty texts, and adds every line of a new one', () => {
    expect(lineDiff('', '')).toEqual([])
    expect(shown(lineDiff('', 'a\n\nb\n'))).toEqual(['+a', '+', '+b'])
  })

  it('takes line ends of Windows for line ends', () => {
    expect(shown(lineDiff('a\r\nb\r\n', 'a\nb\n'))).toEqual([' a', ' b'])
  })

  it('gives up comparing what is too large, and still tells the truth', () => {
    const before = Array.from({ length: 3000 }, (_, line) => `old ${line}`).join('\n')
    const after = Array.from({ length: 3000 }, (_, line) => `new ${line}`).join('\n')
    const lines = lineDiff(`head\n${before}\ntail`, `head\n${after}\ntail`)
    expect(lines).toHaveLength(6002)
    expect(lines[1]).toEqual({ kind: 'removed', text: 'old 0', before: 2 })
    expect(lines[3001]).toEqual({ kind: 'added', text: 'new 0', after: 2 })
  })

  it('gives both sides back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const lines = lineDiff(`${old.join('\n')}\n`, `${fresh.join('\n')}\n`)
        const side = (without: DiffLine['kind']): readonly string[] =>
          lines.filter(({ kind }) => kind !== without).map(({ text }) => text)
        expect(side('added')).toEqual(old.length === 0 ? [''] : old)
        expect(side('removed')).toEqual(fresh.length === 0 ? [''] : fresh)
      }),
    )
  })
})

describe('foldDiff', () => {
  it('leaves out what is far from any change', () => {
    const before = Array.from({ length: 20 }, (_, line) => `line ${line}`)
    const after = before.with(10, 'changed')
    const rows = foldDiff(lineDiff(before.join('\n'), after.join('\n')), 2)
    expect(rows.map((row) => (row.kind === 'gap' ? row.lines : row.text))).toEqual([
      8,
      'line 8',
      'line 9',
      'line 10',
      'changed',
      'line 11',
      'line 12',
      7,
    ])
  })

  it('folds texts without any change whole', () => {
    expect(foldDiff(lineDiff('a\nb', 'a\nb'))).toEqual([{ kind: 'gap', lines: 2 }])
  })
})
