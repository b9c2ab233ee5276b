import { describe, expect, it } from 'vitest'
import { aHit } from '../../testing/builders.ts'
import { moveActive, rowOf, usualOption } from './moveActive.ts'
import { hitRows, searchRows } from './searchRows.ts'
import type { RowParts, SearchRow } from './searchRows.ts'

const hits = [
  aHit({ text: 'whole' }),
  aHit({ turn: 0, text: 'a' }),
  aHit({ turn: 0, text: 'b' }),
  aHit({ run: 'r2', turn: 0, text: 'c' }),
]
const command = { id: 'help', title: 'Keys and help', keys: ['?'], run: () => undefined }
const parts: RowParts = {
  first: 'find',
  asked: true,
  completions: [],
  recents: [],
  commands: Array.from({ length: 9 }, (_, at) => ({ ...command, id: String(at) })),
  hits: hitRows(hits, true),
}

function nameOf(row: SearchRow | undefined): string {
  switch (row?.kind) {
    case 'heading':
      return `# ${row.text}`
    case 'run':
      return `run ${row.run} ${row.hits}`
    case 'turn':
      return `turn ${row.turn ?? 'none'} ${row.hits}`
    case 'hit':
      return row.hit.text
    case 'command':
      return `> ${row.command.id}`
    case undefined:
    case 'recent':
    case 'completion':
      return row?.kind ?? 'nothing'
    default:
      return 'unknown'
  }
}

const names = (rows: readonly SearchRow[]) => rows.map(nameOf)

describe('hitRows', () => {
  it('puts results under their turn and run, with how many there are', () => {
    expect(names(hitRows(hits, true))).toEqual([
      'run r1 3',
      'turn none 1',
      'whole',
      'turn 0 2',
      'a',
      'b',
      'run r2 1',
      'turn 0 1',
      'c',
    ])
    expect(names(hitRows(hits.slice(0, 2), false))[0]).toBe('turn none 1')
  })
})

describe('searchRows', () => {
  it('lists a few commands after what was found, or before it', () => {
    const find = names(searchRows(parts))
    expect(find[0]).toBe('run r1 3')
    expect(find.slice(-5)).toEqual(['# Commands', '> 0', '> 1', '> 2', '> 3'])
    expect(names(searchRows({ ...parts, first: 'commands' })).slice(0, 2)).toEqual([
      '# Commands',
      '> 0',
    ])
    expect(searchRows({ ...parts, asked: false, hits: [] })).toHaveLength(10)
  })
})

describe('moveActive', () => {
  const rows = searchRows({ ...parts, commands: [] })

  it('passes over headings and goes round', () => {
    const first = moveActive(rows, -1, 1)
    expect(nameOf(first)).toBe('whole')
    expect(nameOf(moveActive(rows, rowOf(rows, first), 1))).toBe('a')
    expect(nameOf(moveActive(rows, rowOf(rows, first), -1))).toBe('c')
    expect(nameOf(moveActive(rows, rows.length - 1, 1))).toBe('whole')
  })

  it('stops at the ends when it goes by pages', () => {
    expect(nameOf(moveActive(rows, 2, 8))).toBe('c')
    expect(nameOf(moveActive(rows, rows.length - 1, -8))).toBe('whole')
    expect(moveActive([], -1, 1)).toBeUndefined()
  })

  it('finds an option again among rows that were made anew', () => {
    const again = searchRows({ ...parts, hits: hitRows([aHit({ text: 'new' }), ...hits], true) })
    expect(nameOf(again[rowOf(again, rows.at(-1) === undefined ? undefined : optionAt(2))])).toBe(
      'whole',
    )
  })

  function optionAt(index: number) {
    return moveActive(rows, index - 1, 1)
  }
})

describe('usualOption', () => {
  it('never runs a command by itself while something is looked for', () => {
    const onlyCommands = searchRows({ ...parts, hits: [] })
    expect(usualOption(onlyCommands, 'find')).toBeUndefined()
    expect(nameOf(usualOption(onlyCommands, 'commands'))).toBe('> 0')
    expect(nameOf(usualOption(searchRows(parts), 'find'))).toBe('whole')
  })

  it('means what completes a filter word whose name stands there', () => {
    const completion = {
      text: 'role:tool',
      hint: '',
      forValue: true,
      written: 'tool',
      from: 5,
      to: 5,
    }
    const named = { ...completion, forValue: false }
    expect(usualOption(searchRows({ ...parts, completions: [completion] }), 'find')?.kind).toBe(
      'completion',
    )
    expect(usualOption(searchRows({ ...parts, completions: [named] }), 'find')?.kind).toBe('hit')
  })
})
