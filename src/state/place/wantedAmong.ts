import type { NamedRun } from './place.ts'
import type { Run } from '../session.ts'

/**
 * The run that a link means. Ids are unreliable, so the fingerprint decides; the id alone counts
 * when the link has no other, or once every run is known and none has the fingerprint (the record
 * may have grown since the link was made).
 */
export function wantedAmong(runs: readonly Run[], place: Partial<NamedRun>): Run | undefined {
  const { run: id, fingerprint } = place
  if (id === undefined) return undefined
  if (fingerprint !== undefined) {
    const exact = runs.find((run) => identityOf(run)?.fingerprint === fingerprint)
    if (exact !== undefined) return exact
    const undecided = runs.some(
      (run) => identityOf(run) === undefined && run.phase.kind !== 'failed',
    )
    if (undecided) return undefined
  }
  return runs.find((run) => identityOf(run)?.id === id)
}

function identityOf(run: Run): { readonly id: string; readonly fingerprint: string } | undefined {
  return run.trajectory ?? run.summary
}
