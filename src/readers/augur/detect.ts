import { bytesOf } from '../../source/source.ts'
import type { Source, SourceEntry } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { foldersOf, joinPath } from '../shared/folders.ts'
import type { Folder } from '../shared/folders.ts'
import { readHead } from '../shared/readHead.ts'
import { filesOfBundle } from './bundleFiles.ts'
import { isManifest, isStep, isTrace } from './shapes.ts'

/** Folders that are looked into; a drop with more of them is a disk. */
const MAX_PROBES = 20_000
const PROBES_AT_ONCE = 16
const STEP_PROBES = 3

/** Bundles, and what a live mirror or a copy without manifest leaves: trace.json beside steps. */
export async function detectAugur(
  source: Source,
  signal?: AbortSignal,
): Promise<readonly Detection[]> {
  const candidates: Folder[] = []
  for (const folder of foldersOf(source).values()) {
    if (mayBeBundle(source, folder)) candidates.push(folder)
    if (candidates.length === MAX_PROBES) break
  }
  const found: Detection[] = []
  const waiting = candidates.values()
  const probeOn = async (): Promise<void> => {
    for (const folder of waiting) {
      const detection = await probe(source, folder, signal)
      if (detection !== undefined) found.push(detection)
    }
  }
  await Promise.all(Array.from({ length: PROBES_AT_ONCE }, probeOn))
  return found
}

function mayBeBundle(source: Source, folder: Folder): boolean {
  if (source.has(joinPath(folder.path, 'manifest.json'))) return true
  const hasSteps = stepPaths(folder).length > 0
  return hasSteps || (source.has(joinPath(folder.path, 'trace.json')) && hasCompany(folder))
}

/** A trace.json without any folder of a bundle is a run in a single file: `sniff` has it. */
function hasCompany({ folders }: Folder): boolean {
  return folders.some(({ name }) => /^(steps|events|screenshots|logs|modelio)$/.test(name))
}

/** The first few `steps/NNNN.json` and `steps/NNNN/<sha8>.json`. */
function stepPaths(folder: Folder): readonly string[] {
  const steps = folder.folders.find(({ name }) => name === 'steps')
  if (steps === undefined) return []
  const paths = steps.files.filter(({ path }) => /\/\d{1,9}\.json$/.test(`/${path}`))
  for (const iterated of steps.folders.slice(0, STEP_PROBES)) {
    if (/^\d{1,9}$/.test(iterated.name)) paths.push(...iterated.files.filter(isJsonFile))
  }
  return paths.slice(0, STEP_PROBES).map(({ path }) => path)
}

function isJsonFile({ path }: SourceEntry): boolean {
  return path.endsWith('.json')
}

async function probe(
  source: Source,
  folder: Folder,
  signal?: AbortSignal,
): Promise<Detection | undefined> {
  const holds = async (name: string, test: typeof isTrace): Promise<boolean> => {
    const path = joinPath(folder.path, name)
    return source.has(path) && test((await readHead(source, path, signal)).value)
  }
  if (await holds('manifest.json', isManifest)) {
    const reasons = ['manifest.json says bundle_format augur-bundle']
    if (source.has(joinPath(folder.path, 'trace.json'))) reasons.push('trace.json beside it')
    return describe(source, folder, 'bundle', 0.98, reasons)
  }
  if (await holds('trace.json', isTrace)) {
    const reasons = ['trace.json holds a debug session', 'no manifest of a bundle beside it']
    return describe(source, folder, 'loose', 0.93, reasons)
  }
  for (const path of stepPaths(folder)) {
    if (!isStep((await readHead(source, path, signal)).value)) continue
    const reasons = [
      `${path} is a step of an Augur session`,
      'neither manifest nor trace beside it',
    ]
    return describe(source, folder, 'loose', 0.9, reasons)
  }
  return undefined
}

/** Whatever stands at `root`, taken for an Augur run because a person says so. */
export function detectAugurAt(source: Source, root: string): Detection | undefined {
  const reasons = ['opened as an Augur run on request']
  const folder = foldersOf(source).get(root)
  if (folder !== undefined) return describe(source, folder, 'loose', 0.1, reasons)
  const entry = source.entry(root)
  if (entry === undefined) return undefined
  return {
    format: 'augur',
    root,
    layout: 'file',
    confidence: 0.1,
    reasons,
    files: 1,
    bytes: entry.bytes,
  }
}

function describe(
  source: Source,
  folder: Folder,
  layout: string,
  confidence: number,
  reasons: readonly string[],
): Detection {
  const entries = filesOfBundle(source, folder.path)
  const bytes = bytesOf(entries)
  const files = entries.length
  return { format: 'augur', root: folder.path, layout, confidence, reasons, files, bytes }
}
