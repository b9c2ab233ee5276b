import { hasEnded } from '../../model/hasEnded.ts'
import { currentStops } from '../current.ts'
import { handlesOf, isRecentCopy } from '../opening/open.ts'
import { findRun, useSession } from '../session.ts'
import type { Run } from '../session.ts'
import { useView } from '../view.ts'
import { isMoving, repace, startFollowing, stopFollowing } from './follow.ts'
import { NOT_LIVE, useLive } from './live.ts'

let open: string | undefined
let started = false

/** Keeps up with whatever run is open, from when it was read. Called once at boot. */
export function followLive(): void {
  if (started) return
  started = true
  useSession.subscribe(update)
  useView.subscribe((view, before) => {
    if (view.run !== before.run) update()
    const moved = view.stop !== before.stop && view.run === before.run
    if (moved && !isMoving() && useLive.getState().latest) useLive.setState({ latest: false })
  })
  document.addEventListener('visibilitychange', repace)
  update()
}

function update(): void {
  const run = findRun(useSession.getState(), useView.getState().run)
  const read = run?.phase.kind === 'complete' || run?.phase.kind === 'failed' ? run : undefined
  // A run that is read once more stays the one that is kept up with.
  if (read === undefined && run !== undefined && run.key === open) return
  if (read?.key === open) return
  open = read?.key
  stopFollowing()
  useLive.setState(NOT_LIVE)
  if (read !== undefined) begin(read)
}

function begin({ key, found, trajectory }: Run): void {
  const items = handlesOf(found.drop)
  if (items.length > 0) {
    useLive.setState({ state: 'watching' })
    startFollowing(key, items, found.root)
  } else if (
    isRecentCopy(found.drop) &&
    trajectory !== undefined &&
    !hasEnded(trajectory.outcome)
  ) {
    useLive.setState({ state: 'copies' })
  }
}

/** Goes to the newest stop, now and whenever there is a newer one. */
export function followLatest(latest: boolean): void {
  useLive.setState({ latest })
  if (!latest) return
  const stops = currentStops().length
  const view = useView.getState()
  // Set before the seek that would end it, and again after it.
  if (view.stop !== stops - 1 && stops > 0) {
    useView.setState({ stop: stops - 1, touched: true, preview: undefined, playing: false })
    useLive.setState({ latest })
  } else useView.setState({ touched: true, playing: false })
}

/** Looks no more until `resumeLive`. */
export function pauseLive(): void {
  stopFollowing()
  useLive.setState({ state: 'paused', latest: false })
}

export function resumeLive(): void {
  const run = findRun(useSession.getState(), open)
  if (run !== undefined) begin(run)
}
