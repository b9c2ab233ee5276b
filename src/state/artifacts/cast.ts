import { queryOptions } from '@tanstack/react-query'
import { getReadClient } from '../clients.ts'

/** A recorded terminal as lines with times, secrets as the person asked. */
export function castQuery(drop: string, path: string, reveal: boolean) {
  return queryOptions({
    queryKey: ['cast', { drop, path }, reveal],
    queryFn: ({ signal }) => getReadClient().call('cast', { drop, path, reveal }, { signal }),
    gcTime: 5_000,
  })
}
