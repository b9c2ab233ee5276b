import { RpcError } from '../lib/rpc.ts'
import type { Refusal } from '../model/refusal.ts'
import { summarise } from '../model/summary.ts'
import type { Trajectory } from '../model/trajectory.ts'
import type { DropItem } from '../source/dropItem.ts'
import type { DropListing, OpenEvent } from '../worker/protocol.ts'
import { getReadClient } from './clients.ts'
import { addDrop, addRuns, changeDrop, changeRun, findRun, useSession } from './session.ts'
import { useView } from './view.ts'

const openings = new Map<string, AbortController>()
let nextDrop = 1

/** How many trajectories stay in memory besides the one that is open. */
const KEPT_TRAJECTORIES = 3

/**
 * Opens what the person gave us: lists it, finds its runs, shows the first screen as soon as it is
 * known. Resolves when everything is read, refused or cancelled; never rejects.
 */
export async function openItems(
  items: readonly DropItem[],
  name: string,
  startedAt: number,
): Promise<void> {
  const id = `d${nextDrop}`
  nextDrop += 1
  const controller = new AbortController()
  openings.set(id, controller)
  performance.mark('tv:drop', { startTime: startedAt })
  addDrop({
    id,
    name,
    startedAt,
    phase: { kind: 'opening', progress: { stage: 'listing', files: 0, bytes: 0 } },
  })
  try {
    await getReadClient().call(
      'open',
      { drop: id, name, items },
      { signal: controller.signal, onEvent: (event) => onOpenEvent(id, event) },
    )
  } catch (error) {
    if (isCancelled(error)) changeDrop(id, { kind: 'cancelled' })
    else changeDrop(id, { kind: 'refused', refusals: [refusalOf(error, name)] })
  } finally {
    openings.delete(id)
  }
}

export function cancelOpening(drop: string): void {
  openings.get(drop)?.abort()
}

function onOpenEvent(drop: string, event: OpenEvent): void {
  switch (event.type) {
    case 'progress':
      changeDrop(drop, { kind: 'opening', progress: event.progress })
      return
    case 'listed':
      onListed(event.listing)
      return
    case 'first':
      showTrajectory(event.run, event.trajectory)
      void readWhole(event.run)
  }
}

function onListed(listing: DropListing): void {
  performance.mark('tv:listed')
  const { runs, drop, refusals } = listing
  if (runs.length === 0) {
    changeDrop(drop, { kind: 'refused', refusals })
    return
  }
  changeDrop(drop, { kind: 'open', listing })
  addRuns(runs)
  const [only] = runs
  if (runs.length === 1 && only !== undefined) {
    useView.setState({ run: only.run, stop: 0, screen: 'trace', touched: false, playing: false })
    return
  }
  useView.setState({ screen: 'library' })
  void summariseRuns(runs.map((run) => run.run))
}

/** Opens one run of the list at `stop` (0-based). */
export async function openRun(key: string, stop = 0): Promise<void> {
  useView.setState({ run: key, stop, screen: 'trace', playing: false, preview: undefined })
  const run = findRun(useSession.getState(), key)
  if (run === undefined || run.trajectory?.reading === 'complete') return
  try {
    const first = await getReadClient().call('readFirst', { run: key })
    showTrajectory(key, first)
  } catch {
    // Reading the whole run says what is wrong with it.
  }
  await readWhole(key)
}

function showTrajectory(key: string, trajectory: Trajectory): void {
  changeRun(key, {
    trajectory,
    summary: summarise(trajectory),
    phase:
      trajectory.reading === 'complete'
        ? { kind: 'complete' }
        : { kind: 'reading', progress: undefined },
  })
}

async function readWhole(key: string): Promise<void> {
  try {
    const trajectory = await getReadClient().call('read', { run: key })
    showTrajectory(key, trajectory)
    performance.mark('tv:indexed')
    dropOldTrajectories(key)
  } catch (error) {
    changeRun(key, { phase: { kind: 'failed', message: messageOf(error) } })
  }
}

const recentlyShown: string[] = []

/** Memory does not grow with the number of runs looked at. */
function dropOldTrajectories(key: string): void {
  const at = recentlyShown.indexOf(key)
  if (at >= 0) recentlyShown.splice(at, 1)
  recentlyShown.push(key)
  while (recentlyShown.length > KEPT_TRAJECTORIES + 1) {
    const oldest = recentlyShown.shift()
    if (oldest !== undefined)
      changeRun(oldest, { trajectory: undefined, phase: { kind: 'listed' } })
  }
}

async function summariseRuns(runs: readonly string[]): Promise<void> {
  await getReadClient().call(
    'summarise',
    { runs },
    {
      onEvent: ({ run, summary, error }) => {
        if (summary !== undefined) changeRun(run, { summary })
        if (error !== undefined) changeRun(run, { phase: { kind: 'failed', message: error } })
      },
    },
  )
}

function isCancelled(error: unknown): boolean {
  return error instanceof RpcError && error.code === 'cancelled'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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
