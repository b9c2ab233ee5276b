import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { LineDocument, LinePlace, RecordRow, TextRow } from '../../model/fileRows.ts'
import { getReadClient } from '../clients.ts'
import { useSecrets } from '../secrets.ts'
import { openLineView } from './lineDocument.ts'
import type { LineSnapshot, LineView, RowSource } from './lineDocument.ts'

export type { LineDocument as LineFile, LinePlace as LineStart, RecordRow, TextRow }

export interface OpenLines<Row> extends LineSnapshot<Row> {
  readonly view: LineView<Row>
}

const texts: RowSource<TextRow> = {
  rowsAre: 'lines',
  read: (client, wanted, signal) => client.call('linesRows', wanted, { signal }),
  isMasked: (row) => row.masked,
}

const records: RowSource<RecordRow> = {
  rowsAre: 'records',
  read: (client, wanted, signal) => client.call('linesRecords', wanted, { signal }),
  isMasked: () => false,
}

/** The lines of a file in a drop, from the one around `line` on where that is given. */
export function useTextLines(drop: string, path: string, line?: number): OpenLines<TextRow> {
  return useLines(texts, drop, path, line)
}

/** The records of a file of JSON lines. */
export function useRecords(drop: string, path: string, line?: number): OpenLines<RecordRow> {
  return useLines(records, drop, path, line)
}

function useLines<Row>(
  source: RowSource<Row>,
  drop: string,
  path: string,
  line: number | undefined,
): OpenLines<Row> {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const view = useMemo(
    () =>
      openLineView(
        getReadClient(),
        { drop, path, reveal, ...(line === undefined ? {} : { line }) },
        source,
      ),
    [drop, path, reveal, line, source],
  )
  useEffect(() => {
    view.open()
    return () => view.close()
  }, [view])
  const snapshot = useSyncExternalStore(view.subscribe, view.snapshot)
  return useMemo(() => ({ ...snapshot, view }), [snapshot, view])
}
