import { getReadClient } from '../clients.ts'

/** The bytes of the base64 string at a JSON pointer of a file. */
export function readEmbedded(drop: string, path: string, pointer: string): Promise<Blob> {
  return getReadClient().call('embeddedMedia', { drop, path, pointer })
}
