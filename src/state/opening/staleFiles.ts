import { watchReadFailures } from '../clients.ts'
import { isChange } from './runReading.ts'
import { lookSoon } from '../live/follow.ts'
import { changeRun, findRun, useSession } from '../session.ts'
import { useView } from '../view.ts'

/** Notices when a file of the open run cannot be read any more because it changed or vanished. */
export function watchForChanges(): () => void {
  return watchReadFailures((error, input) => {
    if (!isChange(error)) return
    const run = findRun(useSession.getState(), useView.getState().run)
    if (run?.trajectory === undefined || !concerns(input, run.key, run.found.drop)) return
    if (lookSoon(run.key)) return
    changeRun(run.key, { stale: true })
  })
}

/** A failed read names its run or its drop. */
function concerns(input: unknown, run: string, drop: string): boolean {
  if (typeof input !== 'object' || input === null) return false
  if ('run' in input) return input.run === run
  return 'drop' in input && 'path' in input && input.drop === drop
}

/** For those who show files of the open run and fail to read them. */
export function noteReadError(error: unknown): void {
  const { run } = useView.getState()
  if (run !== undefined && isChange(error) && !lookSoon(run)) changeRun(run, { stale: true })
}
