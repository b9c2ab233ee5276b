import type { Action, ActionIntent } from '../model/action.ts'
import type { ComparedRun } from '../model/compare/align.ts'
import type { CoordinateSpace, Size } from '../model/point.ts'
import type { Turn } from '../model/trajectory.ts'
import { anAction, aPoint, aTrajectory, aTurn } from './builders.ts'

/** What a made-up run is recorded with, where that matters. */
export interface MadeWith {
  readonly space?: CoordinateSpace
  readonly declaredDisplay?: Size
  /** Of all its screens. */
  readonly size?: Size
}

/**
 * A run written down as one line per stop: `click 100 200`, `type hello`, `key ctrl+a`, `$ ls`,
 * `tool name {"a":1}`. `on s1` at its end names the screen that it was decided on, by content.
 */
export function comparedRun(lines: readonly string[], made: MadeWith = {}): ComparedRun {
  const { size, declaredDisplay } = made
  const turns = lines.map((line, index) => turnOf(line, `${index}`, made))
  const looked = lines.some((line) => SCREEN.test(line)) || size !== undefined
  return {
    trajectory: aTrajectory({
      turns,
      ...(declaredDisplay === undefined ? {} : { declaredDisplay }),
    }),
    sizes: declaredDisplay === undefined ? {} : { declaredDisplay },
    ...(looked
      ? {
          lookOf: (path) => ({
            ...(size === undefined ? {} : { size }),
            ...(path.startsWith('unknown') ? {} : lookOfScreen(path)),
          }),
        }
      : {}),
  }
}

const SCREEN = / on (\w+)$/

function turnOf(line: string, index: string, made: MadeWith): Turn {
  const screen = SCREEN.exec(line)?.[1] ?? `unknown ${index}`
  const saw = { artifact: screen, certainty: 'confirmed' } as const
  const [verb = '', ...rest] = line.replace(SCREEN, '').split(' ')
  if (verb === 'say') return aTurn({ message: rest.join(' '), frames: { saw } })
  return aTurn({ actions: [anAction({ ...deed(verb, rest, made), frames: { saw } })] })
}

function deed(verb: string, rest: readonly string[], made: MadeWith): Partial<Action> {
  const numbers = rest.map(Number).filter(Number.isFinite)
  const space = made.space ?? 'screenshot-pixel'
  const points = pairsOf(numbers).map(([x, y], at, { length }) =>
    aPoint({ x, y, space, role: length === 1 ? 'target' : at === 0 ? 'start' : 'end' }),
  )
  return { intent: intentOf(verb, rest), points: verb === 'wait' ? [] : points }
}

function intentOf(verb: string, rest: readonly string[]): ActionIntent {
  const text = rest.join(' ')
  switch (verb) {
    case 'click':
      return { kind: 'click', button: 'left', count: 1 }
    case 'double':
      return { kind: 'click', button: 'left', count: 2 }
    case 'down':
    case 'up':
      return { kind: 'press', phase: verb, button: 'left' }
    case 'drag':
      return { kind: 'drag' }
    case 'scroll':
      return { kind: 'scroll', direction: 'down', amount: 3, unit: 'clicks' }
    case 'type':
      return { kind: 'type', text }
    case 'key':
      return { kind: 'keypress', keys: text.split('+') }
    case 'wait':
      return { kind: 'wait', milliseconds: Number(rest[0]) * 1000 }
    case 'screenshot':
      return { kind: 'screenshot' }
    case 'open':
      return { kind: 'navigate', target: text }
    case 'fetch':
      return { kind: 'fetch', url: text }
    case '$':
      return { kind: 'shell', command: text }
    case 'read':
    case 'edit':
      return { kind: 'file', operation: verb, path: text }
    case 'tool':
      return { kind: 'tool', name: rest[0] ?? '', argumentsText: rest.slice(1).join(' ') }
    case 'end':
      return { kind: 'terminate', status: text }
    default:
      return { kind: 'other', name: verb }
  }
}

function pairsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2)
    pairs.push([numbers[at] ?? 0, numbers[at + 1] ?? 0])
  return pairs
}

const CELLS = 36

/** Screens whose names begin with the same letter are pages that look alike. */
function lookOfScreen(name: string) {
  const greys = new Uint8Array(CELLS * CELLS).fill(255)
  const page = name.charCodeAt(0)
  for (let cell = 0; cell < greys.length; cell += 1)
    if ((cell * (page - 60)) % 97 < 24) greys[cell] = 40
  for (let at = 0; at < name.length; at += 1)
    greys.fill(name.charCodeAt(at), at * CELLS, at * CELLS + 4)
  return { identity: name, greys: { columns: CELLS, rows: CELLS, greys } }
}
