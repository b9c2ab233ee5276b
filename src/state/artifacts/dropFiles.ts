import { queryOptions } from '@tanstack/react-query'
import type { FileListEntry } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'

export type DropFile = FileListEntry

/** All files of a drop, as listed. */
export function dropFilesQuery(drop: string) {
  return queryOptions({
    queryKey: ['drop-files', drop],
    queryFn: ({ signal }) => getReadClient().call('files', { drop, under: '' }, { signal }),
  })
}
