import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conversation, Message, RequestParameter } from '../conversation.ts'
import { cacheAgreement } from './cacheAgreement.ts'
import { compareCalls } from './callChanges.ts'
import type { CallChanges } from './callChanges.ts'
import { commonPairs } from './commonPairs.ts'
import { messageChanges } from './messageChanges.ts'

function said(role: Message['role'], text: string, index = 0): Message {
  return { index, role, recordedRole: role, parts: [{ kind: 'text', text, cut: false }] }
}

function screen(callId: string, index = 0): Message {
  return {
    index,
    role: 'tool',
    recordedRole: 'function',
    parts: [
      { kind: 'image', artifact: undefined, source: 'omitted', callId, pointer: `m[${index}]` },
    ],
  }
}

function calling(text: string, callId: string): Message {
  return {
    index: 0,
    role: 'model',
    recordedRole: 'assistant',
    parts: [
      { kind: 'text', text, cut: false },
      { kind: 'tool-call', name: 'computer', callId, argumentsText: '{}', argumentsValid: true },
    ],
  }
}

function cut(digest: number): Message {
  return { ...said('tool', 'the same beginning'), digest }
}

function parameter(name: string, text: string): RequestParameter {
  return { name, text, cut: false, digest: text.length * 31 + text.charCodeAt(0) }
}

function compared(
  before: readonly Message[],
  after: readonly Message[],
  change: Partial<Conversation> = {},
  changeBefore: Partial<Conversation> = {},
): Extract<CallChanges, { kind: 'compared' }> {
  const found = compareCalls(
    { turn: 3, conversation: { sent: before, answered: [], ...changeBefore } },
    { sent: after, answered: [], ...change },
  )
  if (found.kind !== 'compared') throw new Error(`alone: ${found.because}`)
  return found
}

const kinds = (before: readonly Message[], after: readonly Message[]) =>
  messageChanges(before, after).map(({ kind }) => kind)

describe('pairs', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 })

  test('rise on both sides and hold the same; equal lists are paired whole', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const pairs = commonPairs(before, after)
        for (const [at, [a, b]] of pairs.entries()) {
          expect(before[a]).toBe(after[b])
          const last = pairs[at - 1]
          expect(last === undefined || (a > last[0] && b > last[1])).toBe(true)
        }
        expect(commonPairs(before, before)).toHaveLength(before.length)
      }),
    )
  })

  test('very long histories that were trimmed inside are paired in time', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => at)
    const after = before.filter((at) => at % 3 !== 1).concat([-1, -2])
    const started = performance.now()
    expect(commonPairs(before, after)).toHaveLength(after.length - 2)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('messages of two calls', () => {
  const words = fc.constantFrom('a b c', 'a b d', 'x', 'y z', 'long text that stays')
  const message = fc.tuple(fc.constantFrom('user', 'model', 'tool'), words)
  const history = fc
    .array(message, { maxLength: 25 })
    .map((list) => list.map(([role, text], at) => said(role, text, at)))

  test('every message of both stands in the changes once, in order', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const changes = messageChanges(before, after)
        const old = changes.flatMap((change) => ('before' in change ? [change.before] : []))
        const fresh = changes.flatMap((change) => ('after' in change ? [change.after] : []))
        expect(old).toEqual(before.map((_, at) => at))
        expect(fresh).toEqual(after.map((_, at) => at))
      }),
    )
  })

  test('what was only appended breaks nothing', () => {
    fc.assert(
      fc.property(history, history, (before, more) => {
        fc.pre(before.length > 0)
        const found = compared(before, [...before, ...more])
        expect(found.broken).toBeUndefined()
        expect(found.messages.slice(0, before.length).every(({ kind }) => kind === 'kept')).toBe(
          true,
        )
      }),
    )
  })

  test('an old screenshot is dropped with its call', () => {
    const before = [
      said('user', 'task'),
      calling('I type', 'c1'),
      screen('c1'),
      said('model', 'hm'),
    ]
    const after = [said('user', 'task'), said('model', 'I type'), said('model', 'hm'), screen('c2')]
    expect(kinds(before, after)).toEqual(['kept', 'changed', 'removed', 'kept', 'new'])
    const { broken, earlier } = compared(before, after)
    expect(broken).toEqual({
      cause: { kind: 'changed', after: 1 },
      reusable: { messages: 1, characters: 4, pictures: 0 },
      again: { messages: 1, characters: 2, pictures: 0 },
    })
    expect([...earlier.keys()]).toEqual([1, 2])
  })

  test('a screenshot that words replaced is the same result, changed', () => {
    const words: Message = {
      ...screen('c1'),
      parts: [{ kind: 'tool-result', callId: 'c1', text: 'screenshot omitted', cut: false }],
    }
    expect(kinds([said('user', 'a'), screen('c1')], [said('user', 'a'), words])).toEqual([
      'kept',
      'changed',
    ])
  })

  test('a history that a summary replaced went, and the summary came', () => {
    const before = [
      said('user', 'task'),
      said('model', 'first I look around here'),
      said('tool', 'found nothing at all'),
    ]
    const after = [said('user', 'task'), said('user', 'Summary of what came before: nothing yet')]
    expect(kinds(before, after)).toEqual(['kept', 'removed', 'removed', 'new'])
  })

  test('a picture that only moved is the same', () => {
    expect(kinds([screen('c1', 4)], [screen('c1', 9)])).toEqual(['kept'])
  })

  test('cut texts are told apart by what was sent', () => {
    expect(kinds([cut(1)], [cut(1)])).toEqual(['kept'])
    expect(kinds([cut(1)], [cut(2)])).toEqual(['changed'])
  })
})

describe('what a call is compared with', () => {
  const one = { sent: [said('user', 'a')], answered: [] }
  test.each([
    ['additions', { ...one, holds: 'additions' }],
    ['earlier-response', { ...one, lacks: 'earlier-response' }],
    ['cut', { ...one, lacks: 'cut' }],
  ] as const)('%s: alone', (because, conversation) => {
    const found = compareCalls({ turn: 0, conversation: one }, conversation)
    expect(found).toEqual({ kind: 'alone', because, previous: 0 })
  })

  test('a request that shrank at its end has nothing that cannot be reused', () => {
    const found = compared([said('user', 'a'), said('model', 'b')], [said('user', 'a')])
    expect(found.messages.map(({ kind }) => kind)).toEqual(['kept', 'removed'])
    expect(found.broken).toBeUndefined()
  })

  test('tools, model and settings are compared; what stands in the prompt breaks it', () => {
    const messages = [said('user', 'task')]
    const before = { parameters: [parameter('model', 'm1'), parameter('stream', 'no')] }
    const after = {
      parameters: [parameter('model', 'm1'), parameter('tools › click', '{}'), parameter('n', '1')],
    }
    const { parameters, broken } = compared(messages, messages, after, before)
    expect(parameters.map(({ name, inPrompt }) => [name, inPrompt])).toEqual([
      ['tools › click', true],
      ['n', false],
      ['stream', false],
    ])
    expect(broken?.cause).toEqual({ kind: 'parameter', name: 'tools › click' })
    expect(broken?.again.messages).toBe(1)
  })
})

test('recorded cached tokens agree with what was repeated, or they do not', () => {
  const nothing = { messages: 0, characters: 0, pictures: 0 }
  const something = { ...nothing, messages: 2 }
  const late = { cause: { kind: 'new', after: 2 }, reusable: something, again: nothing } as const
  const whole = {
    cause: { kind: 'parameter', name: 'model' },
    reusable: nothing,
    again: something,
  } as const
  expect(cacheAgreement(late, {}, {}).kind).toBe('untold')
  expect(cacheAgreement(late, { cachedInputTokens: 5 }, {}).kind).toBe('agrees')
  expect(cacheAgreement(late, { cachedInputTokens: 0 }, {}).kind).toBe('missed')
  expect(cacheAgreement(undefined, { cachedInputTokens: 0 }, {}).kind).toBe('missed')
  expect(cacheAgreement(whole, { cachedInputTokens: 0 }, {}).kind).toBe('agrees')
  expect(cacheAgreement(whole, { cachedInputTokens: 9 }, {}).kind).toBe('unexpected')
  expect(cacheAgreement(late, { cachedInputTokens: 9 }, { inputTokens: 8 }).kind).toBe(
    'more-than-sent',
  )
})
