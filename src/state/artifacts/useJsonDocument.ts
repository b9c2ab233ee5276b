import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { getReadClient } from '../clients.ts'
import { openJsonDocument } from './jsonDocument.ts'
import type { JsonDocumentView, JsonSnapshot } from './jsonDocument.ts'
import { useSecrets } from '../secrets.ts'
import { noteReadError } from '../opening/staleFiles.ts'

export interface OpenJsonDocument extends JsonSnapshot {
  readonly document: JsonDocumentView
}

/** The JSON rows of a file in a drop, read in the worker; secrets as the person asked. */
export function useJsonDocument(drop: string, path: string): OpenJsonDocument {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const document = useMemo(
    () => openJsonDocument(getReadClient(), { drop, path, reveal }, noteReadError),
    [drop, path, reveal],
  )
  useEffect(() => {
    document.open()
    return () => document.close()
  }, [document])
  const { phase, rows } = useSyncExternalStore(document.subscribe, document.snapshot)
  return useMemo(() => ({ phase, rows, document }), [phase, rows, document])
}
