import { queryOptions } from '@tanstack/react-query'
import { getReadClient } from '../clients.ts'

/** What was sent and answered in one turn, read when it is looked at. */
export function conversationQuery(input: {
  readonly run: string
  readonly turn: number
  readonly reveal: boolean
}) {
  return queryOptions({
    queryKey: ['conversation', input.run, input.turn, input.reveal],
    queryFn: ({ signal }) => getReadClient().call('conversation', input, { signal }),
  })
}

/** What the call of one turn sent otherwise than the one before it. */
export function callChangesQuery(input: {
  readonly run: string
  readonly turn: number
  readonly reveal: boolean
}) {
  return queryOptions({
    queryKey: ['call-changes', input.run, input.turn, input.reveal],
    queryFn: ({ signal }) => getReadClient().call('callChanges', input, { signal }),
  })
}
