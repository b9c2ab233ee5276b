import { Download } from '../icons.ts'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../lib/text/format.ts'
import { buttonClass } from '../buttonClass.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../feedback/Notice.tsx'
import { Spinner } from '../feedback/Spinner.tsx'
import { useObjectUrl } from './useObjectUrl.ts'

interface MediaDialogProps {
  readonly title: string
  /** What it is saved as. */
  readonly fileName: string
  readonly load: () => Promise<Blob>
  readonly onClose: () => void
}

type Loading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly blob: Blob }
  | { readonly kind: 'failed'; readonly message: string }

/** A picture, film or sound that stood inside a file, at the size of the window. */
export function MediaDialog({ title, fileName, load, onClose }: MediaDialogProps): ReactElement {
  const [loading, setLoading] = useState<Loading>({ kind: 'reading' })
  const [size, setSize] = useState<string>()
  const [broken, setBroken] = useState(false)
  const blob = loading.kind === 'ready' ? loading.blob : undefined
  const url = useObjectUrl(blob)

  useEffect(() => {
    let gone = false
    load().then(
      (loaded) => (gone ? undefined : setLoading({ kind: 'ready', blob: loaded })),
      (error: unknown) => {
        if (gone) return
        setLoading({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' })
      },
    )
    return () => {
      gone = true
    }
    // One dialog shows one thing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const type = blob?.type ?? ''
  const facts = [type, size, blob === undefined ? undefined : formatBytes(blob.size)]
  return (
    <Dialog
      title={title}
      width="large"
      onClose={onClose}
      footer={
        url === undefined ? undefined : (
          <>
            <span className="text-xs text-text-3">
              {facts.filter((fact) => fact !== undefined && fact !== '').join(', ')}
            </span>
            <a
              href={url}
              download={fileName}
              className={`${buttonClass('outline', 'medium', false)} ml-auto`}
            >
              <Download aria-hidden size={14} strokeWidth={1.6} />
              Download
            </a>
          </>
        )
      }
    >
      {loading.kind === 'reading' ? <Spinner label="Reading" /> : null}
      {loading.kind === 'failed' ? (
        <Notice tone="error" title="This could not be read">
          {loading.message}
        </Notice>
      ) : null}
      {broken ? (
        <Notice tone="warning" title="This browser cannot show it">
          The bytes are not a picture that it knows. They can still be downloaded.
        </Notice>
      ) : null}
      {url === undefined || broken ? null : (
        <Medium
          url={url}
          type={type}
          title={title}
          onSize={setSize}
          onBroken={() => setBroken(true)}
        />
      )}
    </Dialog>
  )
}

interface MediumProps {
  readonly url: string
  readonly type: string
  readonly title: string
  readonly onSize: (size: string) => void
  readonly onBroken: () => void
}

function Medium({ url, type, title, onSize, onBroken }: MediumProps): ReactElement {
  if (type.startsWith('video/')) {
    // Recordings of a screen come without captions.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    return <video src={url} controls className="max-h-[64vh] w-full" onError={onBroken} />
  }
  if (type.startsWith('audio/')) {
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    return <audio src={url} controls className="w-full" onError={onBroken} />
  }
  return (
    <img
      src={url}
      alt={title}
      className="mx-auto max-h-[64vh] max-w-full bg-stage object-contain"
      onError={onBroken}
      onLoad={({ currentTarget: image }) => onSize(`${image.naturalWidth}×${image.naturalHeight}`)}
    />
  )
}
