import { isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'

type Members = Record<string, JsonValue>
type Name = (args: readonly JsonValue[], to: Members) => void

/**
 * Positional arguments under the names that the shared decoders know. The recorded order is
 * documented for a few functions only, so what it means is read from the values: a pair is a place,
 * a word after `scroll` a direction.
 */
export function namedFields(
  name: string,
  args: readonly JsonValue[],
  kwargs: JsonObject,
): JsonObject {
  const named: Members = {}
  NAMERS.get(name)?.(args, named)
  return { ...named, ...placesOf(name, kwargs), ...kwargs }
}

const pointer: Name = (args, to) => {
  const pairs = pairsIn(args)
  const place = pairs[0] ?? pairsOf(args)[0]
  if (place !== undefined) to['coordinate'] = place
  const button = args.find((arg) => typeof arg === 'string' && !isNumeric(arg))
  if (button !== undefined) to['button'] = button
  const clicks = args.filter(isNumeric)[pairs.length > 0 ? 0 : 2]
  if (clicks !== undefined) to['clicks'] = clicks
}

const drag: Name = (args, to) => {
  const places = pairsOf(args)
  const [first, second] = places
  if (places.length > 2) to['path'] = places
  else if (first !== undefined && second !== undefined) {
    to['start_coordinate'] = first
    to['end_coordinate'] = second
  } else if (first !== undefined) to['end_coordinate'] = first
}

const scroll: Name = (args, to) => {
  const word = args.findIndex((arg) => typeof arg === 'string' && !isNumeric(arg))
  const pair = args.find(isPair)
  const numbers = args.flatMap((arg, index) => (isNumeric(arg) ? [{ arg, index }] : []))
  if (word >= 0) to['direction'] = args[word] ?? ''
  // (x, y, direction, amount) or (direction, amount, x, y).
  const placeFirst = pair === undefined && numbers.filter(({ index }) => index < word).length >= 2
  const place = placeFirst ? numbers.slice(0, 2) : numbers.slice(1, 3)
  const amount = placeFirst ? numbers[2] : numbers[0]
  if (amount !== undefined) to['amount'] = Number(amount.arg)
  if (pair !== undefined) to['coordinate'] = pair
  else if (place.length === 2) to['coordinate'] = place.map(({ arg }) => arg)
}

const keys: Name = (args, to) => {
  const [first] = args
  const list = isJsonArray(first) ? first : args
  if (list.length > 1) to['keys'] = list
  else if (list[0] !== undefined) to['text'] = list[0]
}

/** The first argument under a name of its own, the second too where there is one. */
function called(...names: readonly string[]): Name {
  return (args, to) => {
    for (const [index, name] of names.entries()) {
      const value = args[index]
      if (value !== undefined) to[name] = value
    }
  }
}

const NAMERS: ReadonlyMap<string, Name> = new Map<string, Name>([
  ...[
    'click',
    'left_click',
    'right_click',
    'middle_click',
    'double_click',
    'triple_click',
    'move',
    'mouse_move',
    'hover',
    'left_mouse_down',
    'left_mouse_up',
    'mouse_down',
    'mouse_up',
  ].map((name): [string, Name] => [name, pointer]),
  ...['drag', 'left_click_drag', 'drag_to', 'drag_and_drop'].map((name): [string, Name] => [
    name,
    drag,
  ]),
  ['scroll', scroll],
  ...['key', 'keypress', 'hotkey', 'press_key'].map((name): [string, Name] => [name, keys]),
  ...['type', 'type_text'].map((name): [string, Name] => [name, called('text')]),
  ...['wait', 'sleep'].map((name): [string, Name] => [name, called('seconds')]),
  ...['powershell', 'shell', 'bash', 'run_command'].map((name): [string, Name] => [
    name,
    called('command'),
  ]),
  ['copy_to_clipboard', called('key_name')],
  ['focused_action', called('instruction')],
  ...['navigate', 'goto', 'open'].map((name): [string, Name] => [name, called('url')]),
])

/** Keyword arguments that hold one place, or the two of a drag, under one of several names. */
function placesOf(name: string, kwargs: JsonObject): JsonObject {
  const places: Members = {}
  for (const key of ['coordinates', 'position', 'point', 'location']) {
    const value = Object.hasOwn(kwargs, key) ? kwargs[key] : undefined
    const pairs = value === undefined ? [] : isPair(value) ? [value] : pairsOf([value].flat())
    const [first, second] = pairs
    if (first !== undefined && second !== undefined) {
      places['start_coordinate'] = first
      places['end_coordinate'] = second
    } else if (first !== undefined) places['coordinate'] = first
  }
  for (const [key, role] of [
    ['start', 'start_coordinate'],
    ['end', 'end_coordinate'],
  ] as const) {
    const value = Object.hasOwn(kwargs, key) ? kwargs[key] : undefined
    if (value !== undefined && isPair(value)) places[role] = value
  }
  return name === 'screenshot' ? {} : places
}

/** Places in arguments: `[x, y]`, `{x, y}`, lists of these, or plain numbers two by two. */
export function pairsOf(args: readonly JsonValue[]): readonly JsonValue[] {
  const pairs = pairsIn(args)
  if (pairs.length > 0) return pairs
  const numbers = args.filter(isNumeric)
  const taken: JsonValue[] = []
  for (let at = 0; at + 1 < numbers.length && at < 4; at += 2) taken.push(numbers.slice(at, at + 2))
  return taken
}

function pairsIn(args: readonly JsonValue[]): readonly JsonValue[] {
  const pairs: JsonValue[] = []
  for (const arg of args) {
    if (isPair(arg)) pairs.push(arg)
    else if (isJsonArray(arg)) pairs.push(...arg.filter(isPair))
  }
  return pairs
}

function isPair(value: JsonValue): boolean {
  if (isJsonArray(value)) return value.length === 2 && value.every(isNumeric)
  return isJsonObject(value) && Object.hasOwn(value, 'x') && Object.hasOwn(value, 'y')
}

function isNumeric(value: JsonValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && /^\s*-?\d{1,9}(\.\d{1,9})?\s*$/.test(value)
}
