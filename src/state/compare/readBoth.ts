import { readRun } from '../opening/runReading.ts'
import { findRun, useSession } from '../session.ts'
import type { Run } from '../session.ts'

/** Read to its end; what is missing of it after that nobody can read. */
export function isRead(run: Run | undefined): boolean {
  return run?.trajectory?.reading === 'complete' && run.phase.kind === 'complete'
}

/**
 * Sees to it that runs are read, one after the other, for as long as they are asked for: a run that
 * somebody opens meanwhile goes first. Returns what ends that.
 */
export function readAll(keys: readonly string[]): () => void {
  let isOver = false
  let isBusy = false

  async function readNext(): Promise<void> {
    if (isOver || isBusy) return
    const { runs } = useSession.getState()
    // Reading one stops the reading of another: it is waited for.
    if (runs.some(({ phase }) => phase.kind === 'reading')) return
    const next = keys
      .map((key) => findRun(useSession.getState(), key))
      .find((run) => run !== undefined && run.phase.kind !== 'failed' && !isRead(run))
    if (next === undefined) return
    isBusy = true
    try {
      await readRun(next.key)
    } finally {
      isBusy = false
    }
    // One that was stopped is read on when what stopped it has ended, of which the session tells.
    const { phase } = findRun(useSession.getState(), next.key) ?? next
    if (phase.kind === 'complete' || phase.kind === 'failed') await readNext()
  }

  const unsubscribe = useSession.subscribe(({ runs }, before) => {
    if (runs !== before.runs) void readNext()
  })
  void readNext()
  return () => {
    isOver = true
    unsubscribe()
  }
}
