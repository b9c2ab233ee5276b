import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { getReadClient } from '../clients.ts'
import { openJsonDocument } from './jsonDocument.ts'
import type { JsonDocumentView, JsonSnapshot } from './jsonDocument.ts'
import { useSecrets } from '../secrets.ts'
import { noteReadError } from '../opening/staleFiles.ts'

export interface OpenJsonDocument extends JsonSnapshot {
  readonly document: JsonDocumentView
}

/**
 * The JSON rows of a file in a drop, read in the worker; secrets as the person asked. With `start`
 * and `end`, of the document that stands between these bytes.
 */
export function useJsonDocument(
  drop: string,
  path: string,
  start?: number,
  end?: number,
): OpenJsonDocument {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const document = useMemo(() => {
    const bytes = start === undefined || end === undefined ? {} : { bytes: { start, end } }
    return openJsonDocument(getReadClient(), { drop, path, reveal, ...bytes }, noteReadError)
  }, [drop, path, reveal, start, end])
  useEffect(() => {
    document.open()
    return () => document.close()
  }, [document])
  const { phase, rows } = useSyncExternalStore(document.subscribe, document.snapshot)
  return useMemo(() => ({ phase, rows, document }), [phase, rows, document])
}
