import { expect, it } from 'vitest'
import { MESSAGE_CONTEXT, PIXELS, toldRequest, toldResponse } from '../../testing/tellMessages.ts'
import { decodeRequest } from './request.ts'

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
  expect(toldRequest({ messages })).toEqual([
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
  expect(toldResponse({ choices })).toEqual(['model says Hello.'])
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
  expect(toldRequest({ input })).toEqual(expected)
  expect(toldResponse({ output: input })).toEqual(expected)
  const continued = { instructions: 'Act.', input: 'Go on.', previous_response_id: 'resp_1' }
  expect(toldRequest(continued)).toEqual(['system says Act.', 'user says Go on.'])
  expect(decodeRequest(continued, '', MESSAGE_CONTEXT)?.lacks).toBe('earlier-response')
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
  expect(toldRequest({ systemInstruction: { parts: [{ text: 'Act.' }] }, contents })).toEqual([
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
  expect(toldResponse({ candidates: [{ content: contents[1] ?? null }] })[0]).toBe(
    'model thinks Let me see.',
  )
})
