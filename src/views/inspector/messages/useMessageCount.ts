import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Stop } from '../../../model/stops.ts'
import { conversationQuery } from '../../../state/artifacts/conversation.ts'
import { useSecrets } from '../../../state/secrets.ts'
import type { Run } from '../../../state/session.ts'

/** Requests beyond this are parsed when they are looked at, not for a number beside a tab. */
const MAX_BYTES = 2_000_000
const REST_MS = 400

/** How many messages the selected call sent; known once the selection has rested, or was read. */
export function useMessageCount(
  run: Run | undefined,
  stop: Stop | undefined,
  reading: boolean,
): number | undefined {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const turn = stop?.turn
  const rested = useRested(`${run?.key ?? ''} ${turn?.index ?? ''}`)
  const request = turn?.call?.request
  const bytes = run?.trajectory?.artifacts.find((artifact) => artifact.path === request)?.bytes
  const wanted = reading || (rested && bytes !== undefined && bytes <= MAX_BYTES)
  const { data } = useQuery({
    ...conversationQuery({ run: run?.key ?? '', turn: turn?.index ?? 0, reveal }),
    enabled: run !== undefined && request !== undefined && turn?.status !== 'listed' && wanted,
  })
  return request === undefined ? undefined : data?.sent.length
}

function useRested(key: string): boolean {
  const [rested, setRested] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), REST_MS)
    return () => clearTimeout(timer)
  }, [key])
  return rested === key
}
