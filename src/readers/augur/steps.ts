import { numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { BundleFile } from './bundle.ts'
import { isIterated } from './bundle.ts'
import { numberInStepId } from './shapes.ts'

/** A step as one file or one member of trace.json holds it. */
export interface RecordedStep {
  readonly fields: JsonObject
  /** The artifact, and the path inside its JSON; `''` is the whole of it. */
  readonly origin: { readonly artifact: string; readonly pointer: string }
  /** Undefined for a member of trace.json. */
  readonly file: BundleFile | undefined
  readonly damaged: boolean
}

/** One turn to be: a canonical step, or one iteration of it. */
export interface Step extends RecordedStep {
  readonly id: string | undefined
  readonly index: number | undefined
  /** As in the names of its files. */
  readonly number: number | undefined
  /** Which of how many; the canonical step is the first. */
  readonly iteration: { readonly nth: number; readonly of: number } | undefined
  readonly isCanonical: boolean
  /** Canonical, and in step files alone. */
  readonly isNotInTrace: boolean
}

interface Entry {
  readonly id: string | undefined
  readonly number: number | undefined
  step: RecordedStep
  readonly inTrace: boolean
  readonly iterations: RecordedStep[]
}

/**
 * Canonical steps in recorded order, each followed by its iterations. Steps are one by step_id:
 * iterations have the step_index of their step, so an index alone says nothing.
 */
export function mergeSteps(
  traced: readonly RecordedStep[],
  filed: readonly RecordedStep[],
): readonly Step[] {
  const entries: Entry[] = []
  const byId = new Map<string, Entry>()
  const byNumber = new Map<number, Entry>()
  const add = (step: RecordedStep, inTrace: boolean): void => {
    const entry = { id: idOf(step), number: numberOf(step), step, inTrace, iterations: [] }
    entries.push(entry)
    if (entry.id !== undefined && !byId.has(entry.id)) byId.set(entry.id, entry)
    if (entry.number !== undefined && !byNumber.has(entry.number)) {
      byNumber.set(entry.number, entry)
    }
  }
  for (const step of traced) add(step, true)
  const unknown: RecordedStep[] = []
  for (const step of filed) {
    const id = idOf(step)
    // Keys are sorted: a cut file has lost its step_id, and its name alone tells whose it is.
    const isNamed = id === undefined && step.file !== undefined && !isIterated(step.file)
    const entry = isNamed ? byNumber.get(step.file.number ?? -1) : byId.get(id ?? '')
    if (entry !== undefined && entry.step.file === undefined) entry.step = merged(entry.step, step)
    else unknown.push(step)
  }
  // The canonical one of a number first, so that the others find it.
  for (const step of unknown.toSorted(byRank)) {
    const parent = byNumber.get(step.file?.number ?? -1)
    const belongs = step.file !== undefined && isIterated(step.file)
    if (parent !== undefined && belongs) parent.iterations.push(step)
    else add(step, false)
  }
  const inOrder = entries.every(({ inTrace }) => inTrace) ? entries : entries.toSorted(byPlace)
  return inOrder.flatMap(stepsOf)
}

function stepsOf({ step, inTrace, iterations }: Entry): readonly Step[] {
  const told = numberField(step.fields, 'step_iterations')
  const of = Math.max(told !== undefined && told < 1e6 ? told : 1, iterations.length + 1)
  const all = [step, ...iterations.toSorted(byTime)]
  return all.map((recorded, at) => {
    const { fields, origin, file, damaged } = recorded
    return {
      fields,
      origin,
      file,
      damaged,
      id: idOf(recorded),
      index: indexOf(recorded),
      number: numberOf(recorded),
      iteration: of === 1 ? undefined : { nth: at + 1, of },
      isCanonical: at === 0,
      isNotInTrace: at === 0 && !inTrace,
    }
  })
}

/**
 * Both hold the same once the session is closed. While it runs, the file may be newer than
 * trace.json; where one of them is cut, the other tells the rest.
 */
function merged(traced: RecordedStep, filed: RecordedStep): RecordedStep {
  const isNewer = !hasEnded(traced.fields) && hasEnded(filed.fields)
  const [strong, weak] = isNewer && !filed.damaged ? [filed, traced] : [traced, filed]
  const fields = { ...weak.fields, ...strong.fields }
  return { ...filed, fields, origin: filed.damaged ? traced.origin : filed.origin }
}

function hasEnded(fields: JsonObject): boolean {
  const status = textField(fields, 'status')
  return status !== undefined && status !== 'running' && status !== 'pending'
}

function idOf({ fields }: RecordedStep): string | undefined {
  return textField(fields, 'step_id')
}

function indexOf({ fields }: RecordedStep): number | undefined {
  return numberField(fields, 'step_index')
}

function numberOf(step: RecordedStep): number | undefined {
  return step.file?.number ?? numberInStepId(idOf(step)) ?? indexOf(step)
}

function byRank(a: RecordedStep, b: RecordedStep): number {
  return rankOf(a) - rankOf(b) || byTime(a, b)
}

/** Only the canonical step counts its iterations; its id ends with its number. */
function rankOf({ fields, file }: RecordedStep): number {
  if (file !== undefined && !isIterated(file)) return 0
  if (numberField(fields, 'step_iterations') !== undefined) return 1
  return /\/step\/\d+$/.test(textField(fields, 'step_id') ?? '') ? 2 : 3
}

function byTime(a: RecordedStep, b: RecordedStep): number {
  return compare(timeKey(a), timeKey(b)) || compare(idOf(a) ?? '', idOf(b) ?? '')
}

function timeKey({ fields }: RecordedStep): string {
  return textField(fields, 'started_at') ?? '~'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byPlace(a: Entry, b: Entry): number {
  return (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)
}
