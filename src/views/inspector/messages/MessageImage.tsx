import { useQuery } from '@tanstack/react-query'
import { ImageOff } from '../../../ui/icons.ts'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
import type { MessagePart } from '../../../model/conversation.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { readEmbedded } from '../../../state/artifacts/embeddedMedia.ts'
import { imageSizeQuery } from '../../../state/stage/imageHead.ts'
import { readOriginal } from '../../../state/artifacts/originals.ts'
import { MediaDialog } from '../../../ui/media/MediaDialog.tsx'
import { EmbeddedPicture } from '../../shared/messages/EmbeddedPicture.tsx'
import { Thumbnail } from '../Thumbnail.tsx'

interface MessageImageProps {
  readonly part: Extract<MessagePart, { kind: 'image' }>
  readonly drop: string
  readonly trajectory: Trajectory
  readonly file: string | undefined
}

/** An image where it stood in the conversation: the screenshot of the run that it was. */
export function MessageImage(props: MessageImageProps): ReactElement {
  const { part, drop, trajectory, file } = props
  const [open, setOpen] = useState(false)
  const { artifact, pointer } = part
  const known = trajectory.artifacts.some((other) => other.path === artifact)
  if (artifact !== undefined && known) {
    return (
      <>
        <ArtifactImage
          path={artifact}
          drop={drop}
          source={part.source}
          onOpen={() => setOpen(true)}
        />
        {open ? (
          <MediaDialog
            title={fileName(artifact)}
            fileName={fileName(artifact)}
            load={() => readOriginal(drop, artifact, new AbortController().signal)}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </>
    )
  }
  if (part.source === 'embedded' && pointer !== undefined && file !== undefined) {
    return (
      <>
        <EmbeddedPicture drop={drop} file={file} pointer={pointer} onOpen={() => setOpen(true)} />
        {open ? (
          <MediaDialog
            title="Embedded image"
            fileName="image"
            load={() => readEmbedded(drop, file, pointer)}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </>
    )
  }
  return (
    <p className="flex items-center gap-2 self-start rounded-[4px] border border-dashed border-line-strong px-2 py-1 text-[11px] leading-4 text-text-3">
      <ImageOff aria-hidden size={12} strokeWidth={1.6} className="shrink-0" />
      <span className="min-w-0 break-words">{absentText(part)}</span>
    </p>
  )
}

/** Addresses are told, never asked for. */
function absentText({ source, artifact, reference }: MessageImageProps['part']): string {
  if (source === 'omitted') return '"[omitted]" in the JSON; no screenshot of the run matches it'
  const name = artifact === undefined ? reference : fileName(artifact)
  if (name === undefined) return 'An image that is not in the drop'
  return /^https?:/.test(name)
    ? `An image on the web, not fetched: ${oneLine(name, 200)}`
    : `An image that is not in the drop: ${oneLine(name, 200)}`
}

interface ArtifactImageProps {
  readonly path: string
  readonly drop: string
  readonly source: 'embedded' | 'omitted' | 'reference'
  readonly onOpen: () => void
}

const SOURCES = {
  embedded: 'embedded in the JSON',
  omitted: '"[omitted]" in the JSON, matched by call id',
  reference: 'named in the JSON',
} as const

function ArtifactImage({ path, drop, source, onOpen }: ArtifactImageProps): ReactElement {
  const { data } = useQuery(imageSizeQuery(drop, path))
  const size = data?.size
  return (
    <button
      type="button"
      className="flex min-w-0 cursor-pointer items-center gap-2.5 self-start rounded-[4px] text-left hover:bg-hover"
      title={`Show ${path}`}
      onClick={onOpen}
    >
      <Thumbnail path={path} width={80} height={48} />
      <span className="flex min-w-0 flex-col pr-2">
        <span className="truncate font-mono text-[11.5px] leading-4 text-text-1">
          {fileName(path)}
        </span>
        <span className="text-[11px] leading-4 text-text-3">
          {[
            size === undefined ? undefined : `${size.width}×${size.height}`,
            data === undefined ? undefined : formatBytes(data.bytes),
          ]
            .filter((fact) => fact !== undefined)
            .join(', ')}
        </span>
        <span className="text-[11px] leading-4 text-text-3">{SOURCES[source]}</span>
      </span>
    </button>
  )
}
