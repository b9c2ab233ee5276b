import { array, assert, constantFrom, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDecision, anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import type { ActionIntent } from '../action.ts'
import { boundTexts } from './boundTexts.ts'
import type { Change } from './change.ts'
import { changeMatches, EVERY_CHANGE } from './changeFilter.ts'
import type { ChangeFilter } from './changeFilter.ts'
import { changesOf } from './changesOf.ts'
import { fileHistories } from './fileHistories.ts'

function did(...intents: readonly ActionIntent[]) {
  return aTurn({ actions: intents.map((intent) => anAction({ intent })) })
}

function file(operation: 'create' | 'edit' | 'delete', before?: string, after?: string) {
  return {
    kind: 'file',
    operation,
    path: '/a.py',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  } as const
}

function historyOf(...intents: readonly ActionIntent[]) {
  return fileHistories(changesOf(aTrajectory({ turns: [did(...intents)] })).changes)[0]
}

describe('changesOf', () => {
  it('lists files, commands, addresses and side effects with where and how they went', () => {
    const run = aTrajectory({
      turns: [
        did({ kind: 'click', button: 'left', count: 1 }, { kind: 'shell', command: 'rm -r x' }),
        aTurn({
          message: 'I write it.\nMore',
          startedAt: 5,
          decisions: [aDecision({ verdict: 'deny' })],
          actions: [
            anAction({
              intent: file('create', undefined, 'x = 1'),
              status: 'failed',
              result: { error: 'no\nspace', exitCode: 28 },
            }),
          ],
        }),
        did(
          { kind: 'file', operation: 'read', path: '/a.py' },
          { kind: 'navigate', target: 'Mail' },
        ),
        did({ kind: 'fetch', url: 'https://a' }, { kind: 'navigate', target: 'https://b' }),
        aTurn({
          events: [
            { layer: 'side-effect', kind: 'committed', summary: 'mail sent', tone: 'neutral' },
            { layer: 'verifier', kind: 'error', summary: 'no', tone: 'bad' },
          ],
        }),
      ],
    })
    const { changes, leftOut } = changesOf(run)
    expect(leftOut).toBe(0)
    expect(changes.map(({ kind, target, turn, stop }) => [kind, target, turn, stop])).toEqual([
      ['command', 'rm -r x', 0, 1],
      ['file-created', '/a.py', 1, 2],
      ['fetch', 'https://a', 3, 5],
      ['fetch', 'https://b', 3, 6],
      ['side-effect', 'mail sent', 4, 7],
    ])
    expect(changes[1]).toMatchObject({
      thought: 'I write it.',
      effect: 'denied',
      status: 'failed',
      note: 'exit 28, no space',
      after: 'x = 1',
      at: 5,
    })
    expect(changes[4]).toMatchObject({ status: 'done', note: 'committed' })
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  })

  it('is bounded', () => {
    const turns = Array.from({ length: 5010 }, () => did({ kind: 'shell', command: 'ls' }))
    const { changes, leftOut } = changesOf(aTrajectory({ turns }))
    expect([changes.length, leftOut]).toEqual([5000, 10])
  })
})

describe('file histories', () => {
  it('add up the edits of a file that the run created', () => {
    expect(
      historyOf(
        file('create', undefined, 'a\nb\n'),
        file('edit', 'b', 'c'),
        file('edit', 'c', 'd'),
      ),
    ).toMatchObject({
      start: 'created',
      end: 'present',
      isWhole: true,
      unplaced: 0,
      hunks: [{ before: '', after: 'a\nd\n' }],
    })
  })

  it('join edits of one place, and say that the start is unknown', () => {
    const history = historyOf(
      file('edit', 'old', 'new $& text'),
      file('edit', 'elsewhere', 'there'),
      file('edit', '$& text', 'words'),
    )
    expect(history).toMatchObject({
      start: 'unknown',
      isWhole: false,
      hunks: [
        { before: 'old', after: 'new words' },
        { before: 'elsewhere', after: 'there' },
      ],
    })
  })

  it('drop what was taken back, and keep apart what has no place', () => {
    expect(historyOf(file('edit', 'a', 'b'), file('edit', 'b', 'a'))?.hunks).toEqual([])
    expect(historyOf(file('create', undefined, 'x'), file('edit', 'not there', 'y'))).toMatchObject(
      { isWhole: false, unplaced: 1, hunks: [{ after: 'x' }, { after: 'y' }] },
    )
    expect(historyOf(file('create', undefined, 'x'), file('delete'))).toMatchObject({
      start: 'created',
      end: 'deleted',
      hunks: [],
    })
  })

  it('leave out what was denied or failed', () => {
    const [history] = fileHistories([
      aChange({ effect: 'denied', after: 'x' }),
      aChange({ status: 'failed', after: 'y' }),
    ])
    expect(history).toMatchObject({ start: 'untouched', hunks: [], changes: [{}, {}] })
  })

  it('give what applying the edits one after the other gives', () => {
    const word = constantFrom('a', 'b', 'c', 'ab', '$1', '')
    const edits = array(record({ before: word, after: word }), { maxLength: 12 })
    assert(
      property(string({ maxLength: 6 }), edits, (text, edits) => {
        let expected = text
        const fitting = edits.filter(({ before, after }) => {
          const at = before === '' ? -1 : expected.indexOf(before)
          if (at < 0) return false
          expected = expected.slice(0, at) + after + expected.slice(at + before.length)
          return true
        })
        const history = historyOf(
          file('create', undefined, text),
          ...fitting.map(({ before, after }) => file('edit', before, after)),
        )
        expect(history?.hunks.map(({ after }) => after).join('')).toBe(expected)
        expect(history?.unplaced).toBe(0)
      }),
    )
  })
})

describe('boundTexts', () => {
  it('keeps texts up to a sum, and says of the others that they are left out', () => {
    const changes = ['aaaa', 'bbbb', 'c'].map((after) => aChange({ after }))
    expect(boundTexts(changes, 6)).toEqual([
      aChange({ after: 'aaaa' }),
      aChange({ textsLeftOut: true }),
      aChange({ after: 'c' }),
    ])
  })
})

describe('filter of changes', () => {
  it('goes by text, kind and decision', () => {
    const change = aChange({ thought: 'Fix the Parser' })
    expect(kept(change, {})).toBe(true)
    expect(kept(change, { text: ' parser' })).toBe(true)
    expect(kept(change, { text: 'lexer' })).toBe(false)
    expect(kept(change, { kind: 'files' })).toBe(true)
    expect(kept(change, { kind: 'command' })).toBe(false)
    expect(kept(change, { decision: 'none' })).toBe(true)
    expect(kept(change, { decision: 'denied' })).toBe(false)
    expect(kept(aChange({ effect: 'denied' }), { decision: 'denied' })).toBe(true)
  })
})

function kept(change: Change, filter: Partial<ChangeFilter>): boolean {
  return changeMatches(change, { ...EVERY_CHANGE, ...filter })
}

function aChange(change: Partial<Change> = {}): Change {
  return {
    id: '0.0',
    kind: 'file-created',
    target: '/a.py',
    turn: 0,
    stop: 0,
    status: 'done',
    ...change,
  }
}
