import { queryClient } from './clients.ts'
import { isChange } from './runReading.ts'
import { changeRun } from './session.ts'
import { useView } from './view.ts'

/** Notices when a file of the open run cannot be read any more because it changed or vanished. */
export function watchForChanges(): () => void {
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    noteReadError(event.action.error)
  })
}

/** For reads outside the query cache. Reads of a run happen only while it is on screen. */
export function noteReadError(error: unknown): void {
  const { run } = useView.getState()
  if (run !== undefined && isChange(error)) changeRun(run, { stale: true })
}
