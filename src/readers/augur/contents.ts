import { arrayField, field, isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Problem } from '../../model/problem.ts'
import type { Source } from '../../source/source.ts'
import type { Bundle, BundleFile } from './bundle.ts'
import { modelCallOf } from './modelCall.ts'
import type { ModelCall } from './modelCall.ts'
import { readFiles } from './readFiles.ts'
import type { FileContent, JsonLine } from './readFiles.ts'
import { isStep, mayBeStep } from './shapes.ts'
import type { RecordedStep } from './steps.ts'

/** A JSON file of the bundle beside trace and steps: a side effect, a preference, a replay. */
export interface Document {
  readonly file: BundleFile
  readonly value: JsonValue
}

/** What was read of a bundle, before steps are merged. */
export interface Contents {
  readonly manifest: JsonObject | undefined
  readonly session: JsonObject | undefined
  readonly hasTrace: boolean
  readonly traced: readonly RecordedStep[]
  readonly filed: readonly RecordedStep[]
  readonly calls: readonly ModelCall[]
  readonly lines: readonly { readonly file: BundleFile; readonly lines: readonly JsonLine[] }[]
  readonly documents: readonly Document[]
  readonly agentText: string | undefined
  readonly problems: readonly Problem[]
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

/** A guide for agents of more bytes is linked, not shown. */
const MAX_AGENT_BYTES = 256 * 1024

/** Reads the files that `wants` takes, as far as they hold anything that we read. */
export async function readContents(
  source: Source,
  bundle: Bundle,
  wants: (file: BundleFile) => boolean,
  onRead?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Contents> {
  const contents = emptyContents()
  const files = new Map<string, BundleFile>()
  for (const file of bundle.files) {
    if (isRead(file, bundle) && wants(file)) files.set(file.path, file)
  }
  let done = 0
  const problems = await readFiles(
    source,
    [...files.keys()],
    (path, content) => {
      const file = files.get(path)
      if (file !== undefined) take(contents, file, content, bundle)
      done += 1
      onRead?.(done, files.size)
    },
    signal,
  )
  contents.problems.push(...problems)
  contents.filed.sort((a, b) => compare(a.origin.artifact, b.origin.artifact))
  contents.calls.sort((a, b) => compare(a.path, b.path))
  contents.lines.sort((a, b) => compare(a.file.path, b.file.path))
  contents.documents.sort((a, b) => compare(a.file.path, b.file.path))
  contents.problems.sort((a, b) => compare(a.artifact ?? '', b.artifact ?? ''))
  return contents
}

export function emptyContents(): Growing<Contents> {
  return {
    manifest: undefined,
    session: undefined,
    hasTrace: false,
    traced: [],
    filed: [],
    calls: [],
    lines: [],
    documents: [],
    agentText: undefined,
    problems: [],
  }
}

function isRead({ name, bytes }: BundleFile, { folder }: Bundle): boolean {
  if (folder === undefined) return true
  if (name === 'AGENT.md') return (bytes ?? 0) <= MAX_AGENT_BYTES
  if (name.startsWith('schema/')) return false
  return name.endsWith('.json') || (name.startsWith('events/') && name.endsWith('.jsonl'))
}

function take(
  contents: Growing<Contents>,
  file: BundleFile,
  content: FileContent,
  bundle: Bundle,
): void {
  if (content.kind === 'text') contents.agentText = content.text
  else if (content.kind === 'lines') contents.lines.push({ file, lines: content.lines })
  else takeJson(contents, file, content.value, content.damaged, bundle)
}

function takeJson(
  contents: Growing<Contents>,
  file: BundleFile,
  value: JsonValue,
  damaged: boolean,
  { folder }: Bundle,
): void {
  const { name } = file
  if (folder === undefined && isStep(value)) {
    contents.filed.push({
      fields: value,
      origin: { artifact: file.path, pointer: '' },
      file,
      damaged,
    })
  } else if (folder === undefined || name === 'trace.json') {
    takeTrace(contents, file, value, damaged)
  } else if (name === 'manifest.json') {
    if (isJsonObject(value)) contents.manifest = value
  } else if (name.startsWith('steps/')) {
    if (isJsonObject(value) && (damaged || mayBeStep(value))) {
      const origin = { artifact: file.path, pointer: '' }
      contents.filed.push({ fields: value, origin, file, damaged })
    } else contents.problems.push(notAStep(file))
  } else if (name.startsWith('modelio/')) contents.calls.push(modelCallOf(file, value))
  else contents.documents.push({ file, value })
}

/** The session and the canonical steps; in a cut file the last step may lack what follows its cut. */
export function takeTrace(
  contents: Growing<Contents>,
  file: BundleFile,
  value: JsonValue,
  damaged: boolean,
): void {
  contents.hasTrace = true
  const session = field(value, 'session')
  if (isJsonObject(session)) contents.session = session
  const steps = isJsonArray(value) ? value : arrayField(value, 'steps')
  for (const [index, fields] of steps.entries()) {
    const isLast = index === steps.length - 1
    const origin = { artifact: file.path, pointer: `steps[${index}]` }
    const isCut = damaged && isLast
    if (isJsonObject(fields) && (isStep(fields) || !isCut)) {
      contents.traced.push({ fields, origin, file: undefined, damaged: isCut })
    }
  }
}

function notAStep({ path }: BundleFile): Problem {
  return {
    code: 'value-unexpected',
    message: `${path} is no step: it has neither step_id nor step_index.`,
    severity: 'warning',
    artifact: path,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
