import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { mediaTypeOf } from '../../../lib/media/mediaType.ts'
import { fileName } from '../../../model/artifact.ts'
import { blobQuery } from '../../../state/artifacts/originals.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { useObjectUrl } from '../../../ui/media/useObjectUrl.ts'

interface ImagePaneProps {
  readonly drop: string
  readonly path: string
}

/** A picture or film of the run as it is on disk. */
export function ImagePane({ drop, path }: ImagePaneProps): ReactElement {
  const { data: blob, error } = useQuery(blobQuery(drop, path))
  const url = useObjectUrl(blob)
  const [size, setSize] = useState<string>()
  const [broken, setBroken] = useState(false)
  const video = mediaTypeOf(path).startsWith('video/')
  if (error !== null || broken) {
    return (
      <div className="p-3">
        <Notice
          tone={broken ? 'warning' : 'error'}
          title={broken ? 'This browser cannot show it' : 'The file could not be read'}
        >
          {broken
            ? 'The bytes are not a picture that it knows, or they are cut. They can still be downloaded.'
            : error?.message}
        </Notice>
      </div>
    )
  }
  if (url === undefined) {
    return (
      <div className="p-3">
        <Spinner label="Reading the file" />
      </div>
    )
  }
  return (
    <div className="min-h-0 flex-1 overflow-auto bg-stage p-3">
      {video ? (
        // Recordings of a screen come without captions.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video src={url} controls className="w-full" onError={() => setBroken(true)} />
      ) : (
        <img
          src={url}
          alt={fileName(path)}
          className="max-w-full"
          onError={() => setBroken(true)}
          onLoad={({ currentTarget: image }) =>
            setSize(`${image.naturalWidth}×${image.naturalHeight}`)
          }
        />
      )}
      {size === undefined ? null : <p className="mt-2 text-[11px] text-text-3">{size}</p>}
    </div>
  )
}
