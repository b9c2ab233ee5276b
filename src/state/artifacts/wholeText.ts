import { queryOptions } from '@tanstack/react-query'
import { parseJsonPath } from '../../lib/json/jsonPath.ts'
import { getReadClient } from '../clients.ts'

/** A string that is shown cut: where it stands in which file. */
export interface TextPlace {
  readonly drop: string
  readonly path: string
  readonly pointer: string
  readonly reveal: boolean
}

/** All of a string of a JSON file, without its secrets; of another value its JSON. */
export function wholeTextQuery(place: TextPlace) {
  const { drop, path, pointer, reveal } = place
  return queryOptions({
    queryKey: ['whole-text', drop, path, pointer, reveal],
    queryFn: async ({ signal }) => {
      const client = getReadClient()
      const input = { drop, path, at: parseJsonPath(pointer), reveal }
      const { doc, invalid } = await client.call('jsonOpen', input, { signal })
      if (invalid !== undefined) throw new Error(invalid)
      const { text } = await client.call('jsonValue', { doc, node: ROOT }, { signal })
      return text
    },
    // Megabytes that nobody looks at need not stay.
    gcTime: 10_000,
  })
}

/** The first node of a document is all of it. */
const ROOT = 0
