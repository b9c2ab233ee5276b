import { assertNever } from '../../lib/assertNever.ts'
import type { Source, SourceEntry } from '../../source/source.ts'
import { foldersOf } from '../shared/folders.ts'
import type { Folder } from '../shared/folders.ts'
import { counterLength, driverTurnNumber, eventName, turnNumber } from './names.ts'
import { agentRole, driverRole, experimentRole, sessionRole } from './roles.ts'
import type { FileRole, RunFile } from './runFile.ts'

/**
 * - `agent`: TrajectorySaverCallback of cua-agent ≥ 0.4, and the layout of the documentation;
 * - `session`: `cua do`, and exports of the playground;
 * - `experiment`: ExperimentManager of cua-agent 0.1–0.3;
 * - `driver`: recordings of cua-driver.
 */
export const CUA_LAYOUTS = ['agent', 'session', 'experiment', 'driver'] as const
export type CuaLayout = (typeof CUA_LAYOUTS)[number]

/** What the names under a root say. */
export interface RunListing {
  readonly root: string
  readonly layout: CuaLayout
  /** Files of all turn folders, in recorded order. */
  readonly files: readonly RunFile[]
  /** Files directly in the root, such as metadata.json. */
  readonly rootFiles: readonly SourceEntry[]
}

export function isTurnFolder(name: string): boolean {
  return turnNumber(name) !== undefined || driverTurnNumber(name) !== undefined
}

/** The layout that the names in a turn folder stand for. */
export function layoutOfFolder(folder: Folder): CuaLayout | undefined {
  if (driverTurnNumber(folder.name) !== undefined) return 'driver'
  let layout: CuaLayout | undefined
  for (const { path } of folder.files) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (name.startsWith('api_call_') || isExperimentScreen(name)) return 'experiment'
    if (name.startsWith('turn_') && name.endsWith('_agent_response.json')) return 'session'
    if (eventName(name) !== undefined) return 'agent'
    if (name === 'screenshot.png') layout = 'session'
  }
  return layout
}

function isExperimentScreen(name: string): boolean {
  return /^(screenshot_\d{3}_|vis_).*\.png$/.test(name)
}

export function listRun(source: Source, root: string, layout: CuaLayout): RunListing {
  const folder = foldersOf(source).get(root)
  if (folder === undefined) return { root, layout, files: [], rootFiles: [] }
  const numbered: { readonly number: number; readonly folder: Folder }[] = []
  const numberOf = layout === 'driver' ? driverTurnNumber : turnNumber
  for (const child of folder.folders) {
    const number = numberOf(child.name)
    if (number !== undefined) numbered.push({ number, folder: child })
  }
  numbered.sort((a, b) => a.number - b.number) // oxlint-disable-line unicorn/no-array-sort -- our own array, and large
  const files: RunFile[] = []
  const kinds: EventKinds = new Map()
  for (const { number, folder } of numbered) addFolder(files, folder, number, layout, kinds)
  if (layout === 'agent') sortByCounter(files)
  return { root, layout, files, rootFiles: folder.files }
}

function addFolder(
  files: RunFile[],
  folder: Folder,
  number: number,
  layout: CuaLayout,
  kinds: EventKinds,
): void {
  const prefix = folder.path === '' ? 0 : folder.path.length + 1
  const inFolder: RunFile[] = []
  for (const { path, bytes } of folder.files) {
    const { order, name, role } = describe(path.slice(prefix), layout, kinds)
    inFolder.push({
      path,
      bytes,
      folder: folder.name,
      folderNumber: number,
      number: order,
      name,
      role,
    })
  }
  if (!isInOrder(inFolder)) inFolder.sort(compareFiles) // oxlint-disable-line unicorn/no-array-sort -- our own array
  for (const file of inFolder) files.push(file)
}

interface Described {
  readonly order: number
  readonly name: string
  readonly role: FileRole
}

/** What stands after the number of an event file, understood once for thousands of files. */
type EventKinds = Map<string, { readonly name: string; readonly role: FileRole }>

function describeEvent(file: string, kinds: EventKinds): Described {
  const length = counterLength(file)
  if (length === 0) return { order: UNNUMBERED, name: file, role: 'other' }
  const order = Number(file.slice(0, length))
  const rest = file.slice(length + 1)
  const known = kinds.get(rest)
  if (known !== undefined) return { order, name: known.name, role: known.role }
  const event = eventName(file)
  const kind = {
    name: event?.name ?? file,
    role: event === undefined ? 'other' : agentRole(event),
  } as const
  kinds.set(rest, kind)
  return { order, ...kind }
}

/** Files without a number come last in their folder. */
const UNNUMBERED = Number.MAX_SAFE_INTEGER

function describe(file: string, layout: CuaLayout, kinds: EventKinds): Described {
  switch (layout) {
    case 'agent':
      return describeEvent(file, kinds)
    case 'session':
      return sessionRole(file)
    case 'experiment':
      return experimentRole(file)
    case 'driver':
      return driverRole(file)
    default:
      return assertNever(layout)
  }
}

/**
 * The saver's counter runs over the whole trajectory, so it is the true order. Where it starts
 * again in each folder, as the documentation shows it, folders come first (they are sorted).
 */
function sortByCounter(files: RunFile[]): void {
  let last = -1
  const isSorted = files.every(({ number }) => {
    if (number === UNNUMBERED) return true
    const follows = number > last
    last = number
    return follows
  })
  if (isSorted) return
  const numbered = files.filter(({ number }) => number !== UNNUMBERED)
  if (new Set(numbered.map(({ number }) => number)).size < numbered.length) return
  files.sort((a, b) => a.number - b.number) // oxlint-disable-line unicorn/no-array-sort -- our own array
}

/** Mostly they are: asking first is cheaper than sorting thousands of small folders. */
function isInOrder(files: readonly RunFile[]): boolean {
  for (let index = 1; index < files.length; index += 1) {
    const before = files[index - 1]
    const file = files[index]
    if (before === undefined || file === undefined || compareFiles(before, file) > 0) return false
  }
  return true
}

function compareFiles(a: RunFile, b: RunFile): number {
  if (a.number !== b.number) return a.number - b.number
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
