import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../lib/json/json.ts'
import type { ActionIntent } from '../../model/action.ts'
import { decodeAction, decodeFunctionCall } from './recordedCall.ts'
import type { CallContext } from './recordedCall.ts'

const openai: CallContext = {
  frame: { space: 'screenshot-pixel', origin: 'executed' },
  dialect: 'pixels',
}
const anthropic: CallContext = { ...openai, dialect: 'anthropic' }

function decode(fields: JsonObject, context = openai): ActionIntent {
  return decodeAction(fields, '', context).intent
}

function placed(fields: JsonObject): readonly (readonly [string, number, number])[] {
  return decodeAction(fields, '', openai).points.map(({ role, x, y }) => [role, x, y])
}

describe('decodeAction', () => {
  it.each<[JsonObject, ActionIntent]>([
    [
      { type: 'click', button: 'wheel' },
      { kind: 'click', button: 'wheel', count: 1 },
    ],
    [
      { type: 'click', double: true },
      { kind: 'click', button: 'left', count: 2 },
    ],
    [{ type: 'triple_click' }, { kind: 'click', button: 'left', count: 3 }],
    [{ type: 'left_mouse_up' }, { kind: 'press', phase: 'up', button: 'left' }],
    [
      { type: 'keypress', keys: ['CTRL', 'L'] },
      { kind: 'keypress', keys: ['CTRL', 'L'] },
    ],
    [
      { action: 'key', text: 'ctrl+a' },
      { kind: 'keypress', keys: ['ctrl', 'a'] },
    ],
    [
      { action: 'key', text: '+' },
      { kind: 'keypress', keys: ['+'] },
    ],
    [
      { type: 'wait', ms: 500 },
      { kind: 'wait', milliseconds: 500 },
    ],
    [
      { type: 'wait', seconds: 2 },
      { kind: 'wait', milliseconds: 2000 },
    ],
    [
      { type: 'open', path: 'https://a.test' },
      { kind: 'navigate', target: 'https://a.test' },
    ],
    [
      { type: 'terminate', status: 'success' },
      { kind: 'terminate', status: 'success' },
    ],
    [{ type: 'get_dimensions' }, { kind: 'other', name: 'get_dimensions' }],
    [{}, { kind: 'other', name: 'unnamed action' }],
  ])('%j', (fields, intent) => {
    expect(decode(fields)).toEqual(intent)
  })

  it('reads the sign of a scroll as its provider means it', () => {
    const scroll = { type: 'scroll', scroll_x: 0, scroll_y: -3 }
    expect(decode(scroll, anthropic)).toMatchObject({
      direction: 'down',
      amount: 3,
      unit: 'clicks',
    })
    expect(decode(scroll, openai)).toMatchObject({ direction: 'up', amount: 3, unit: 'pixels' })
    const left = { type: 'scroll', scroll_x: 4, scroll_y: 0 }
    expect(decode(left, anthropic)).toMatchObject({ direction: 'left' })
    expect(decode(left, openai)).toMatchObject({ direction: 'right' })
    const said = { type: 'scroll', scroll_direction: 'down', scroll_amount: 5 }
    expect(decode(said)).toMatchObject({ direction: 'down', amount: 5, unit: 'clicks' })
    expect(decode({ type: 'scroll' })).toMatchObject({ direction: undefined, amount: undefined })
  })

  it('finds coordinates under every name', () => {
    expect(placed({ type: 'click', x: 0, y: 0 })).toEqual([['target', 0, 0]])
    expect(placed({ type: 'click', x: '12', y: -3.5 })).toEqual([['target', 12, -3.5]])
    expect(placed({ type: 'click', coordinate: [5, 6] })).toEqual([['target', 5, 6]])
    expect(placed({ type: 'click', x: 5 })).toEqual([])
    expect(placed({ type: 'click', x: '', y: null })).toEqual([])
    const ends = [
      ['start', 1, 2],
      ['end', 3, 4],
    ]
    expect(placed({ type: 'drag', start_x: 1, start_y: 2, end_x: 3, end_y: 4 })).toEqual(ends)
    expect(placed({ type: 'drag', startX: 1, startY: 2, endX: 3, endY: 4 })).toEqual(ends)
    expect(placed({ type: 'drag', start_coordinate: [1, 2], coordinate: [3, 4] })).toEqual(ends)
    expect(placed({ type: 'drag', x: 1, y: 2, destination_x: 3, destination_y: 4 })).toEqual(ends)
    expect(placed({ type: 'drag', path: [{ x: 1, y: 2 }, [9, 9], { x: 3, y: 4 }] })).toEqual([
      ['start', 1, 2],
      ['path', 9, 9],
      ['end', 3, 4],
    ])
    expect(placed({ type: 'drag' })).toEqual([])
  })
})

describe('decodeFunctionCall', () => {
  it('sees a computer action behind the function computer', () => {
    const call = decodeFunctionCall(
      'computer',
      '{"action": "left_click", "coordinate": [1, 2]}',
      '',
      openai,
    )
    expect(call.intent).toEqual({ kind: 'click', button: 'left', count: 1 })
    expect(call.points).toHaveLength(1)
  })

  it('keeps arguments that are no JSON', () => {
    const call = decodeFunctionCall('read_file', `{path: 'C:\\x'}`, '', openai)
    expect(call.intent).toEqual({
      kind: 'tool',
      name: 'read_file',
      argumentsText: `{path: 'C:\\x'}`,
    })
  })

  it('bounds what a file can make large', () => {
    const call = decodeFunctionCall('t', { text: 'x'.repeat(1e6) }, '', openai)
    expect(JSON.stringify(call).length).toBeLessThan(60_000)
  })
})
