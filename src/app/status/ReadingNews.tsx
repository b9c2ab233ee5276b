import { formatCount } from '../../lib/text/format.ts'
import { useCurrentRun } from '../../state/current.ts'
import type { Run } from '../../state/session.ts'

/** Says when the run is read, at every width: what shows it stands elsewhere, or nowhere. */
export function ReadingNews() {
  const run = useCurrentRun()
  return (
    <span role="status" className="sr-only">
      {run === undefined ? '' : newsOf(run)}
    </span>
  )
}

function newsOf({ phase, trajectory }: Run): string {
  if (phase.kind === 'failed') return `Reading stopped: ${phase.message}`
  if (phase.kind !== 'complete' || trajectory === undefined) return ''
  const turns = trajectory.turns.length
  return `Run read: ${formatCount(turns)} ${turns === 1 ? 'turn' : 'turns'}.`
}
