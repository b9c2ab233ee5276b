import type { Outcome } from '../../model/trajectory.ts'
import type { RunParts } from './runParts.ts'

/** What the record says of its end; `running` stays for runs that crashed, since nothing rewrites it. */
export function outcomeOf({ metadata, assembled, listing }: RunParts): Outcome {
  const last = assembled.turns.at(-1)
  switch (metadata.status) {
    case 'completed':
      return { status: 'completed', source: 'recorded' }
    case 'running':
      return {
        status: 'running',
        source: 'recorded',
        note:
          last?.status === 'in-flight'
            ? 'The record ends in a model call without answer.'
            : 'Still running when it was copied, or it crashed or was stopped: the record does not tell.',
      }
    case 'failed':
    case 'error':
      return { status: 'failed', source: 'recorded' }
    case undefined:
      break
    default:
      return { status: 'unknown', source: 'recorded', note: `Recorded as “${metadata.status}”.` }
  }
  if (last === undefined || last.status === 'listed')
    return { status: 'unknown', source: 'derived' }
  if (last.status === 'in-flight') {
    return {
      status: 'incomplete',
      source: 'derived',
      note: 'The record ends in a model call without answer.',
    }
  }
  if (listing.layout === 'agent' && last.actions.length === 0 && last.message !== undefined) {
    return { status: 'completed', source: 'derived', note: 'It ends in a message without action.' }
  }
  return { status: 'unknown', source: 'derived' }
}
