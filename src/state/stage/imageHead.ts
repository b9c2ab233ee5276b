import { queryOptions } from '@tanstack/react-query'
import { IMAGE_HEAD_BYTES, imageSize } from '../../lib/media/imageSize.ts'
import { getReadClient } from '../clients.ts'

/** Size of a picture from its first bytes, without decoding; absent when they do not tell. */
export function imageSizeQuery(drop: string, path: string) {
  return queryOptions({
    queryKey: ['image-size', drop, path],
    queryFn: async ({ signal }) => {
      const blob = await getReadClient().call('blob', { drop, path }, { signal })
      const head = await blob.slice(0, IMAGE_HEAD_BYTES).arrayBuffer()
      return { bytes: blob.size, size: imageSize(new Uint8Array(head)) }
    },
  })
}
