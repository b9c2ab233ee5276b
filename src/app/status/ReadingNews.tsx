import { formatCount } from '../../lib/text/format.ts'
import { useState } from 'react'
import { useCurrentRun } from '../../state/current.ts'
import { useLive } from '../../state/live/live.ts'
import type { Run } from '../../state/session.ts'

/** Says when the run is read, at every width: what shows it stands elsewhere, or nowhere. */
export function ReadingNews() {
  const run = useCurrentRun()
  // What grows is announced in its own words, and less often than it grows.
  const grown = useLive((live) => live.grown)
  const news = useLive((live) => live.news)
  const [read, setRead] = useState('')
  const now = run === undefined ? '' : newsOf(run)
  if (!grown && now !== read) setRead(now)
  return (
    <span role="status" className="sr-only">
      {grown ? (news ?? read) : now}
    </span>
  )
}

function newsOf({ phase, trajectory }: Run): string {
  if (phase.kind === 'failed') return `Reading stopped: ${phase.message}`
  if (phase.kind !== 'complete' || trajectory === undefined) return ''
  const turns = trajectory.turns.length
  return `Run read: ${formatCount(turns)} ${turns === 1 ? 'turn' : 'turns'}.`
}
