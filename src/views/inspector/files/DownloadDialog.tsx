import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { fileName } from '../../../model/artifact.ts'
import { holdsSecrets, readOriginal } from '../../../state/artifacts/originals.ts'
import { buttonClass } from '../../../ui/buttonClass.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { useObjectUrl } from '../../../ui/media/useObjectUrl.ts'

interface DownloadDialogProps {
  readonly drop: string
  readonly path: string
  readonly onClose: () => void
}

type Preparation =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly blob: Blob; readonly secrets: boolean | undefined }

/** The file as it was dropped, after saying what is in it that the views mask. */
export function DownloadDialog({ drop, path, onClose }: DownloadDialogProps): ReactElement {
  const [state, setState] = useState<Preparation>({ kind: 'reading' })
  const url = useObjectUrl(state.kind === 'ready' ? state.blob : undefined)
  const name = fileName(path)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    Promise.all([readOriginal(drop, path, signal), holdsSecrets(drop, path, signal)]).then(
      ([blob, secrets]) => setState({ kind: 'ready', blob, secrets }),
      (error: unknown) => {
        if (signal.aborted) return
        setState({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' })
      },
    )
    return () => controller.abort()
  }, [drop, path])

  return (
    <Dialog
      title="Download the original"
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} className="ml-auto">
            Cancel
          </Button>
          {url === undefined ? null : (
            <a
              href={url}
              download={downloadName(name, state.kind === 'ready' ? state.blob.type : '')}
              className={buttonClass('primary', 'medium', false)}
              // The address lives as long as the dialog; the browser has taken the bytes by then.
              onClick={() => setTimeout(onClose, 1000)}
            >
              Download
            </a>
          )}
        </>
      }
    >
      <p className="mb-3 font-mono text-xs break-all">{name}</p>
      {state.kind === 'reading' ? <Spinner label="Reading the file" /> : null}
      {state.kind === 'failed' ? (
        <Notice tone="error" title="The file could not be read">
          {state.message}
        </Notice>
      ) : null}
      {state.kind === 'ready' ? <Warning secrets={state.secrets} bytes={state.blob.size} /> : null}
    </Dialog>
  )
}

/** A picture out of a file has no name of its own, so no ending either. */
function downloadName(name: string, type: string): string {
  const ending = /^image\/(png|jpeg|webp|gif)$/.exec(type)?.[1]
  return ending === undefined || name.includes('.') ? name : `${name}.${ending}`
}

function Warning({
  secrets,
  bytes,
}: {
  readonly secrets: boolean | undefined
  readonly bytes: number
}): ReactElement {
  if (secrets === true) {
    return (
      <Notice tone="warning" title="This file holds secrets">
        Keys or passwords that are masked here stand in it in clear. Do not pass it on as it is.
      </Notice>
    )
  }
  return (
    <p className="text-xs text-text-2">
      {formatBytes(bytes)}, byte for byte as it was dropped.{' '}
      {secrets === false
        ? 'Nothing in it looks like a secret.'
        : 'It is not text, so it was not searched for secrets.'}
    </p>
  )
}
