import { queryOptions } from '@tanstack/react-query'
import { RECORDING_HEAD_BYTES, recordingStart } from '../../lib/media/recordingStart.ts'
import { readOriginal } from '../artifacts/originals.ts'

/** When a film says that it was made, in Unix milliseconds. */
export function mediaStartQuery(drop: string, path: string) {
  return queryOptions({
    queryKey: ['media-start', { drop, path }],
    queryFn: async ({ signal }): Promise<{ readonly at?: number }> => {
      const blob = await readOriginal(drop, path, signal)
      // The movie header of an MP4 stands at its beginning or at its end.
      for (const part of [
        blob.slice(0, RECORDING_HEAD_BYTES),
        blob.slice(Math.max(0, blob.size - RECORDING_HEAD_BYTES)),
      ]) {
        const at = recordingStart(new Uint8Array(await part.arrayBuffer()))
        if (at !== undefined) return { at }
      }
      return {}
    },
  })
}
