import { textField } from '../../lib/json/json.ts'
import { bytesOf } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { foldersOf, joinPath } from '../shared/folders.ts'
import type { Folder } from '../shared/folders.ts'
import { isLfsPointer } from '../shared/lfsPointer.ts'
import { readHead } from '../shared/readHead.ts'
import { CUA_LAYOUTS, isTurnFolder, layoutOfFolder } from './listing.ts'
import type { CuaLayout } from './listing.ts'
import { eventName, turnNumber } from './names.ts'

/** Folders whose metadata.json is opened to see whether it is a run that never made a call. */
const MAX_METADATA_PROBES = 500
/** Turn folders that are looked into before the layout is taken as known. */
const MAX_FOLDER_PROBES = 20
/** Runs of which the first file is looked into at once. */
const LOOKS_AT_ONCE = 16

export async function detectCua(
  source: Source,
  signal?: AbortSignal,
): Promise<readonly Detection[]> {
  const found: Detection[] = []
  const bare: Folder[] = []
  const named: { readonly folder: Folder; readonly detection: Detection }[] = []
  for (const folder of foldersOf(source).values()) {
    // Thousands of turn folders: what is in them is asked of the first few, from their run.
    if (folder.folders.length === 0 && isTurnFolder(folder.name)) continue
    const detection = detectByNames(source, folder)
    if (detection !== undefined) named.push({ folder, detection })
    else if (source.has(joinPath(folder.path, 'metadata.json'))) bare.push(folder)
  }
  const waiting = named.values()
  const lookOn = async (): Promise<void> => {
    for (const { folder, detection } of waiting)
      if (!(await holdsPointers(source, folder, signal))) found.push(detection)
  }
  await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, lookOn))
  for (const folder of bare.slice(0, MAX_METADATA_PROBES)) {
    const head = await readHead(source, joinPath(folder.path, 'metadata.json'), signal)
    const id = textField(head.value, 'trajectory_id')
    if (id === undefined) continue
    found.push({
      ...describe(folder, 'agent', []),
      confidence: 0.8,
      reasons: ['metadata.json names a trajectory_id', 'no turn folder: no call was recorded'],
    })
  }
  return found
}

/** A checkout without its large files has the right names and nothing to read. */
async function holdsPointers(
  source: Source,
  folder: Folder,
  signal?: AbortSignal,
): Promise<boolean> {
  const turn = folder.folders.find(({ name }) => isTurnFolder(name))
  const file = turn?.files.find(({ path }) => path.endsWith('.json'))
  return file !== undefined && isLfsPointer(source, file, signal)
}

function detectByNames(source: Source, folder: Folder): Detection | undefined {
  const turns = folder.folders.filter(({ name }) => isTurnFolder(name))
  if (turns.length === 0) return undefined
  const layout = firstLayout(turns)
  if (layout === undefined) return undefined
  const hasMetadata = source.has(joinPath(folder.path, 'metadata.json'))
  const ours = turns.filter(
    ({ name }) => (turnNumber(name) === undefined) === (layout === 'driver'),
  )
  if (!hasMetadata && isTopOfDrop(folder) && isTornOut(ours)) return undefined
  return {
    ...describe(folder, layout, ours),
    confidence: hasMetadata ? 0.98 : 0.9,
    reasons: [
      turnsReason(ours),
      LAYOUT_REASONS[layout],
      hasMetadata ? 'metadata.json beside them' : 'no metadata.json beside them',
    ],
  }
}

const LAYOUT_REASONS: Readonly<Record<CuaLayout, string>> = {
  agent: 'files named NNNN_event, as the Cua agent saves them',
  session: 'files named turn_NNN_agent_response.json, as `cua do` saves them',
  experiment: 'files named api_call_…, as the Cua agent before 0.4 saved them',
  driver: 'folders named turn-NNNNN, as cua-driver records them',
}

/** Whatever stands at `root`, taken for a Cua run because a person says so. */
export function detectCuaAt(source: Source, root: string): Detection | undefined {
  const folder = foldersOf(source).get(root)
  if (folder === undefined) return undefined
  const turns = folder.folders.filter(({ name }) => isTurnFolder(name))
  return {
    ...describe(folder, firstLayout(turns) ?? 'agent', turns),
    confidence: 0.1,
    reasons: ['opened as a Cua run on request'],
  }
}

export function asCuaLayout(layout: string): CuaLayout {
  return CUA_LAYOUTS.find((known) => known === layout) ?? 'agent'
}

function firstLayout(turns: readonly Folder[]): CuaLayout | undefined {
  let guess: CuaLayout | undefined
  for (const turn of turns.slice(0, MAX_FOLDER_PROBES)) {
    const layout = layoutOfFolder(turn)
    // A lone screenshot.png says little: another folder may tell more.
    if (layout !== undefined && layout !== 'session') return layout
    guess ??= layout
  }
  return guess
}

/** The drop itself, or a zip in it: nobody named this folder for a run. */
function isTopOfDrop({ path, name }: Folder): boolean {
  return path === '' || name.toLowerCase().endsWith('.zip')
}

/**
 * One turn folder alone at the top of a drop, and not the first of its run: somebody dropped a
 * part. `turn_000` (or `turn_001` where counting begins at 1) may be a whole run.
 */
function isTornOut(turns: readonly Folder[]): boolean {
  const [only] = turns
  if (only === undefined || turns.length > 1) return false
  const number = turnNumber(only.name)
  if (number === undefined) return only.name !== 'turn-00001'
  const first = only.files
    .map(({ path }) => eventName(path.slice(path.lastIndexOf('/') + 1))?.number)
    .reduce<number | undefined>(
      (least, next) => (next === undefined ? least : Math.min(next, least ?? next)),
      undefined,
    )
  return first === undefined ? number > 1 : first > 0
}

function turnsReason(turns: readonly Folder[]): string {
  const names = turns.map(({ name }) => name)
  const [first = ''] = names
  const last = names.at(-1) ?? first
  return names.length === 1 ? `a folder ${first}` : `${names.length} folders ${first} … ${last}`
}

function describe(
  folder: Folder,
  layout: CuaLayout,
  turns: readonly Folder[],
): Omit<Detection, 'confidence' | 'reasons'> {
  const entries = [folder, ...turns].flatMap((part) => part.files)
  const files = entries.length
  const bytes = bytesOf(entries)
  return { format: 'cua', root: folder.path, layout, files, bytes }
}
