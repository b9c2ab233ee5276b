import type { ReadPicture } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'

export type { ReadPicture }

/** A picture of the drop as pixels, which whoever asked closes. */
export function readPicture(drop: string, path: string, signal: AbortSignal): Promise<ReadPicture> {
  return getReadClient().call('picture', { drop, path }, { signal })
}
