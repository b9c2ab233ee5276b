import type { Frames } from '../../model/frames.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { readHead } from '../shared/readHead.ts'
import { artifactsOf } from './assemble.ts'
import { findFile, folderOfFile, isIterated, listBundle } from './bundle.ts'
import type { Bundle, BundleFile } from './bundle.ts'
import { emptyContents, readContents, takeTrace } from './contents.ts'
import type { Contents } from './contents.ts'
import { contextOf } from './runContext.ts'
import { framesOfStep } from './stepFrames.ts'
import { stateOf } from './stepState.ts'
import { turnOfStep } from './stepTurn.ts'
import { mergeSteps } from './steps.ts'
import type { Step } from './steps.ts'
import { placeAll } from './surroundings.ts'
import { trajectoryOf } from './trajectoryOf.ts'

/** Of a longer trace.json only the beginning is parsed: the first step stands in it. */
const MAX_TRACE_BYTES = 1024 * 1024

/** The first step read, the others listed, from trace.json or else from the names of step files. */
export async function readAugurFirst(
  source: Source,
  detection: Detection,
  signal?: AbortSignal,
): Promise<Trajectory> {
  const bundle = listBundle(source, detection)
  const contents = await readBeginning(source, bundle, signal)
  const steps = mergeSteps(contents.traced, contents.filed)
  const context = contextOf(bundle, contents, steps)
  const placed = placeAll(contents, steps, bundle.files)
  const slots = slotsOf(bundle, steps)
  const turns = slots.map((slot, index): Turn => {
    const beside = placed.turns[index]
    if (index === 0 && slot.step !== undefined && beside !== undefined) {
      return turnOfStep(slot.step, 0, beside, context)
    }
    const frames =
      slot.step === undefined ? namedFrames(slot, bundle) : framesOfStep(slot.step, context)
    return listedTurn(index, slot, frames)
  })
  const nothing = { facts: [], problems: [] }
  return trajectoryOf({
    source,
    context,
    contents,
    steps,
    placed,
    turns,
    reading: 'first',
    artifacts: artifactsOf(bundle, turns.slice(0, 1)),
    problems: contents.problems,
    signatures: nothing,
    isRow: false,
  })
}

async function readBeginning(
  source: Source,
  bundle: Bundle,
  signal?: AbortSignal,
): Promise<Contents> {
  const trace = findFile(bundle, 'trace.json')
  const isLong = trace !== undefined && (trace.bytes ?? 0) > MAX_TRACE_BYTES
  // Where step files do not say how many there are, only trace.json does.
  const takesHead = isLong && bundle.steps.length > 0
  const first = bundle.steps[0]?.number
  const contents = await readContents(
    source,
    bundle,
    (file) => {
      if (bundle.folder === undefined || file.name === 'manifest.json') return true
      if (file.name === 'trace.json') return !takesHead
      return first !== undefined && file.number === first
    },
    undefined,
    signal,
  )
  if (!takesHead) return contents
  const head = emptyContents()
  const { value } = await readHead(source, trace.path, signal)
  if (value !== undefined) takeTrace(head, trace, value, true)
  const { session, traced, hasTrace } = head
  return { ...contents, session, hasTrace, traced: traced.slice(0, -1) }
}

interface Slot {
  readonly step: Step | undefined
  readonly file: BundleFile | undefined
}

/**
 * The turns to be: steps that were read, in their order, and for each step file that was not, one
 * more after the others of its number.
 */
function slotsOf(bundle: Bundle, steps: readonly Step[]): readonly Slot[] {
  const filesOf = new Map<number | undefined, BundleFile[]>()
  for (const file of bundle.steps) {
    const same = filesOf.get(file.number)
    if (same === undefined) filesOf.set(file.number, [file])
    else same.push(file)
  }
  const slots: Slot[] = []
  const groups = groupSteps(steps)
  for (const group of groups) {
    for (const step of group) slots.push({ step, file: step.file })
    const number = group[0]?.number
    const files = filesOf.get(number) ?? []
    filesOf.delete(number)
    for (const file of files.slice(group.length)) slots.push({ step: undefined, file })
  }
  for (const files of filesOf.values()) {
    for (const file of files) slots.push({ step: undefined, file })
  }
  return slots
}

function groupSteps(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (step.isCanonical || last === undefined) groups.push([step])
    else last.push(step)
  }
  return groups
}

/** The screens that a step file's name leads to; iterations have none of their own. */
function namedFrames({ file }: Slot, bundle: Bundle): Frames {
  if (file?.number === undefined || isIterated(file)) return {}
  const stem = `screenshots/${String(file.number).padStart(4, '0')}`
  const pre = findFile(bundle, `${stem}_pre.png`)
  const post = findFile(bundle, `${stem}_post.png`)
  return {
    ...(pre === undefined ? {} : { saw: { artifact: pre.path, certainty: 'confirmed' } }),
    ...(post === undefined ? {} : { after: { artifact: post.path, certainty: 'confirmed' } }),
  }
}

const NONE: readonly never[] = []

function listedTurn(index: number, { step, file }: Slot, frames: Frames): Turn {
  const number = String(step?.number ?? index).padStart(4, '0')
  const name = file === undefined ? `steps/${number}` : folderOfFile(file)
  const state = step === undefined ? undefined : stateOf(step.fields)
  return {
    index,
    status: 'listed',
    run: 0,
    folders: [name],
    actions: NONE,
    frames,
    artifacts: NONE,
    // A short trace.json was read whole: its failures are known before the rest is.
    ...(state === undefined ? {} : { state }),
  }
}
