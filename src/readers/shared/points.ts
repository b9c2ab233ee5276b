import { field, isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { MAX_PATH_POINTS } from '../../model/limits.ts'
import type { ActionPoint, CoordinateSpace, PointRole } from '../../model/point.ts'

/** What the numbers of a record count in, and who gave them. */
export interface PointFrame {
  readonly space: CoordinateSpace
  readonly origin: ActionPoint['origin']
}

/** The points that an action's fields name, under any of the names that writers use. */
export function decodePoints(fields: JsonObject, frame: PointFrame): readonly ActionPoint[] {
  const path = field(fields, 'path')
  if (isJsonArray(path)) return pathPoints(path, frame)
  const start =
    pairAt(fields, 'start_x', 'start_y') ??
    pairAt(fields, 'startX', 'startY') ??
    pairAt(fields, 'from_x', 'from_y') ??
    pairOf(field(fields, 'start_coordinate'))
  const end =
    pairAt(fields, 'end_x', 'end_y') ??
    pairAt(fields, 'endX', 'endY') ??
    pairAt(fields, 'to_x', 'to_y') ??
    pairAt(fields, 'destination_x', 'destination_y') ??
    pairOf(field(fields, 'end_coordinate'))
  const target = pairAt(fields, 'x', 'y') ?? pairOf(field(fields, 'coordinate'))
  if (start === undefined && end === undefined) {
    return target === undefined ? [] : [pointOf('target', target, frame)]
  }
  // With a start and no end of its own, the plain coordinate is the end (Anthropic, Gemini).
  const from = start ?? target
  const to = end ?? target
  return [
    ...(from === undefined ? [] : [pointOf('start', from, frame)]),
    ...(to === undefined ? [] : [pointOf('end', to, frame)]),
  ]
}

function pathPoints(path: readonly JsonValue[], frame: PointFrame): readonly ActionPoint[] {
  const pairs: Pair[] = []
  for (const item of path.slice(0, MAX_PATH_POINTS)) {
    const pair = pairOf(item)
    if (pair !== undefined) pairs.push(pair)
  }
  return pairs.map((pair, index) => pointOf(pathRole(index, pairs.length), pair, frame))
}

function pathRole(index: number, length: number): PointRole {
  if (index === 0) return 'start'
  return index === length - 1 ? 'end' : 'path'
}

type Pair = readonly [number, number]

function pointOf(role: PointRole, [x, y]: Pair, { space, origin }: PointFrame): ActionPoint {
  return { role, x, y, space, origin }
}

function pairAt(fields: JsonObject, xKey: string, yKey: string): Pair | undefined {
  return pairFrom(field(fields, xKey), field(fields, yKey))
}

function pairOf(value: JsonValue | undefined): Pair | undefined {
  if (isJsonArray(value)) return pairFrom(value[0], value[1])
  return isJsonObject(value) ? pairAt(value, 'x', 'y') : undefined
}

function pairFrom(x: JsonValue | undefined, y: JsonValue | undefined): Pair | undefined {
  const left = coordinateOf(x)
  const top = coordinateOf(y)
  return left === undefined || top === undefined ? undefined : [left, top]
}

/** Numbers are sometimes written as text; zero and negative ones are coordinates like others. */
function coordinateOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.length > 32 || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
