import { useEffect } from 'react'
import { useSecrets } from '../secrets.ts'
import { useSession } from '../session.ts'
import { gatherActivity } from './activity.ts'

/** Reads what the runs of the session did, as long as it is `wanted`. */
export function useGatherActivity(wanted: boolean): void {
  // One text: the list of runs is a new one whenever a row of it was filled.
  const keys = useSession((session) => session.runs.map(({ key }) => key).join(' '))
  const revealed = useSecrets((secrets) => secrets.revealed)
  useEffect(
    () => (wanted ? gatherActivity(keys === '' ? [] : keys.split(' '), revealed) : undefined),
    [wanted, keys, revealed],
  )
}
