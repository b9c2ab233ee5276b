import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { neutralise } from '../../lib/text/text.ts'
import { FORMATS } from '../../model/trajectory.ts'
import type { FormatId } from '../../model/trajectory.ts'
import { dropFilesQuery } from '../../state/artifacts/dropFiles.ts'
import { openAs } from '../../state/opening/open.ts'
import type { Drop } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { formatLabels } from './formatLabels.ts'
import { foldersOf } from './foldersOf.ts'

interface OpenAsDialogProps {
  readonly drop: Drop
  readonly onClose: () => void
}

const MOST_FOLDERS = 500

/** Reads a folder with the reader that the person names, whatever detection thought. */
export function OpenAsDialog({ drop, onClose }: OpenAsDialogProps) {
  const folderId = useId()
  const formatId = useId()
  const listId = useId()
  const { data: files } = useQuery(dropFilesQuery(drop.id))
  const folders = useMemo(
    () =>
      foldersOf(
        (files ?? []).map(({ path }) => path),
        MOST_FOLDERS,
      ),
    [files],
  )
  const [folder, setFolder] = useState('')
  const [format, setFormat] = useState<FormatId>(FORMATS[0])
  const [phase, setPhase] = useState<'idle' | 'reading' | { readonly failed: string }>('idle')

  async function open(): Promise<void> {
    setPhase('reading')
    try {
      await openAs(drop.id, folder.replace(/^\/+|\/+$/g, ''), format)
      onClose()
    } catch (error) {
      setPhase({ failed: error instanceof Error ? error.message : String(error) })
    }
  }

  const field = 'h-8 w-full rounded-[6px] border border-line-strong bg-bg px-2 text-text-1'
  return (
    <Dialog
      title={`Open ${neutralise(drop.name)} as…`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" disabled={phase === 'reading'} onClick={() => void open()}>
            Open
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className="mb-3 text-xs text-text-2">
        Reads one folder as a run, even when it was not detected as one.
      </p>
      <div className="grid gap-3 text-xs">
        <div className="grid gap-1">
          <label htmlFor={folderId}>Folder in the drop (empty is the top)</label>
          <input
            id={folderId}
            list={listId}
            value={folder}
            onChange={(event) => setFolder(event.currentTarget.value)}
            className={`${field} font-mono`}
            spellCheck={false}
          />
          <datalist id={listId}>
            {folders.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </datalist>
        </div>
        <div className="grid gap-1">
          <label htmlFor={formatId}>Format</label>
          <select
            id={formatId}
            value={format}
            onChange={(event) => {
              const chosen = FORMATS.find((id) => id === event.currentTarget.value)
              if (chosen !== undefined) setFormat(chosen)
            }}
            className={field}
          >
            {FORMATS.map((id) => (
              <option key={id} value={id}>
                {formatLabels[id]}
              </option>
            ))}
          </select>
        </div>
        {typeof phase === 'string' ? null : (
          <Notice tone="error" role="alert" title="This folder could not be read that way">
            {neutralise(phase.failed)}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
