import { queryOptions } from '@tanstack/react-query'
import { getReadClient } from '../clients.ts'

export interface TextPageInput {
  readonly drop: string
  readonly path: string
  readonly start: number
  readonly length: number
  readonly reveal: boolean
  /** 1-based: the page around this line, wherever `start` is. */
  readonly line?: number
}

/** A part of a file's text, with secrets as the person asked. */
export function textPageQuery(input: TextPageInput) {
  return queryOptions({
    queryKey: ['text', input],
    queryFn: ({ signal }) => getReadClient().call('text', input, { signal }),
  })
}
