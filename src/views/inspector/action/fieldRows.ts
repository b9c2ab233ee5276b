import { isJsonArray } from '../../../lib/json/json.ts'
import type { JsonValue } from '../../../lib/json/json.ts'
import { layOutJson } from '../../../lib/json/layOutJson.ts'
import type { Action } from '../../../model/action.ts'
import type { ActionPoint, CoordinateSpace, Size } from '../../../model/point.ts'
import { prettyJson } from '../../shared/content/prettyJson.ts'

/** How one recorded field of an action is laid out. */
export type FieldRow =
  | { readonly kind: 'value'; readonly name: string; readonly text: string }
  | { readonly kind: 'keys'; readonly name: string; readonly keys: readonly string[] }
  | { readonly kind: 'block'; readonly name: string; readonly text: string }

/** A value longer than this, or of several lines, gets a block of its own. */
const MAX_INLINE_CHARS = 80
const MAX_FIELDS = 100

const COORDINATES: ReadonlySet<string> = new Set(['x', 'y', 'coordinate'])

/**
 * The recorded fields, unknown ones included. `x` and `y` are left to the line that names their
 * space, and so is `coordinate`, but only where the reader found the points in them.
 */
export function fieldRows(action: Pick<Action, 'fields' | 'points'>): readonly FieldRow[] {
  const pointed = action.points.some((point) => point.role === 'target')
  return Object.entries(action.fields)
    .filter(([name]) => !(pointed && COORDINATES.has(name)))
    .slice(0, MAX_FIELDS)
    .map(([name, value]) => fieldRow(name, value))
}

function fieldRow(name: string, value: JsonValue): FieldRow {
  if (name === 'keys' && isJsonArray(value)) {
    const keys = value.filter((key) => typeof key === 'string')
    if (keys.length === value.length && keys.length > 0) return { kind: 'keys', name, keys }
  }
  if (typeof value === 'string') {
    const laidOut = prettyJson(value)
    if (laidOut !== undefined) return { kind: 'block', name, text: laidOut }
    const long = name === 'text' || value.length > MAX_INLINE_CHARS || value.includes('\n')
    return { kind: long ? 'block' : 'value', name, text: value }
  }
  const text = jsonText(value, JSON.stringify)
  if (text.length <= MAX_INLINE_CHARS) return { kind: 'value', name, text }
  return { kind: 'block', name, text: jsonText(value, layOutJson) }
}

/** A hostile nesting ends the recursion of `stringify`, not the panel. */
function jsonText(value: JsonValue, stringify: (value: JsonValue) => string): string {
  try {
    return stringify(value)
  } catch {
    return '[nested too deep to show]'
  }
}

export interface PointLine {
  readonly name: string
  readonly text: string
  readonly note: string
}

const SPACE_NOTES: Readonly<Record<CoordinateSpace, string>> = {
  'screenshot-pixel': 'screenshot px',
  'device-pixel': 'device px',
  'viewport-css-pixel': 'CSS px of the viewport',
  'dom-client-rect': 'CSS px of the page',
  'declared-display': 'px of the declared display',
  'api-resized': 'px of the image as resized for the API',
  unit: 'of the image, 0–1',
  'per-mille': 'of the image, 0–1000',
}

/** The points as recorded, each with the space that its numbers count in. */
export function pointLines(
  points: readonly ActionPoint[],
  image: Size | undefined,
): readonly PointLine[] {
  const path = points.filter((point) => point.role === 'path')
  const lines = points
    .filter((point) => point.role !== 'path')
    .map((point) => ({
      name: point.role === 'target' ? 'x, y' : point.role,
      text: pointText(point),
      note: spaceNote(point, image),
    }))
  const [first] = path
  if (first === undefined) return lines
  const count = `${path.length} ${path.length === 1 ? 'point' : 'points'}`
  return [...lines, { name: 'path', text: count, note: spaceNote(first, image) }]
}

export function pointText(point: Pick<ActionPoint, 'x' | 'y'>): string {
  return `${coordinate(point.x)}, ${coordinate(point.y)}`
}

function coordinate(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}

function spaceNote(point: ActionPoint, image: Size | undefined): string {
  const origin = point.origin === 'model' ? 'by the model' : 'as recorded'
  if (point.space === 'screenshot-pixel' && image !== undefined) {
    return `px of ${image.width}×${image.height}, ${origin}`
  }
  return `${SPACE_NOTES[point.space]}, ${origin}`
}
