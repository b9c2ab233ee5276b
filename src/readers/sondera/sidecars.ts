import { field, isJsonArray } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { readJson } from '../shared/jsonText.ts'
import type { Step } from './step.ts'
import { eitherNumber, eitherText } from './words.ts'

/** What the index files of a storage folder add to a run. */
export interface Sidecars {
  readonly agent: JsonValue | undefined
  readonly agentsPath: string | undefined
  readonly adjudicationsPath: string | undefined
  /** Indexed adjudications of this run, by the index of their step. */
  readonly byStep: ReadonlyMap<number, readonly Indexed[]>
}

interface Indexed {
  readonly adjudication: JsonValue
  readonly pointer: string
}

interface IndexFile {
  readonly bytes: number | undefined
  readonly modified: number | undefined
  readonly byKey: Promise<ReadonlyMap<string, readonly Keyed[]>>
}

interface Keyed {
  readonly value: JsonValue
  readonly at: number
}

/**
 * Hundreds of runs share one index: it is parsed once for as long as it does not change. By list,
 * which is the same array for a source and for all that wrap it to count or to wait.
 */
const parsed = new WeakMap<Source['entries'], Map<string, IndexFile>>()

export async function readSidecars(
  source: Source,
  path: string,
  run: { readonly id: string | undefined; readonly agent: string | undefined },
): Promise<Sidecars> {
  const agentsPath = findBeside(source, path, 'agents.json')
  const adjudicationsPath = findBeside(source, path, 'adjudications.json')
  const agents = await indexOf(source, agentsPath, 'id')
  const indexed = await indexOf(source, adjudicationsPath, 'trajectory_id')
  const byStep = new Map<number, Indexed[]>()
  for (const { value, at } of indexed.get(run.id ?? '') ?? []) {
    const index = eitherNumber(value, 'step_index')
    const adjudication = field(value, 'adjudication')
    if (index === undefined || adjudication === undefined) continue
    const list = byStep.get(index) ?? []
    list.push({ adjudication, pointer: `[${at}].adjudication` })
    byStep.set(index, list)
  }
  const agent = agents.get(run.agent ?? '')?.[0]?.value
  return {
    agent,
    agentsPath: agent === undefined ? undefined : agentsPath,
    adjudicationsPath: byStep.size === 0 ? undefined : adjudicationsPath,
    byStep,
  }
}

/** Gives steps the indexed decisions that their own record lacks. */
export function addIndexed(steps: readonly Step[], { byStep, adjudicationsPath }: Sidecars): void {
  if (adjudicationsPath === undefined) return
  for (const step of steps) {
    if (step.verdicts.length > 0) continue
    for (const { adjudication, pointer } of byStep.get(step.index) ?? []) {
      step.verdicts.push({
        adjudication,
        mode: eitherText(adjudication, 'mode'),
        guardrails: undefined,
        by: undefined,
        raw: undefined,
        at: undefined,
        pointer,
        stage: step.stage,
        artifact: adjudicationsPath,
      })
    }
  }
}

/** Runs stand in a folder per agent; the index one above, or beside them. */
function findBeside(source: Source, path: string, name: string): string | undefined {
  const own = path.slice(0, path.lastIndexOf('/') + 1)
  const above = own.slice(0, own.lastIndexOf('/', own.length - 2) + 1)
  return [`${above}${name}`, `${own}${name}`].find((candidate) => source.has(candidate))
}

async function indexOf(
  source: Source,
  path: string | undefined,
  key: string,
): Promise<ReadonlyMap<string, readonly Keyed[]>> {
  if (path === undefined) return new Map()
  const files = parsed.get(source.entries) ?? new Map<string, IndexFile>()
  parsed.set(source.entries, files)
  const { bytes, modified } = source.entry(path) ?? {}
  const known = files.get(path)
  if (known !== undefined && known.bytes === bytes && known.modified === modified) {
    return known.byKey
  }
  const byKey = readIndex(source, path, key)
  files.set(path, { bytes, modified, byKey })
  byKey.catch(() => files.delete(path))
  return byKey
}

/**
 * An index that cannot be read adds nothing; the run does not need it. Others may wait for the same
 * read, so no one of them cancels it.
 */
async function readIndex(
  source: Source,
  path: string,
  key: string,
): Promise<ReadonlyMap<string, readonly Keyed[]>> {
  const byKey = new Map<string, Keyed[]>()
  try {
    const { value } = readJson(await source.bytes(path))
    for (const [at, item] of (isJsonArray(value) ? value : []).entries()) {
      const name = eitherText(item, key)
      if (name === undefined) continue
      const list = byKey.get(name) ?? []
      list.push({ value: item, at })
      byKey.set(name, list)
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
  return byKey
}
