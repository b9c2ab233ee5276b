import { expect, test } from 'vitest'
import type { Message } from '../../../model/conversation.ts'
import { foldHiding, messageAt } from './messageAt.ts'

const text = (index: number, pointer: string): Message => ({
  index,
  role: 'user',
  recordedRole: 'user',
  parts: [{ kind: 'text', text: 'words', cut: false, pointer }],
})

const first = text(1, 'messages[1].content[0].text')
const twelfth = text(12, 'messages[12].content')
const conversation = { sent: [first, twelfth], answered: [] }

test('a message is found by the path of its part, or one inside or around it', () => {
  expect(messageAt(conversation, 'messages[12].content')).toBe(twelfth)
  expect(messageAt(conversation, 'messages[12].content[3].text')).toBe(twelfth)
  expect(messageAt(conversation, 'messages[1]')).toBe(first)
  expect(messageAt(conversation, 'tools[0]')).toBeUndefined()
  expect(messageAt(conversation, undefined)).toBeUndefined()
})

test('one that is folded is in the closed fold of its position', () => {
  const fold = { kind: 'fold', key: 'fold-0', count: 9, positions: '0–8', open: false } as const
  expect(foldHiding([fold], first)).toBe('fold-0')
  expect(foldHiding([{ ...fold, open: true }], first)).toBeUndefined()
  expect(foldHiding([fold], twelfth)).toBeUndefined()
  expect(foldHiding([{ ...fold, positions: '12' }], twelfth)).toBe('fold-0')
})
