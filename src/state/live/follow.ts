import { RpcError } from '../../lib/rpc.ts'
import { hasEnded } from '../../model/hasEnded.ts'
import type { DropItem } from '../../source/dropItem.ts'
import type { Refreshed } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'
import { isRevealed, showNewer } from '../opening/runReading.ts'
import { changeRun, findRun, useSession } from '../session.ts'
import { afterChange, nextLook } from './cadence.ts'
import { forgetChanged } from './forgetChanged.ts'
import { useLive } from './live.ts'
import { collectNews } from './news.ts'
import { observeFiles } from './observeFiles.ts'

/** More hints than this are as good as none: the worker looks everywhere in turn. */
const MAX_HINTS = 500

interface Follower {
  readonly run: string
  /** Looks as soon as that is due again. */
  soon(paths: readonly string[]): void
  /** The page was hidden or shown: another pace. */
  repace(): void
  stop(): void
}

let follower: Follower | undefined
/** Whether it is ours to move the selection. */
let moving = false

export function isMoving(): boolean {
  return moving
}

/** A file of the run could not be read since it changed: looks again. False for other runs. */
export function lookSoon(run: string): boolean {
  if (follower?.run !== run) return false
  follower.soon([])
  return true
}

export function stopFollowing(): void {
  follower?.stop()
  follower = undefined
}

export function repace(): void {
  follower?.repace()
}

/** Keeps up with one run until it has ended, the files are lost, or somebody stops it. */
export function startFollowing(run: string, items: readonly DropItem[], root: string): void {
  stopFollowing()
  follower = follow(run, items, root)
}

function follow(run: string, items: readonly DropItem[], root: string): Follower {
  const controller = new AbortController()
  const { signal } = controller
  const opened = Date.now()
  const turnsBefore = runNow()?.trajectory?.turns.length ?? 0
  const news = collectNews(turnsBefore, (text) => useLive.setState({ news: text }))
  let timer: ReturnType<typeof setTimeout> | undefined
  let hints: string[] = []
  let looking = false
  let observed = false
  /** The browser was asked to tell of changes. */
  let asked = false
  let unsettled = false
  /** Said so already. */
  let failing = false
  let lookedAt = 0
  let lookMs = 0
  let changedAt = 0

  function runNow() {
    return findRun(useSession.getState(), run)
  }

  function pace() {
    const outcome = runNow()?.trajectory?.outcome
    const visible = document.visibilityState === 'visible'
    const ended = outcome !== undefined && hasEnded(outcome)
    const quietMs = Date.now() - Math.max(opened, changedAt)
    return { visible, observed, unsettled, ended, quietMs, lookMs }
  }

  function wait(milliseconds: number | undefined): void {
    clearTimeout(timer)
    if (signal.aborted) return
    if (milliseconds === undefined) {
      useLive.setState({ state: 'rested', latest: false })
      stopFollowing()
      return
    }
    timer = setTimeout(() => void look(), milliseconds)
  }

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    const paths = hints.slice(0, MAX_HINTS)
    hints = []
    const start = performance.now()
    try {
      const reveal = isRevealed()
      const found = await getReadClient().call('refresh', { run, reveal, paths }, { signal })
      if (!signal.aborted) take(found, reveal)
      unsettled = found.unsettled
      // Only of runs that grow: Chromium 156 crashes when a profile, such as an incognito window,
      // ends while one of its pages observes a folder.
      if (!asked && found.paths.length > 0 && !signal.aborted) void observe()
      failing = false
    } catch (error) {
      if (!signal.aborted) fail(error)
    } finally {
      looking = false
      lookedAt = performance.now()
      lookMs = lookedAt - start
    }
    wait(hints.length > 0 ? afterChange(pace(), 0) : nextLook(pace()))
  }

  function take(found: Refreshed, reveal: boolean): void {
    const { trajectory, modified } = found
    const { filesRead: files, bytesRead: bytes } = found
    if (files > 0) performance.mark('tv:refresh', { detail: { files, bytes } })
    if (found.paths.length > 0) changedAt = Date.now()
    if (modified !== undefined && useLive.getState().changedAt !== modified)
      useLive.setState({ changedAt: modified })
    const shown = runNow()
    const gone = new Set(found.gone)
    if (gone.size > 0 && shown?.trajectory?.artifacts.some(({ path }) => gone.has(path)) === true) {
      // Nobody who writes a run takes something out of it: what was read stays until it is reopened.
      changeRun(run, { stale: true })
      useLive.setState({ state: 'paused', latest: false })
      stopFollowing()
      return
    }
    if (trajectory === undefined || shown === undefined || reveal !== isRevealed()) return
    const paths = new Set(found.paths)
    forgetChanged({
      run,
      drop: shown.found.drop,
      paths,
      before: shown.trajectory,
      after: trajectory,
    })
    // First, so that nobody announces the newer run as one that was just read.
    if (paths.size > 0) useLive.setState({ grown: true })
    moving = true
    showNewer(run, trajectory, useLive.getState().latest)
    moving = false
    news.tell(trajectory.turns.length, hasEnded(trajectory.outcome))
  }

  /** What was read stays. */
  function fail(error: unknown): void {
    const code = error instanceof RpcError ? error.code : ''
    if (code === 'changed' || code === 'not-found' || code === 'truncated' || code === 'corrupt') {
      // The run is not what it was, and nothing of it can be read.
      if (!failing) changeRun(run, { stale: true })
      failing = true
      return
    }
    if (code === 'permission') changeRun(run, { stale: true })
    useLive.setState({ state: code === 'unsupported' ? 'none' : 'lost', latest: false })
    stopFollowing()
  }

  async function observe(): Promise<void> {
    asked = true
    const end = await observeFiles(items, root, soon, () => {
      observed = false
      soon([])
    })
    if (end === undefined) return
    observed = true
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  }

  wait(0)

  function soon(paths: readonly string[]): void {
    if (hints.length < MAX_HINTS) hints.push(...paths)
    if (!looking) wait(afterChange(pace(), performance.now() - lookedAt))
  }

  return {
    run,
    soon,
    repace: () => {
      if (!looking) wait(nextLook(pace()))
    },
    stop() {
      clearTimeout(timer)
      news.stop()
      controller.abort()
    },
  }
}
