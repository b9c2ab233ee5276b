import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../lib/json/json.ts'
import { parseJsonPath } from '../../lib/json/jsonPath.ts'
import { valueAt } from '../../lib/json/jsonTree.ts'
import type { Message, MessagePart } from '../../model/conversation.ts'
import type { MessageContext } from './messageContext.ts'
import { decodeRequest } from './request.ts'
import { decodeResponse } from './response.ts'

const context: MessageContext = {
  screenOf: (callId) => `screen of ${callId}`,
  fileOf: (recorded) => (recorded === 'shot.png' ? 'run/shot.png' : undefined),
}
const PIXELS = `iVBORw0KGgo${'A'.repeat(200)}`

/** One line per piece: what it is, and what of it is shown. */
function told(messages: readonly Message[] | undefined): readonly string[] {
  return (messages ?? []).flatMap(({ role, parts }) =>
    parts.length === 0 ? [`${role} nothing`] : parts.map((part) => `${role} ${lineOf(part)}`),
  )
}

function lineOf(part: MessagePart): string {
  switch (part.kind) {
    case 'text':
      return part.refusal === true ? `refuses ${part.text}` : `says ${part.text}`
    case 'reasoning':
      return `thinks ${part.sealed === undefined ? part.text : `${part.sealed} sealed`}`
    case 'tool-call':
      return `calls ${part.name} ${part.argumentsText.replaceAll(/\s+/g, ' ')}${part.argumentsValid ? '' : ' (invalid)'}`
    case 'tool-result':
      return `${part.isError === true ? 'fails' : 'gives'} ${[part.callId, part.name, part.member].filter((word) => word !== undefined).join(' ')}: ${part.text}`
    case 'image':
      return `image ${part.source} ${part.artifact ?? part.reference ?? '–'}`
    default:
      return `other ${part.label}`
  }
}

/** Every piece leads to what is there in the file. */
function expectPlaces(body: JsonValue, messages: readonly Message[] | undefined): void {
  for (const part of (messages ?? []).flatMap(({ parts }) => parts)) {
    expect(part.pointer, lineOf(part)).toBeDefined()
    expect(valueAt(body, parseJsonPath(part.pointer ?? '')), part.pointer).toBeDefined()
  }
}

function sent(body: JsonValue): readonly string[] {
  const found = decodeRequest(body, '', context)?.sent
  expectPlaces(body, found)
  return told(found)
}

function answered(body: JsonValue): readonly string[] {
  const found = decodeResponse(body, '', context)
  expectPlaces(body, found)
  return told(found)
}

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
    expect(sent(request)).toEqual([
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
    expect(sent({ ...request, system: 'As a string.' })[0]).toBe('system says As a string.')
  })

  it('keeps marks for the cache, and tells a picture that is sent again', () => {
    const parts =
      decodeRequest(request, '', context)?.sent.flatMap((message) => message.parts) ?? []
    expect(parts.flatMap(({ cacheMark }) => cacheMark ?? [])).toEqual(['ephemeral 1h', 'ephemeral'])
    expect(
      parts.filter((part) => part.kind === 'image').map(({ digest }) => typeof digest),
    ).toEqual(['string', 'undefined', 'undefined'])
  })

  it('answers with a message', () => {
    const content = [{ type: 'text', text: 'Done.' }]
    expect(answered({ type: 'message', role: 'assistant', content })).toEqual(['model says Done.'])
  })
})

it('tells OpenAI chat', () => {
  const messages = [
    { role: 'developer', content: 'Be brief.' },
    {
      role: 'user',
      content: [
        { type: 'text', text: 'Look.' },
        { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXELS}` } },
        { type: 'image_url', image_url: { url: 'https://x.test/b.png' } },
        { type: 'image_url', image_url: 'shot.png' },
        { type: 'image_url', image_url: '[omitted]' },
        { type: 'input_audio', input_audio: { data: 'x' } },
      ],
    },
    {
      role: 'assistant',
      content: null,
      reasoning_content: 'Hm.',
      refusal: 'I will not.',
      tool_calls: [
        { id: 'c1', type: 'function', function: { name: 'click', arguments: '{"x": 1}' } },
        { id: 'c2', type: 'function', function: { name: 'bash', arguments: "{'cmd': 'ls'}" } },
        { id: 'c3', type: 'custom', custom: { name: 'patch', input: '*** Begin' } },
      ],
    },
    { role: 'tool', tool_call_id: 'c1', content: 'ok' },
    { role: 'function', name: 'click', content: 'old form' },
    { role: 'assistant', function_call: { name: 'click', arguments: '{}' } },
  ]
  expect(sent({ messages })).toEqual([
    'system says Be brief.',
    'user says Look.',
    'user image embedded –',
    'user image reference https://x.test/b.png',
    'user image reference run/shot.png',
    'user image omitted –',
    'user other input_audio',
    'model thinks Hm.',
    'model refuses I will not.',
    'model calls click { "x": 1 }',
    "model calls bash {'cmd': 'ls'} (invalid)",
    'model calls patch *** Begin',
    'tool gives c1: ok',
    'tool gives click: old form',
    'model calls click {}',
  ])
  const choices = [{ message: { role: 'assistant', content: 'Hello.' } }]
  expect(answered({ choices })).toEqual(['model says Hello.'])
})

it('tells OpenAI Responses', () => {
  const input = [
    {
      role: 'user',
      content: [
        { type: 'input_text', text: 'Go.' },
        { type: 'input_image', file_id: 'f1' },
      ],
    },
    {
      type: 'reasoning',
      summary: [{ type: 'summary_text', text: 'In short.' }],
      content: [{ type: 'reasoning_text', text: 'At length.' }],
      encrypted_content: 'abcd',
    },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'On it.' }] },
    { type: 'computer_call', call_id: 'a', action: { type: 'click', x: 3, y: 4 } },
    { type: 'computer_call', call_id: 'b', actions: [{ type: 'wait' }, { type: 'screenshot' }] },
    {
      type: 'computer_call_output',
      call_id: 'a',
      output: { type: 'computer_screenshot', image_url: '[omitted]' },
    },
    { type: 'function_call', call_id: 'c', name: 'save', arguments: '{"path": "a"}' },
    { type: 'function_call_output', call_id: 'c', output: "{'success': True}" },
    { type: 'web_search_call', id: 'w', action: { type: 'search', query: 'blankets' } },
    { type: 'mcp_call', id: 'm', name: 'read', arguments: '{}', error: 'denied' },
    {
      type: 'code_interpreter_call',
      id: 'i',
      code: 'print(1)',
      outputs: [{ type: 'logs', logs: '1' }],
    },
    { type: 'item_reference', id: 'msg_1' },
  ]
  const expected = [
    'user says Go.',
    'user image reference f1',
    'model thinks In short.',
    'model thinks At length.',
    'model thinks 4 sealed',
    'model says On it.',
    'model calls computer { "type": "click", "x": 3, "y": 4 }',
    'model calls computer { "type": "wait" }',
    'model calls computer { "type": "screenshot" }',
    'tool image omitted screen of a',
    'model calls save { "path": "a" }',
    "tool gives c: {'success': True}",
    'model calls web_search { "type": "search", "query": "blankets" }',
    'model calls read {}',
    'model fails m: denied',
    'model calls code_interpreter print(1)',
    'model other logs',
    'model other item_reference',
  ]
  expect(sent({ input })).toEqual(expected)
  expect(answered({ output: input })).toEqual(expected)
  const continued = { instructions: 'Act.', input: 'Go on.', previous_response_id: 'resp_1' }
  expect(sent(continued)).toEqual(['system says Act.', 'user says Go on.'])
  expect(decodeRequest(continued, '', context)?.lacks).toBe('earlier-response')
})

it('tells Gemini', () => {
  const contents = [
    {
      role: 'user',
      parts: [
        { text: 'Look.' },
        { inlineData: { mimeType: 'image/png', data: PIXELS } },
        { fileData: { mimeType: 'image/png', fileUri: 'files/abc' } },
        { inline_data: { mime_type: 'audio/wav', data: PIXELS } },
      ],
    },
    {
      role: 'model',
      parts: [
        { text: 'Let me see.', thought: true },
        { functionCall: { name: 'click_at', args: { x: 500, y: 20 } } },
        { executableCode: { language: 'PYTHON', code: 'print(1)' } },
        { codeExecutionResult: { outcome: 'OUTCOME_FAILED', output: 'no' } },
      ],
    },
    {
      role: 'user',
      parts: [
        {
          function_response: {
            name: 'click_at',
            response: { url: 'https://x.test' },
            parts: [{ inline_data: { mime_type: 'image/png', data: '<bytes:9>' } }],
          },
        },
        { functionResponse: { name: 'open', response: { error: 'not found' } } },
      ],
    },
  ]
  expect(sent({ systemInstruction: { parts: [{ text: 'Act.' }] }, contents })).toEqual([
    'system says Act.',
    'user says Look.',
    'user image embedded –',
    'user image reference files/abc',
    'user other audio/wav',
    'model thinks Let me see.',
    'model calls click_at { "x": 500, "y": 20 }',
    'model calls code (python) print(1)',
    'model fails code: no',
    'tool gives click_at: {"url":"https://x.test"}',
    'tool image omitted –',
    'tool fails open: {"error":"not found"}',
  ])
  expect(answered({ candidates: [{ content: contents[1] ?? null }] })[0]).toBe(
    'model thinks Let me see.',
  )
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
  const decoded = decodeRequest({ messages }, '', context)?.sent
  expect(told(decoded)).toEqual([
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
  expect(told(decodeRequest({ messages }, '', context)?.sent)).toEqual([
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
  const [message] = decodeRequest({ input: 'x'.repeat(60_000) }, '', context)?.sent ?? []
  expect(message?.parts[0]).toMatchObject({ cut: true, chars: 60_000, pointer: 'input' })
})

it('never throws, and stays bounded, whatever it is given', () => {
  assert(
    property(jsonValue(), jsonValue(), (one, other) => {
      for (const key of ['messages', 'input', 'contents', 'system', 'tools']) {
        decodeRequest(
          { [key]: one, messages: [other, { role: 'user', content: one }] },
          'a',
          context,
        )
        decodeResponse({ output: [one], choices: [{ message: other }], [key]: one }, 'a', context)
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
    context,
  )
  expect(found?.sent[0]?.parts.length).toBeLessThan(10)
  expect(found?.sent[1]?.parts.length).toBe(500)
})
