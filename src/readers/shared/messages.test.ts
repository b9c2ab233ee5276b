import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import {
  MESSAGE_CONTEXT,
  PIXELS,
  toldMessages,
  toldRequest,
  toldResponse,
} from '../../testing/tellMessages.ts'
import { decodeRequest } from './request.ts'
import { decodeResponse } from './response.ts'

describe('Anthropic', () => {
  const request = {
    system: [
      { type: 'text', text: 'You see a screen.', cache_control: { type: 'ephemeral', ttl: '1h' } },
    ],
    messages: [
      { role: 'user', content: 'Find blankets.' },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Where is the box?', signature: 'abc' },
          { type: 'redacted_thinking', data: 'x'.repeat(40) },
          { type: 'text', text: 'I click it.' },
          {
            type: 'tool_use',
            id: 't1',
            name: 'computer',
            input: { action: 'left_click', coordinate: [1, 2] },
          },
          { type: 'tool_use', id: 't2', name: 'bash', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          {
            type: 'tool_result',
            tool_use_id: 't1',
            content: [
              { type: 'text', text: 'clicked' },
              { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PIXELS } },
            ],
          },
          {
            type: 'tool_result',
            tool_use_id: 't2',
            is_error: true,
            content: 'no such tool',
            cache_control: { type: 'ephemeral' },
          },
          { type: 'tool_result', tool_use_id: 't3', is_error: true },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'url', url: 'https://x.test/a.png' } },
          { type: 'image', source: { type: 'file', file_id: 'file_1' } },
          { type: 'document', source: { type: 'text', data: 'words' } },
        ],
      },
    ],
  }

  it('is told whole', () => {
    expect(toldRequest(request)).toEqual([
      'system says You see a screen.',
      'user says Find blankets.',
      'model thinks Where is the box?',
      'model thinks 40 sealed',
      'model says I click it.',
      'model calls computer { "action": "left_click", "coordinate": [ 1, 2 ] }',
      'model calls bash {}',
      'tool gives t1: clicked',
      'tool image embedded screen of t1',
      'tool fails t2: no such tool',
      'tool fails t3: ',
      'user image reference https://x.test/a.png',
      'user image reference file_1',
      'user other document',
    ])
    expect(toldRequest({ ...request, system: 'As a string.' })[0]).toBe('system says As a string.')
  })

  it('keeps marks for the cache, and tells a picture that is sent again', () => {
    const parts =
      decodeRequest(request, '', MESSAGE_CONTEXT)?.sent.flatMap((message) => message.parts) ?? []
    expect(parts.flatMap(({ cacheMark }) => cacheMark ?? [])).toEqual(['ephemeral 1h', 'ephemeral'])
    expect(
      parts.filter((part) => part.kind === 'image').map(({ digest }) => typeof digest),
    ).toEqual(['string', 'undefined', 'undefined'])
  })

  it('answers with a message', () => {
    const content = [{ type: 'text', text: 'Done.' }]
    expect(toldResponse({ type: 'message', role: 'assistant', content })).toEqual([
      'model says Done.',
    ])
  })
})

it('tells Trae', () => {
  const messages = [
    {
      role: 'user',
      content: null,
      tool_result: { call_id: 'c', success: true, result: 'ok', error: 'warned', id: null },
    },
    {
      role: 'user',
      content: null,
      tool_result: { call_id: 'd', success: false, result: null, error: '' },
    },
    {
      role: 'assistant',
      content: '',
      tool_call: { call_id: 'e', name: 'bash', arguments: { command: 'ls' } },
    },
    {
      role: 'assistant',
      content: 'Both.',
      tool_calls: [{ call_id: 'f', name: 'ls', arguments: {} }],
    },
  ]
  const decoded = decodeRequest({ messages }, '', MESSAGE_CONTEXT)?.sent
  expect(toldMessages(decoded)).toEqual([
    'tool gives c: ok',
    'tool gives c error: warned',
    'tool fails d: ',
    'model calls bash { "command": "ls" }',
    'model says Both.',
    'model calls ls {}',
  ])
})

it('shows what it does not know', () => {
  const messages = [
    { role: 'user', content: [{ type: 'hologram', depth: 3 }, 17, null] },
    { role: 'narrator', words: 'Once.' },
    { type: 'telepathy', thought: 1 },
    'bare words',
    { role: 'assistant', content: null },
  ]
  expect(toldMessages(decodeRequest({ messages }, '', MESSAGE_CONTEXT)?.sent)).toEqual([
    'user other hologram',
    'user other part',
    'user other part',
    'model other message',
    'model other telepathy',
    'model says bare words',
    'model nothing',
  ])
})

it('says how long a text is that it cuts', () => {
  const [message] = decodeRequest({ input: 'x'.repeat(60_000) }, '', MESSAGE_CONTEXT)?.sent ?? []
  expect(message?.parts[0]).toMatchObject({ cut: true, chars: 60_000, pointer: 'input' })
})

it('never throws, and stays bounded, whatever it is given', () => {
  assert(
    property(jsonValue(), jsonValue(), (one, other) => {
      for (const key of ['messages', 'input', 'contents', 'system', 'tools']) {
        const messages = [other, { role: 'user', content: one }]
        const request = parseJson(JSON.stringify({ messages, [key]: one }))
        const body = { output: [one], choices: [{ message: other }], [key]: one }
        decodeRequest(request, 'a', MESSAGE_CONTEXT)
        decodeResponse(parseJson(JSON.stringify(body)), 'a', MESSAGE_CONTEXT)
      }
    }),
  )
  let deep: JsonValue = 'end'
  for (let at = 0; at < 2_000; at += 1)
    deep = { type: 'tool_result', tool_use_id: 'x', content: [deep] }
  const flat = Array.from({ length: 30_000 }, () => ({ type: 'text', text: 'x' }))
  const found = decodeRequest(
    {
      messages: [
        { role: 'user', content: [deep] },
        { role: 'user', content: flat },
      ],
    },
    '',
    MESSAGE_CONTEXT,
  )
  expect(found?.sent[0]?.parts.length).toBeLessThan(10)
  expect(found?.sent[1]?.parts.length).toBe(500)
})
