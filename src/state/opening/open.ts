import { RpcError } from '../../lib/rpc.ts'
import type { Refusal } from '../../model/refusal.ts'
import type { FormatId } from '../../model/trajectory.ts'
import type { DropItem } from '../../source/dropItem.ts'
import { packItems } from '../../source/lendFiles.ts'
import type { DropListing, OpenEvent } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'
import { areRecentCopies } from '../live/recentCopies.ts'
import { givePicture, promisePicture, withdrawPicture } from '../stage/offeredPictures.ts'
import {
  messageOf,
  readOn,
  readRun,
  rememberLink,
  rememberPlace,
  summariseRuns,
} from './runReading.ts'
import {
  addDrop,
  addRuns,
  changeDrop,
  changeRun,
  findRun,
  forgetDrop,
  replaceRun,
} from '../session.ts'
import { forgetRuns, useSession, withSource } from '../session.ts'
import { useView } from '../view.ts'

export interface OpenOptions {
  /** Folder of the run to show when the drop holds it, and the stop to show in it. */
  readonly goTo?: { readonly root: string; readonly stop: number }
  /** Told once the drop is listed and holds at least one run. */
  readonly onListed?: (listing: DropListing) => void
}

const working = new Map<string, AbortController>()
/** What can be opened once more: drops that were cancelled, and those that came as handles. */
const kept = new Map<string, readonly DropItem[]>()
/** Drops of files that were written minutes before they were opened, of which we have copies. */
const recentCopies = new Set<string>()
let nextDrop = 1

function newDropId(): string {
  const id = `d${nextDrop}`
  nextDrop += 1
  return id
}

/**
 * Opens what the person gave us: lists it, finds its runs, shows the first screen as soon as it is
 * known. Resolves when everything is read, refused or cancelled; never rejects.
 */
export async function openItems(
  items: readonly DropItem[],
  name: string,
  startedAt: number,
  options: OpenOptions = {},
): Promise<void> {
  const id = newDropId()
  const controller = new AbortController()
  working.set(id, controller)
  kept.set(id, items)
  performance.mark('tv:drop', { startTime: startedAt })
  addDrop({
    id,
    name,
    startedAt,
    listed: false,
    phase: { kind: 'opening', progress: { stage: 'listing', files: 0, bytes: 0 } },
  })
  const { signal } = controller
  const opened: { all?: Promise<void> } = {}
  const onEvent = (event: OpenEvent): void => {
    if (event.type === 'progress') changeProgress(id, event)
    else if (event.type === 'listed') opened.all = onListed(event.listing, signal, options)
    else if (event.type === 'first') {
      const { run, trajectory, picture: path } = event
      if (path !== undefined) promisePicture({ drop: id, path })
      opened.all = readOn(run, trajectory)
    } else givePicture(id, event)
  }
  try {
    const { items: sent, transfer } = packItems(items)
    await getReadClient().call(
      'open',
      { drop: id, name, items: sent },
      { signal, onEvent, transfer },
    )
    if (!items.some(isHandle)) {
      kept.delete(id)
      if (areRecentCopies(items, Date.now())) recentCopies.add(id)
    }
  } catch (error) {
    const phase = useSession.getState().drops.find((drop) => drop.id === id)?.phase.kind
    if (phase !== 'opening') return
    if (isCancelled(error)) changeDrop(id, { phase: { kind: 'cancelled' } })
    else changeDrop(id, { phase: { kind: 'refused', refusals: [refusalOf(error, name)] } })
  } finally {
    withdrawPicture(id)
    await readWithoutFirst(id)
    await opened.all?.catch(() => undefined)
    working.delete(id)
  }
}

/** Stops the listing of a drop, and the filling of its list. */
export function cancelOpening(drop: string): void {
  working.get(drop)?.abort()
}

function changeProgress(drop: string, event: Extract<OpenEvent, { type: 'progress' }>): void {
  const { drops } = useSession.getState()
  const listing = drops.some(({ id, phase }) => id === drop && phase.kind === 'opening')
  if (listing) changeDrop(drop, { phase: { kind: 'opening', progress: event.progress } })
}

function onListed(
  listing: DropListing,
  signal: AbortSignal,
  { goTo, onListed: tell }: OpenOptions,
): Promise<void> {
  performance.mark('tv:listed')
  const { runs, drop, refusals } = listing
  const [only] = runs
  if (only === undefined) {
    changeDrop(drop, { listed: true, phase: { kind: 'refused', refusals } })
    return Promise.resolve()
  }
  changeDrop(drop, { listed: true, phase: { kind: 'open', listing } })
  addRuns(runs)
  tell?.(listing)
  const wanted = goTo === undefined ? undefined : runs.find((run) => run.root === goTo.root)
  if (runs.length === 1) {
    rememberPlace()
    changeRun(only.run, { phase: { kind: 'reading', progress: undefined } })
    const stop = wanted === undefined ? 0 : (goTo?.stop ?? 0)
    useView.setState({ run: only.run, stop, screen: 'trace', touched: false, playing: false })
    return Promise.resolve()
  }
  if (wanted === undefined) useView.setState({ screen: 'library' })
  else void openRun(wanted.run, goTo?.stop)
  return summariseRuns(
    runs.map((run) => run.run),
    signal,
  )
}

/** The one run of a drop whose first screen did not come with the listing is read all the same. */
async function readWithoutFirst(drop: string): Promise<void> {
  const [run, ...more] = useSession.getState().runs.filter((run) => run.found.drop === drop)
  if (run === undefined || more.length > 0) return
  if (run.phase.kind !== 'reading' || run.trajectory !== undefined) return
  changeRun(run.key, { phase: { kind: 'listed' } })
  if (useView.getState().run === run.key) await readRun(run.key)
}

/** Opens one run of the list at `stop` (0-based). */
export async function openRun(key: string, stop = 0): Promise<void> {
  rememberLink(key, stop)
  const view = { run: key, stop, screen: 'trace', playing: false, preview: undefined } as const
  useView.setState({ ...view, touched: false })
  await readRun(key)
}

/** Takes a drop out of the session. The run on screen stays when another drop holds it too. */
export function closeDrop(drop: string): void {
  cancelOpening(drop)
  kept.delete(drop)
  const { runs, drops } = useSession.getState()
  const shown = findRun(useSession.getState(), useView.getState().run)
  const next = shown?.alsoIn.find((found) => found.drop !== drop)
  forgetDrop(drop)
  if (drops.some(({ id, listed }) => id === drop && listed)) {
    getReadClient()
      .call('close', { drop })
      .catch(() => undefined)
  }
  if (shown?.found.drop !== drop) return
  if (next !== undefined) {
    useView.setState({ run: next.run })
    void readRun(next.run)
    return
  }
  const left = runs.some((run) => run.found.drop !== drop)
  useView.setState({ run: undefined, stop: 0, playing: false, screen: left ? 'library' : 'open' })
}

/** Takes the refusals of a drop off the screen; a drop that holds runs stays open. */
export function dismissRefusals(drop: string): void {
  const phase = useSession.getState().drops.find(({ id }) => id === drop)?.phase
  if (phase?.kind === 'open')
    changeDrop(drop, { phase: { ...phase, listing: { ...phase.listing, refusals: [] } } })
  else closeDrop(drop)
}

/** Says no without asking the worker: nothing in what was given could hold a run. */
export function refuse(name: string, refusal: Refusal, startedAt: number): void {
  const phase = { kind: 'refused', refusals: [refusal] } as const
  addDrop({ id: newDropId(), name, startedAt, listed: false, phase })
}

/** Reads the run from another drop that holds it too. */
export async function switchSource(key: string, source: string): Promise<void> {
  const run = findRun(useSession.getState(), key)
  const found = run?.alsoIn.find((other) => other.run === source)
  if (run === undefined || found === undefined) return
  replaceRun(key, withSource(run, found, true))
  if (useView.getState().run !== key) return
  useView.setState({ run: found.run })
  await readRun(found.run)
}

/** What of a drop came as handles: the browser can tell what becomes of these. */
export function handlesOf(drop: string): readonly DropItem[] {
  return (kept.get(drop) ?? []).filter(isHandle)
}

/** The run may still be written, but what we have are copies of its files. */
export function isRecentCopy(drop: string): boolean {
  return recentCopies.has(drop)
}

export function canOpenAgain(drop: string): boolean {
  return kept.has(drop)
}

/** Lists and reads a drop from the start, and takes its older listing out. */
export async function openAgain(drop: string, startedAt: number): Promise<void> {
  const items = kept.get(drop)
  const old = useSession.getState().drops.find(({ id }) => id === drop)
  if (items === undefined || old === undefined) return
  const { run, stop } = useView.getState()
  const shown = findRun(useSession.getState(), run)?.found
  const here = shown?.drop === drop ? { goTo: { root: shown.root, stop } } : {}
  if (old.phase.kind !== 'open') closeDrop(drop)
  const close = (): void => closeDrop(drop)
  await openItems(items, old.name, startedAt, { ...here, onListed: close })
}

/** Reads a folder of a drop with the reader that the person names. Rejects with what went wrong. */
export async function openAs(drop: string, root: string, format: FormatId): Promise<void> {
  const found = await getReadClient().call('openAs', { drop, root, format })
  const { drops } = useSession.getState()
  const old = drops.find(({ id }) => id === drop)
  if (old === undefined) return
  if (old.phase.kind === 'refused') {
    const { name } = old
    const listing = {
      drop,
      name,
      files: found.files,
      bytes: found.bytes,
      runs: [found],
      refusals: [],
    }
    changeDrop(drop, { phase: { kind: 'open', listing } })
  }
  forgetRuns((run) => run.found.drop === drop && run.found.root === found.root)
  addRuns([found])
  await openRun(found.run)
}

function isHandle(item: DropItem): boolean {
  return item.kind !== 'file'
}

function isCancelled(error: unknown): boolean {
  return error instanceof RpcError && error.code === 'cancelled'
}

function refusalOf(error: unknown, name: string): Refusal {
  const hint = error instanceof RpcError ? error.hint : undefined
  return {
    code: 'unreadable',
    title: 'This could not be read',
    found: `${name}: ${messageOf(error)}`,
    expected: 'a folder, a zip or a file that this browser may read',
    tries: [hint ?? 'Drop it again, or copy it to a local disk first.'],
  }
}
