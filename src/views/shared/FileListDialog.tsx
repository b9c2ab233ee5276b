import { useQuery } from '@tanstack/react-query'
import { formatBytes, formatCount } from '../../lib/text/format.ts'
import { neutralise } from '../../lib/text/text.ts'
import { dropFilesQuery } from '../../state/artifacts/dropFiles.ts'
import type { DropFile } from '../../state/artifacts/dropFiles.ts'
import type { Drop } from '../../state/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { VirtualList } from '../../ui/layout/VirtualList.tsx'
import { FileRow } from './FileRow.tsx'

interface FileListDialogProps {
  readonly drop: Drop
  readonly onClose: () => void
}

const ROW_HEIGHT = 22
const MOST_ROWS_SHOWN = 20

/** Everything that was listed, so that a person can see what the viewer saw. */
export function FileListDialog({ drop, onClose }: FileListDialogProps) {
  const { data: files, error } = useQuery(dropFilesQuery(drop.id))
  return (
    <Dialog title={`Files of ${neutralise(drop.name)}`} width="large" onClose={onClose}>
      {error === null ? null : (
        <Notice tone="error" title="The files could not be listed" role="alert">
          {error.message}
        </Notice>
      )}
      {files === undefined && error === null ? <Spinner label="Listing files" /> : null}
      {files === undefined ? null : <Listed files={files} />}
    </Dialog>
  )
}

function Listed({ files }: { readonly files: readonly DropFile[] }) {
  const known = files.every(({ bytes }) => bytes !== undefined)
  const bytes = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
  return (
    <>
      <p className="mb-2 text-xs text-text-2">
        {formatCount(files.length)} {files.length === 1 ? 'file' : 'files'}
        {known ? `, ${formatBytes(bytes)}` : ''}
      </p>
      <VirtualList
        label="Files"
        rowComponent={FileRow}
        rowCount={files.length}
        rowHeight={ROW_HEIGHT}
        rowProps={{ files }}
        style={{ height: Math.min(files.length, MOST_ROWS_SHOWN) * ROW_HEIGHT }}
      />
    </>
  )
}
