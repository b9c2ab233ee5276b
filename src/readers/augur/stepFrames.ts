import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { FrameRef, Frames } from '../../model/frames.ts'
import { findFile, placeOf } from './bundle.ts'
import type { RunContext } from './runContext.ts'
import type { Step } from './steps.ts'

/** Modes are ordered; these come before screenshots. */
const WITHOUT_SCREENS: ReadonlySet<string> = new Set(['off', 'metadata', 'trace'])

type Screen =
  | { readonly kind: 'there'; readonly name: string; readonly artifact: string }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'missing'; readonly path: string }

/**
 * The screens before and after a step, as recorded: `pre` is what the decision was made on. What
 * the producer says it has not got is unavailable; what it names and is not there is missing.
 */
export function framesOfStep(step: Step, context: RunContext): Frames {
  const pre = screenOf('observation_pre', step, context)
  const post = screenOf('observation_post', step, context)
  const drawn = drawnScreen([pre, post], step, context)
  const unavailable = unavailableWords(pre, post)
  const missing = [pre, post].find((screen) => screen.kind === 'missing')
  return {
    ...(pre.kind === 'there'
      ? { saw: confirmed(pre.artifact), before: confirmed(pre.artifact) }
      : {}),
    ...(post.kind === 'there' ? { after: confirmed(post.artifact) } : {}),
    ...(drawn === undefined ? {} : { annotated: drawn }),
    ...(missing === undefined ? {} : { missing: missing.path }),
    ...(unavailable === undefined ? {} : { unavailable }),
  }
}

/** All screens of the step that should be there and are not. */
export function missingScreens(step: Step, context: RunContext): readonly string[] {
  return ['observation_pre', 'observation_post']
    .map((key) => screenOf(key, step, context))
    .flatMap((screen) => (screen.kind === 'missing' ? [screen.path] : []))
}

function confirmed(artifact: string): FrameRef {
  return { artifact, certainty: 'confirmed' }
}

function screenOf(key: string, step: Step, context: RunContext): Screen {
  const recorded = field(step.fields, key)
  const name = nameOf(recorded)
  if (name === undefined) return { kind: 'unavailable', why: whyNone(recorded, step, context) }
  const file = findFile(context.bundle, name)
  if (file !== undefined) return { kind: 'there', name, artifact: file.path }
  if (context.missing.has(name)) {
    return { kind: 'unavailable', why: 'not captured: listed in manifest.missing' }
  }
  if (context.bundle.folder === undefined) {
    return { kind: 'unavailable', why: 'not in the drop: one file of the bundle was opened alone' }
  }
  return { kind: 'missing', path: placeOf(context.bundle, name) }
}

/** A path; the schema also knows an object with one. */
function nameOf(recorded: JsonValue | undefined): string | undefined {
  if (typeof recorded === 'string') return recorded === '' ? undefined : recorded
  if (!isJsonObject(recorded) || field(recorded, 'missing') === true) return undefined
  return textField(recorded, 'artifact') ?? textField(recorded, 'path')
}

function whyNone(recorded: JsonValue | undefined, step: Step, { captureMode }: RunContext): string {
  const mode = textField(step.fields, 'capture_mode') ?? captureMode
  if (textField(step.fields, 'status') === 'skipped') {
    return 'unavailable: skipped step (late attach)'
  }
  if (mode !== undefined && WITHOUT_SCREENS.has(mode)) return `not captured: capture mode ${mode}`
  if (recorded === undefined) return 'not captured: the step names no observation'
  return 'not captured: recorded as null'
}

function unavailableWords(pre: Screen, post: Screen): string | undefined {
  if (pre.kind === 'unavailable' && post.kind === 'unavailable') {
    return pre.why === post.why ? pre.why : `before: ${pre.why}; after: ${post.why}`
  }
  if (pre.kind === 'unavailable') return `screen before the step ${pre.why}`
  return post.kind === 'unavailable' ? `screen after the step ${post.why}` : undefined
}

/** The server draws the target into a copy of the screen. */
function drawnScreen(
  screens: readonly Screen[],
  { isCanonical, number }: Step,
  { bundle }: RunContext,
): FrameRef | undefined {
  const named = screens.find((screen) => screen.kind === 'there')?.name
  const stem = named?.replace(/_(?:pre|post)\.\w+$/, '')
  const own = isCanonical && number !== undefined ? String(number).padStart(4, '0') : undefined
  for (const start of [stem, own === undefined ? undefined : `screenshots/${own}`]) {
    const file = start === undefined ? undefined : findFile(bundle, `${start}_target.png`)
    if (file !== undefined) return { artifact: file.path, certainty: 'inferred' }
  }
  return undefined
}
