import { RpcError } from '../../lib/rpc.ts'
import { summarise } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { ReadProgress } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'
import { stopsOfTrajectory } from '../current.ts'
import { frameBatch } from './frameBatch.ts'
import { sameStop } from './keepStop.ts'
import { mergeRuns } from './mergeRuns.ts'
import { changeRun, changeRuns, findRun, say, useSession } from '../session.ts'
import type { RunChange } from '../session.ts'
import { useSecrets } from '../secrets.ts'
import { useStage } from '../stage/stage.ts'
import { useView } from '../view.ts'

/** How many trajectories stay in memory besides the one that is open. */
const KEPT_TRAJECTORIES = 3
/** The rest of a run waits for its first screen, at most this long. */
const FIRST_SCREEN_MS = 250
/** Everything that shows the run renders again when its progress changes. */
const PROGRESS_EVERY_MS = 300

interface Place {
  readonly run: string
  readonly stop: number
}

let reading: { readonly run: string; readonly controller: AbortController } | undefined
/** A stop that a link or the list asked for: it counts stops of the complete run. */
let linked: Place | undefined
/** Where the person was when a drop of one run took over the screen. */
let leftBehind: Place | undefined

export function rememberLink(run: string, stop: number): void {
  linked = stop > 0 ? { run, stop } : undefined
  leftBehind = undefined
}

export function rememberPlace(): void {
  const { run, stop } = useView.getState()
  leftBehind = run === undefined ? undefined : { run, stop }
}

/** Reads a run to its end, its first screen before the rest. Stops reading any other run. */
export async function readRun(key: string): Promise<void> {
  if (reading?.run !== key) stopReading()
  const run = findRun(useSession.getState(), key)
  if (run === undefined || run.phase.kind === 'reading' || run.phase.kind === 'complete') return
  const controller = new AbortController()
  reading = { run: key, controller }
  if (run.trajectory === undefined) {
    changeRun(key, { phase: { kind: 'reading', progress: undefined } })
    try {
      const { signal } = controller
      showTrajectory(
        key,
        await getReadClient().call('readFirst', { run: key, reveal: isRevealed() }, { signal }),
      )
    } catch {
      // Reading the whole run says what is wrong with it.
    }
  }
  await readWhole(key, controller)
}

/** The first screen of a run came unasked, with the listing of its drop. */
export async function readOn(key: string, first: Trajectory): Promise<void> {
  showTrajectory(key, first)
  if (useView.getState().run !== key || findRun(useSession.getState(), key) === undefined) {
    changeRun(key, { phase: { kind: 'listed' } })
    return
  }
  stopReading()
  const controller = new AbortController()
  reading = { run: key, controller }
  await firstScreen()
  await readWhole(key, controller)
}

/** Until the stage has its first picture, or none to wait for. */
function firstScreen(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      unsubscribe()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, FIRST_SCREEN_MS)
    const unsubscribe = useStage.subscribe((stage) => {
      if (stage.panes.length > 0) done()
    })
  })
}

/** What was read of the run stays; opening it again reads on. */
function stopReading(): void {
  const stopped = reading
  reading = undefined
  stopped?.controller.abort()
  const run = findRun(useSession.getState(), stopped?.run)
  if (run?.phase.kind === 'reading') changeRun(run.key, { phase: { kind: 'listed' } })
}

async function readWhole(key: string, controller: AbortController): Promise<void> {
  const { signal } = controller
  if (signal.aborted) return
  let told = performance.now()
  const onEvent = (progress: ReadProgress): void => {
    if (performance.now() - told < PROGRESS_EVERY_MS || signal.aborted) return
    told = performance.now()
    changeRun(key, { phase: { kind: 'reading', progress } })
  }
  try {
    const trajectory = await getReadClient().call(
      'read',
      { run: key, reveal: isRevealed() },
      { signal, onEvent },
    )
    showTrajectory(key, trajectory)
    performance.mark('tv:indexed')
    dropOldTrajectories(key)
  } catch (error) {
    if (signal.aborted) return
    const changed = isChange(error)
    changeRun(key, {
      phase: { kind: 'failed', message: messageOf(error) },
      ...(changed ? { stale: true } : {}),
    })
  } finally {
    if (reading?.controller === controller) reading = undefined
  }
}

export function isRevealed(): boolean {
  return useSecrets.getState().revealed
}

/** Secrets were revealed or hidden again: what is held of the runs is read anew to say so. */
export function followSecrets(): void {
  useSecrets.subscribe(() => {
    for (const run of useSession.getState().runs) {
      if (run.trajectory !== undefined) void rereadTrajectory(run.key)
    }
  })
}

async function rereadTrajectory(key: string): Promise<void> {
  const reveal = isRevealed()
  try {
    const trajectory = await getReadClient().call('read', { run: key, reveal })
    const run = findRun(useSession.getState(), key)
    if (run?.trajectory !== undefined && reveal === isRevealed()) changeRun(key, { trajectory })
  } catch {
    // What is shown stays as it was; opening the run again says what is wrong.
  }
}

function showTrajectory(key: string, trajectory: Trajectory): void {
  const run = findRun(useSession.getState(), key)
  if (run === undefined) return
  const complete = trajectory.reading === 'complete'
  const stop =
    complete && run.trajectory !== undefined
      ? movedStop(key, run.trajectory, trajectory)
      : undefined
  const keepSummary = !complete && run.summary?.reading === 'complete'
  changeRun(key, {
    trajectory,
    ...(keepSummary ? {} : { summary: summarise(trajectory) }),
    phase: complete ? { kind: 'complete' } : { kind: 'reading', progress: undefined },
  })
  if (stop !== undefined) useView.setState({ stop })
  joinCopies()
}

/**
 * A newer state of a run that is kept up with. The selection goes to the newest stop, or stays with
 * the stop it is on, wherever that is now.
 */
export function showNewer(key: string, trajectory: Trajectory, toNewest: boolean): void {
  const run = findRun(useSession.getState(), key)
  if (run === undefined) return
  const view = useView.getState()
  const before = stopsOfTrajectory(run.trajectory)
  const selected = before[Math.min(view.stop, before.length - 1)]
  changeRun(key, {
    trajectory,
    summary: summarise(trajectory),
    phase: { kind: 'complete' },
    stale: false,
  })
  if (view.run === key) {
    const stops = stopsOfTrajectory(trajectory)
    const same = selected === undefined ? undefined : sameStop(selected, stops)
    const stop = toNewest ? Math.max(0, stops.length - 1) : (same ?? view.stop)
    if (stop !== view.stop) useView.setState({ stop })
  }
  joinCopies()
}

function movedStop(key: string, before: Trajectory, after: Trajectory): number | undefined {
  const { run, stop, touched } = useView.getState()
  if (run !== key || !touched) return undefined
  if (linked?.run === key && linked.stop === stop) return undefined
  const selected = stopsOfTrajectory(before)[stop]
  return selected === undefined ? undefined : sameStop(selected, stopsOfTrajectory(after))
}

/** Rows that turned out to be one run become one row; the screen stays where it was. */
function joinCopies(): void {
  const { runs, replaced } = mergeRuns(useSession.getState().runs)
  if (replaced.size === 0) return
  if (reading !== undefined && replaced.has(reading.run)) stopReading()
  useSession.setState({ runs })
  const { run } = useView.getState()
  const kept = run === undefined ? undefined : replaced.get(run)
  const back = leftBehind
  const cameFrom =
    run !== undefined &&
    back !== undefined &&
    (replaced.get(back.run) ?? back.run) === (kept ?? run)
  const moved = kept !== undefined || (back !== undefined && replaced.has(back.run))
  if (!moved) return
  if (kept !== undefined) useView.setState({ run: kept })
  if (cameFrom) {
    leftBehind = undefined
    useView.setState({ stop: back.stop })
    say('This run was open already. It is one row with two sources.')
  }
  if (kept !== undefined) void readRun(kept)
}

let recentlyShown: string[] = []
/** Runs that are looked at beside the open one, and by how many. */
const held = new Map<string, number>()

/** Keeps the trajectory of a run, once it is read, until the returned function is called. */
export function holdTrajectory(key: string): () => void {
  held.set(key, (held.get(key) ?? 0) + 1)
  return () => {
    const left = (held.get(key) ?? 1) - 1
    if (left > 0) held.set(key, left)
    else held.delete(key)
  }
}

/** Memory does not grow with the number of runs looked at. */
function dropOldTrajectories(key: string): void {
  recentlyShown = [...recentlyShown.filter((shown) => shown !== key), key]
  const { run } = useView.getState()
  const droppable = recentlyShown.filter((shown) => shown !== run && !held.has(shown))
  const dropped = new Set(
    droppable.slice(0, Math.max(0, recentlyShown.length - KEPT_TRAJECTORIES - 1)),
  )
  recentlyShown = recentlyShown.filter((shown) => !dropped.has(shown))
  for (const oldest of dropped)
    changeRun(oldest, { trajectory: undefined, phase: { kind: 'listed' } })
}

/** Fills the rows of a list, a frame's worth at a time. */
export async function summariseRuns(runs: readonly string[], signal: AbortSignal): Promise<void> {
  const batch = frameBatch<RunChange>((changes) => {
    changeRuns(new Map([...changes].filter(([key]) => wantsSummary(key))))
    joinCopies()
  })
  const onEvent = (event: {
    readonly run: string
    readonly summary?: NonNullable<RunChange['summary']>
    readonly error?: string
  }): void => {
    const { run, summary, error } = event
    if (summary !== undefined) batch.add(run, { summary })
    else if (error !== undefined) batch.add(run, { phase: { kind: 'failed', message: error } })
  }
  try {
    await getReadClient().call('summarise', { runs }, { signal, onEvent })
  } finally {
    batch.flush()
  }
}

/** What was read by opening the run is newer than its row. */
function wantsSummary(key: string): boolean {
  const run = findRun(useSession.getState(), key)
  return run !== undefined && run.phase.kind !== 'complete' && run.trajectory === undefined
}

/** The files under an open run are not what they were. */
export function isChange(error: unknown): boolean {
  return error instanceof RpcError && (error.code === 'changed' || error.code === 'permission')
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
