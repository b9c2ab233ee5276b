import { field, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { Action, SideMark } from '../../model/action.ts'
import type { Frames } from '../../model/frames.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import type { CoordinateSpace } from '../../model/point.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { decodePoints } from '../shared/points.ts'
import { decodeAction } from '../shared/recordedCall.ts'
import { actionStatusOf, errorOf } from './stepState.ts'
import type { Step } from './steps.ts'

const SPACES: ReadonlyMap<string, CoordinateSpace> = new Map<string, CoordinateSpace>([
  ['viewport_css_px', 'viewport-css-pixel'],
  ['device_px', 'device-pixel'],
  ['screenshot_px', 'screenshot-pixel'],
  ['dom_client_rect', 'dom-client-rect'],
])

/** What Playwright and Mantis call actions that others know under another name. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['dblclick', 'double_click'],
  ['press', 'keypress'],
  ['fill', 'type'],
  ['tap', 'click'],
  ['done', 'terminate'],
  ['finish', 'terminate'],
])

/** The space in which an action counts; undefined where it names one that nobody knows. */
export function spaceOf(action: JsonValue | undefined): CoordinateSpace | undefined {
  const recorded = field(action, 'coordinate_space')
  // Unnamed numbers are what most adapters send: pixels of the viewport.
  if (recorded === undefined || recorded === null) return 'viewport-css-pixel'
  return typeof recorded === 'string' ? SPACES.get(recorded) : undefined
}

/** What the step did; a step of planning or checking has none. */
export function actionOf(
  step: Step,
  turn: number,
  frames: Frames,
  times: Pick<Action, 'startedAt' | 'endedAt'>,
): Action | undefined {
  const action = field(step.fields, 'action')
  if (!isJsonObject(action) || Object.keys(action).length === 0) return undefined
  const params = paramsOf(action)
  const recorded = textField(action, 'type') ?? textField(step.fields, 'step_type') ?? 'action'
  const space = spaceOf(action) ?? 'screenshot-pixel'
  const frame = { space, origin: 'executed' } as const
  const name = NAMES.get(recorded) ?? recorded
  const call = decodeAction(params, '', { frame, dialect: 'pixels' }, name)
  const error = errorOf(step.fields)
  const status = actionStatusOf(step.fields)
  const mark = groundingMark(step.fields, space)
  const { artifact, pointer } = step.origin
  return {
    id: `a${turn}.0`,
    intent: call.intent,
    points: call.points,
    status,
    frames,
    safetyChecks: [],
    fields: boundedObject(action, { stringChars: 20_000, members: 2_000, depth: 6 }),
    origin: { artifact, pointer: pointer === '' ? 'action' : `${pointer}.action` },
    ...times,
    ...(mark === undefined ? {} : { marks: [mark] }),
    ...resultOf(step, status === 'failed' ? error : undefined),
  }
}

/** What came of it, as far as anybody says: the verdict. The turn tells why it failed. */
function resultOf(step: Step, error: string | undefined): Pick<Action, 'result'> {
  const verdict = field(step.fields, 'verdict')
  const status = textField(verdict, 'status')
  const reason = textField(verdict, 'reason')
  const { artifact } = step.origin
  if (status === undefined) return error === undefined ? {} : { result: { error, artifact } }
  const words = reason === undefined || reason === '' ? status : `${status}: ${reason}`
  return { result: { text: `verdict ${cutText(words, MAX_RESULT_CHARS)}`, artifact } }
}

/** Wheel distances are `dx` and `dy` here, as Playwright counts them: positive is right and down. */
function paramsOf(action: JsonObject): JsonObject {
  const params = field(action, 'params')
  const own = isJsonObject(params) ? params : {}
  const x = numberField(own, 'dx')
  const y = numberField(own, 'dy')
  return {
    ...own,
    ...(x === undefined ? {} : { scroll_x: x }),
    ...(y === undefined ? {} : { scroll_y: y }),
  }
}

/** Where the target was found; from anything but the screenshot it is evidence, not aim. */
function groundingMark(step: JsonObject, space: CoordinateSpace): SideMark | undefined {
  const grounding = field(step, 'grounding')
  const coordinates = field(grounding, 'coordinates')
  if (!isJsonObject(coordinates)) return undefined
  const points = decodePoints(coordinates, { space, origin: 'model' })
  if (points.length === 0) return undefined
  const provenance = textField(grounding, 'provenance')
  return {
    role: 'grounding',
    label: groundingLabel(grounding, provenance),
    points,
    ...(provenance === undefined || provenance === 'screenshot' ? {} : { indirect: true }),
  }
}

function groundingLabel(grounding: JsonValue | undefined, provenance: string | undefined): string {
  const confidence = numberField(grounding, 'confidence')
  const parts = [
    textField(grounding, 'provider'),
    textField(grounding, 'target_label'),
    confidence === undefined ? undefined : String(Math.round(confidence * 100) / 100),
    provenance,
  ]
  const label = parts.filter((part) => part !== undefined && part !== '').join(' · ')
  return label === '' ? 'grounding' : oneLine(cutText(label, 1_000), 160)
}
