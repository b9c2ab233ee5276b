import { describe, expect, it } from 'vitest'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { actionLabel } from '../../model/wording/actionText.ts'
import { frameOf, stepAction } from './stepAction.ts'
import { stepRecord } from './stepRecord.ts'

function labelOf(name: string, args: readonly JsonValue[], kwargs: JsonObject = {}): string {
  const record = stepRecord({ func_name: name, args, kwargs }, 0, '[0]')
  return actionLabel(stepAction(record, frameOf({ width: 800, height: 600 })))
}

describe('a step', () => {
  it.each<[string, readonly JsonValue[], JsonObject, string]>([
    ['click', [10, 20], {}, 'click (10, 20)'],
    ['click', [[10, 20]], {}, 'click (10, 20)'],
    ['click', ['10', '20'], {}, 'click (10, 20)'],
    ['click', [{ x: 10, y: 20 }], {}, 'click (10, 20)'],
    ['click', [0, 0], {}, 'click (0, 0)'],
    ['click', [], { x: 10, y: 20 }, 'click (10, 20)'],
    ['click', [], { coordinate: [10, 20] }, 'click (10, 20)'],
    ['click', [], { coordinates: [10, 20] }, 'click (10, 20)'],
    ['click', [], { coordinates: [[10, 20]] }, 'click (10, 20)'],
    ['click', [10, 20, 'right'], {}, 'right click (10, 20)'],
    ['click', [10, 20], { button: 'left', clicks: 2 }, 'double click (10, 20)'],
    ['click', [10, 20, 'left', 3], {}, 'triple click (10, 20)'],
    ['click', [[10, 20], 2], {}, 'double click (10, 20)'],
    ['double_click', [10, 20], {}, 'double click (10, 20)'],
    ['left_mouse_down', [10, 20], {}, 'mouse down (10, 20)'],
    ['mouse_move', [10, 20], {}, 'move (10, 20)'],
    ['left_click_drag', [1, 2, 3, 4], {}, 'drag (1, 2) → (3, 4)'],
    [
      'left_click_drag',
      [
        [1, 2],
        [3, 4],
      ],
      {},
      'drag (1, 2) → (3, 4)',
    ],
    [
      'drag',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      {},
      'drag (1, 2) → (3, 4)',
    ],
    [
      'drag',
      [],
      {
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      'drag (1, 2) → (3, 4)',
    ],
    ['drag', [], { start: [1, 2], end: [3, 4] }, 'drag (1, 2) → (3, 4)'],
    [
      'left_click_drag',
      [],
      { start_coordinate: [1, 2], coordinate: [3, 4] },
      'drag (1, 2) → (3, 4)',
    ],
    ['scroll', ['down', 3, 10, 20], {}, 'scroll ↓3'],
    ['scroll', [10, 20, 'up', 4], {}, 'scroll ↑4'],
    ['scroll', [[10, 20], 'left', 2], {}, 'scroll ←2'],
    ['scroll', [], { direction: 'down', amount: 5, x: 1, y: 2 }, 'scroll ↓5'],
    ['key', ['ctrl+c'], {}, 'ctrl+c'],
    ['key', ['ctrl', 'c'], {}, 'ctrl+c'],
    ['type', ['{name}'], {}, 'type "{name}"'],
    ['type', [], { text: 'a' }, 'type "a"'],
    ['wait', [], {}, 'wait 1 s'],
    ['wait', [2.5], {}, 'wait 2.5 s'],
    ['wait', [], { seconds: 1800 }, 'wait 1800 s'],
    ['wait', [], { duration: 3 }, 'wait 3 s'],
    ['powershell', ['Get-Date'], {}, '$ Get-Date'],
    ['fs_read', ['C:\\a.txt'], {}, 'read C:\\a.txt'],
    ['write_file', ['C:\\a.txt', 'hello'], {}, 'create C:\\a.txt'],
    ['fs', ['list', 'C:\\'], {}, 'list C:\\'],
    ['screenshot', [], { zoom: [1, 2, 3, 4] }, 'screenshot'],
    ['summon_demon', [1, 2], { at: 'noon' }, 'summon_demon'],
    ['constructor', [], {}, 'constructor'],
  ])('%s %j %j is %s', (name, args, kwargs, label) => {
    expect(labelOf(name, args, kwargs)).toBe(label)
  })

  it('scrolls at its place', () => {
    for (const args of [
      ['down', 3, 10, 20],
      [10, 20, 'down', 3],
      [[10, 20], 'down', 3],
    ]) {
      const record = stepRecord({ func_name: 'scroll', args, kwargs: {} }, 0, '[0]')
      const { points } = stepAction(record, frameOf(undefined))
      expect(points).toEqual([
        { role: 'target', x: 10, y: 20, space: 'screenshot-pixel', origin: 'executed' },
      ])
    }
  })

  it('marks what a zoomed screenshot shows', () => {
    const record = stepRecord({ func_name: 'screenshot', kwargs: { zoom: [1, 2, 3, 4] } }, 0, '[0]')
    const [mark] = stepAction(record, frameOf(undefined)).marks
    expect(mark?.points.map(({ x, y }) => [x, y])).toEqual([
      [1, 2],
      [3, 4],
    ])
  })
})
