import { describe, expect, test } from 'vitest'
import { compareCalls } from '../../../model/calls/callChanges.ts'
import type { CallChanges } from '../../../model/calls/callChanges.ts'
import type { Conversation, Message } from '../../../model/conversation.ts'
import { agreementText, aloneText, breakText, summaryText } from './changeWords.ts'
import { messageRows } from './messageRows.ts'
import type { MessageListRow } from './messageRows.ts'

function said(index: number, text: string): Message {
  const parts = [{ kind: 'text', text, cut: false }] as const
  return { index, role: 'user', recordedRole: 'user', parts }
}

const before: Conversation = {
  sent: [said(0, 'a'), said(1, 'b'), said(2, 'the third one here'), said(3, 'gone'), said(4, 'e')],
  answered: [],
  parameters: [{ name: 'model', text: 'm1', cut: false, digest: 1 }],
}
const after: Conversation = {
  sent: [said(0, 'a'), said(1, 'b'), said(2, 'the third one there'), said(3, 'e'), said(4, 'new')],
  answered: [said(0, 'answer')],
  parameters: [{ name: 'model', text: 'm1', cut: false, digest: 1 }],
}
const changes = compareCalls({ turn: 10, conversation: before }, after)
const none: ReadonlySet<string> = new Set()

function shape(row: MessageListRow): string {
  switch (row.kind) {
    case 'message':
      return [row.place, row.mark].filter((part) => part !== undefined).join(' ')
    case 'fold':
      return `fold ${row.count} (${row.positions})`
    default:
      return row.kind
  }
}

function shapes(
  onlyNew: boolean,
  openFolds: ReadonlySet<string> = none,
  told: CallChanges | undefined = changes,
): readonly string[] {
  return messageRows({ conversation: after, changes: told, onlyNew, openFolds }).map(shape)
}

describe('rows', () => {
  test('what is unchanged is folded, the cache ends where something changed first', () => {
    expect(shapes(true)).toEqual([
      'fold 2 (0–1)',
      'break',
      'sent changed',
      'earlier removed',
      'fold 1 (3)',
      'sent new',
      'answer',
    ])
  })

  test('a fold opens in its place, and the others stay', () => {
    expect(shapes(true, new Set(['fold-0'])).slice(0, 4)).toEqual([
      'fold 2 (0–1)',
      'sent',
      'sent',
      'break',
    ])
    expect(shapes(true, new Set(['fold-0']))).toContain('fold 1 (3)')
  })

  test('switched off, it is the conversation as it was sent', () => {
    expect(shapes(false)).toEqual([
      'sent',
      'sent',
      'break',
      'sent changed',
      'sent',
      'sent new',
      'answer',
    ])
  })

  test('without anything to compare with, all of it stands', () => {
    const alone: CallChanges = { kind: 'alone', because: 'first' }
    expect(shapes(true, none, alone)).toHaveLength(6)
  })

  test('keys are unique, folded or not', () => {
    for (const onlyNew of [true, false]) {
      const rows = messageRows({
        conversation: after,
        changes,
        onlyNew,
        openFolds: new Set(['fold-0', 'fold-3']),
      })
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    }
  })

  test('another model ends the cache before all messages', () => {
    const other = { name: 'model', text: 'm2', cut: false, digest: 2 }
    const told = compareCalls({ turn: 10, conversation: before }, { ...after, parameters: [other] })
    expect(shapes(true, none, told).slice(0, 3)).toEqual(['parameter', 'break', 'fold 2 (0–1)'])
  })
})

describe('words', () => {
  test('what is new, in one line', () => {
    if (changes.kind !== 'compared') throw new Error('alone')
    expect(summaryText(changes)).toBe('1 new, 1 changed, 1 removed since call 11')
    expect(summaryText({ ...changes, messages: [] })).toBe('The same messages as in call 11')
  })

  test('why the cache ends, and what is sent anew', () => {
    const extent = { messages: 2, characters: 1234, pictures: 1 }
    const broken = {
      cause: { kind: 'changed', after: 2 },
      reusable: extent,
      again: extent,
    } as const
    expect(breakText(broken, 10)).toBe(
      'The next message differs from what call 11 sent in its place. ' +
        'Behind it 2 unchanged messages (1 picture, 1,234 characters) cannot be reused.',
    )
    const nothing = { messages: 0, characters: 0, pictures: 0 }
    expect(breakText({ ...broken, again: nothing }, 10)).toContain('What follows is new anyway.')
  })

  test('what is recorded agrees or does not', () => {
    expect(agreementText({ kind: 'untold' })).toBeUndefined()
    expect(agreementText({ kind: 'missed' })).toContain('no cached tokens')
    expect(agreementText({ kind: 'agrees', cached: 1200 })).toContain('1,200')
  })

  test('what a format lacks is said', () => {
    expect(aloneText({ kind: 'alone', because: 'additions' }, 'Sondera hooks')).toContain(
      'Sondera hooks records what each turn added',
    )
    expect(aloneText({ kind: 'alone', because: 'unreadable', previous: 3 }, 'x')).toContain(
      'call 4',
    )
  })
})
