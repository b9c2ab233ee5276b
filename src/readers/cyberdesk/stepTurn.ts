import { isJsonArray } from '../../lib/json/json.ts'
import type { Action } from '../../model/action.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Fact } from '../../model/fact.ts'
import type { FrameRef, Frames } from '../../model/frames.ts'
import { cutText, MAX_THOUGHT_CHARS } from '../../model/limits.ts'
import type { ActionPoint, Size } from '../../model/point.ts'
import type { Problem } from '../../model/problem.ts'
import type { Turn } from '../../model/trajectory.ts'
import { showJson } from '../shared/showJson.ts'
import type { WantedPicture } from './document.ts'
import { pictureBytes } from './document.ts'
import { namedFields } from './namedFields.ts'
import type { RecordedScreen, ScreenFinder } from './screens.ts'
import { memberFacts, section, textFact } from './sections.ts'
import { frameOf, instructionOf, resultOf, statusOf, stepAction } from './stepAction.ts'
import { said } from './stepRecord.ts'
import type { Snapshot, StepRecord } from './stepRecord.ts'

const MAX_COORDINATES = 100

export interface BuiltTurn {
  readonly turn: Turn
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly Problem[]
  /** Pictures of this turn that have to be taken out of the file. */
  readonly pictures: readonly WantedPicture[]
}

export interface StepSurroundings {
  readonly file: string
  readonly dimensions: Size | undefined
  readonly screenOf: ScreenFinder
  /** The step that follows: its screen is the one after this step. */
  readonly next: StepRecord | undefined
}

/** A step is a turn of one action; its snapshot shows the screen before it. */
export function stepTurn(step: StepRecord, around: StepSurroundings): BuiltTurn {
  const { file, dimensions } = around
  const { index, kwargs } = step
  const before = screenAt(step.before, around)
  const own = screenAt(step.after, around)
  const frames = framesOf(
    step,
    before,
    own ?? screenAt(around.next?.before, around),
    own !== undefined,
  )
  const built = stepAction(step, frameOf(dimensions))
  const result = resultOf(step)
  const action: Action = {
    id: `s${index}`,
    intent: built.intent,
    points: built.points,
    ...(built.marks.length === 0 ? {} : { marks: built.marks }),
    status: statusOf(step, frames.after !== undefined),
    frames,
    ...(result === undefined ? {} : { result }),
    safetyChecks: [],
    fields: built.fields,
    origin: { artifact: file, pointer: step.pointer },
  }
  const artifacts = [
    ...artifactOf(before, 'pre_check_snapshot', index),
    ...artifactOf(own, 'post_check_snapshot', index),
  ]
  const reasoning = step.before?.thought
  const cached = said(kwargs, 'cached_thought')
  const sections = sectionsOf(step, before)
  return {
    turn: {
      index,
      status: 'done',
      run: 0,
      folders: [],
      actions: [action],
      frames,
      artifacts: [...artifacts.map(({ path }) => path), file],
      ...(reasoning === undefined ? {} : { reasoning: cutText(reasoning, MAX_THOUGHT_CHARS) }),
      ...(cached === undefined ? {} : { message: cutText(cached, MAX_THOUGHT_CHARS) }),
      ...(sections.length === 0 ? {} : { sections }),
    },
    artifacts,
    problems: [
      ...screenProblems(before, index, file),
      ...pointProblems(built.points, dimensions, index, file),
      ...(step.funcName === undefined ? [namelessProblem(index, file)] : []),
    ],
    pictures: [before, own].flatMap((screen) => (screen?.kind === 'held' ? [screen.picture] : [])),
  }
}

function screenAt(
  snapshot: Snapshot | undefined,
  { screenOf }: StepSurroundings,
): RecordedScreen | undefined {
  return snapshot === undefined
    ? undefined
    : screenOf(snapshot.screenshot, `${snapshot.pointer}.screenshot`)
}

function framesOf(
  step: StepRecord,
  before: RecordedScreen | undefined,
  after: RecordedScreen | undefined,
  isOwn: boolean,
): Frames {
  const saw = refOf(before, 'confirmed')
  const followed = refOf(after, isOwn ? 'confirmed' : 'inferred')
  return {
    ...(saw === undefined ? {} : { saw, before: saw }),
    ...(followed === undefined ? {} : { after: followed }),
    ...(before?.kind === 'remote' ? { missing: before.reference } : {}),
    ...(before === undefined ? { unavailable: reasonOf(step) } : {}),
  }
}

function reasonOf({ before }: StepRecord): string {
  return before === undefined
    ? 'the step has no pre_check_snapshot'
    : 'the pre_check_snapshot has no screenshot'
}

export function refOf(
  screen: RecordedScreen | undefined,
  certainty: FrameRef['certainty'],
): FrameRef | undefined {
  if (screen?.kind === 'held') return { artifact: screen.picture.path, certainty }
  return screen?.kind === 'file' ? { artifact: screen.path, certainty } : undefined
}

export function artifactOf(
  screen: RecordedScreen | undefined,
  name: string,
  turn: number,
): readonly Artifact[] {
  if (screen?.kind === 'held') {
    const { path, span } = screen.picture
    return [{ path, kind: 'screenshot', name, bytes: pictureBytes(span), turn }]
  }
  return screen?.kind === 'file' ? [{ path: screen.path, kind: 'screenshot', name, turn }] : []
}

function sectionsOf(
  step: StepRecord,
  screen: RecordedScreen | undefined,
): Turn['sections'] & object {
  const { before, after, kwargs, rest, result } = step
  const isFocused = step.funcName?.toLowerCase() === 'focused_action'
  const instruction = isFocused
    ? instructionOf(namedFields('focused_action', step.args, kwargs))
    : undefined
  const observation =
    said(kwargs, 'observation') ??
    (!isFocused || result === undefined
      ? undefined
      : typeof result === 'string'
        ? result
        : showJson(result, 2))
  const reference =
    screen?.kind === 'remote' || screen?.kind === 'file' ? screen.reference : undefined
  const cached = kwargs['is_cached_action']
  return [
    ...section('focused-action', 'Focused action', [
      ...textFact('instruction', instruction),
      ...textFact('observation', isFocused ? observation : undefined),
    ]),
    ...section('cache-detection', 'Cache detection', [
      ...textFact('custom_cache_detection_instructions', before?.instructions),
      ...(typeof cached === 'boolean' ? memberFacts({ is_cached_action: cached }) : []),
      ...textFact('step_signature_hash', before?.signature),
      ...coordinateFacts(before),
    ]),
    ...section('snapshot', 'Pre-check snapshot', [
      ...textFact('screenshot', reference),
      ...memberFacts(before?.rest ?? {}),
    ]),
    ...section('post-check', 'Post-check snapshot', [
      ...textFact('last_agent_thought', after?.thought),
      ...textFact('step_signature_hash', after?.signature),
      ...memberFacts(after?.rest ?? {}),
    ]),
    ...section('step', 'Step', memberFacts(rest)),
  ]
}

function coordinateFacts(before: Snapshot | undefined): readonly Fact[] {
  const pairs = (before?.coordinates ?? []).slice(0, MAX_COORDINATES)
  if (pairs.length === 0) return []
  const values = pairs.flatMap((pair) =>
    isJsonArray(pair) && pair.every((value) => typeof value === 'number')
      ? [cutText(pair.join(', '), 40)]
      : [],
  )
  if (values.length < pairs.length) return memberFacts({ coordinates: pairs })
  return [{ label: 'coordinates', value: { kind: 'chips', values } }]
}

function screenProblems(
  screen: RecordedScreen | undefined,
  turn: number,
  artifact: string,
): readonly Problem[] {
  if (screen?.kind === 'remote') {
    return [
      {
        code: 'image-missing',
        message: `The screenshot of step ${turn + 1} is ${screen.reference}, which is stored elsewhere and never fetched; drop a picture of that name beside the file to see it.`,
        severity: 'notice',
        artifact,
        turn,
      },
    ]
  }
  if (screen?.kind !== 'invalid') return []
  return [
    {
      code: 'image-invalid',
      message: `The screenshot of step ${turn + 1} is neither a picture nor the address of one.`,
      severity: 'warning',
      artifact,
      turn,
    },
  ]
}

function pointProblems(
  points: readonly ActionPoint[],
  dimensions: Size | undefined,
  turn: number,
  artifact: string,
): readonly Problem[] {
  if (dimensions === undefined) return []
  const { width, height } = dimensions
  const outside = points.find(({ x, y }) => x < 0 || y < 0 || x >= width || y >= height)
  if (outside === undefined) return []
  return [
    {
      code: 'value-unexpected',
      message: `Step ${turn + 1} points at (${outside.x}, ${outside.y}), outside the recorded ${width}×${height}.`,
      severity: 'warning',
      artifact,
      turn,
    },
  ]
}

function namelessProblem(turn: number, artifact: string): Problem {
  return {
    code: 'value-unexpected',
    message: `Step ${turn + 1} has no func_name.`,
    severity: 'warning',
    artifact,
    turn,
  }
}
