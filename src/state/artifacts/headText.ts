import { queryOptions } from '@tanstack/react-query'
import { getReadClient } from '../clients.ts'

/** As much as is laid out as markdown without delay; the source shows all. */
export const MARKDOWN_CHARS = 190_000

/** The beginning of a file's text, with secrets as the person asked. */
export function headTextQuery(drop: string, path: string, reveal: boolean) {
  const input = { drop, path, start: 0, length: MARKDOWN_CHARS, reveal }
  return queryOptions({
    queryKey: ['text', input],
    queryFn: ({ signal }) => getReadClient().call('text', input, { signal }),
  })
}
