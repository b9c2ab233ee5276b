import { useQuery } from '@tanstack/react-query'
import { Minus, Plus } from '../../../ui/icons.ts'
import { useMemo, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { fileName } from '../../../model/artifact.ts'
import { blobQuery } from '../../../state/artifacts/originals.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { DrawnPicture } from '../../../ui/media/DrawnPicture.tsx'
import { useObjectUrl } from '../../../ui/media/useObjectUrl.ts'
import { SegmentedControl } from '../../../ui/tabs/SegmentedControl.tsx'
import { isTransparent } from './isTransparent.ts'
import { useDecodedPicture } from './useDecodedPicture.ts'

interface ImageViewerProps {
  readonly drop: string
  readonly path: string
  readonly type: string
}

const ZOOMS = [0.25, 0.5, 1, 2, 4, 8, 16] as const
type Zoom = 'fit' | (typeof ZOOMS)[number]

const CHOICES = [
  { id: 'fit', label: 'Fit' },
  { id: 'natural', label: '100%' },
] as const

/** Squares behind what is transparent, in the tones of the stage. */
const SQUARES = {
  backgroundImage: 'repeating-conic-gradient(var(--hover) 0% 25%, var(--stage) 0% 50%)',
  backgroundSize: '16px 16px',
}

/** A picture of the run: fitted or at a zoom, its size in pixels, what is transparent in it. */
export function ImageViewer({ drop, path, type }: ImageViewerProps): ReactElement {
  const picture = useDecodedPicture(drop, path)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const bitmap = picture.kind === 'ready' ? picture.bitmap : undefined
  const transparent = useMemo(() => bitmap !== undefined && isTransparent(bitmap), [bitmap])
  if (picture.kind === 'failed' || picture.kind === 'undecodable') {
    return (
      <div className="p-3">
        <Notice
          tone={picture.kind === 'failed' ? 'error' : 'warning'}
          title={
            picture.kind === 'failed' ? 'The file could not be read' : 'This browser cannot show it'
          }
        >
          {picture.kind === 'failed'
            ? picture.message
            : 'The bytes are not a picture that it knows, or they are cut. They can still be downloaded.'}
        </Notice>
      </div>
    )
  }
  if (bitmap === undefined) {
    return (
      <div className="p-3">
        <Spinner label="Reading the file" />
      </div>
    )
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') setZoom(nextZoom(zoom, 1))
    else if (event.key === '-') setZoom(nextZoom(zoom, -1))
    else if (event.key === '0') setZoom('fit')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const { width, height } = bitmap
  const scale = zoom === 'fit' ? undefined : zoom
  const look = {
    ...(transparent ? SQUARES : {}),
    ...(scale === undefined ? {} : { width: width * scale, height: height * scale }),
    ...(scale !== undefined && scale >= 2 ? { imageRendering: 'pixelated' as const } : {}),
  }
  const box = scale === undefined ? 'block max-h-full max-w-full' : 'block max-w-none'
  return (
    <>
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-1.5 border-b border-line px-3 py-1 max-md:min-h-12">
        <p
          className="min-w-0 flex-1 basis-52 truncate text-[11px] text-text-2"
          data-testid="picture-size"
        >
          {width}×{height} pixels, {type.replace(/^image\//, '').toUpperCase()}
          {transparent ? ', partly transparent' : ''}
        </p>
        <IconButton
          size="small"
          label="Zoom out"
          icon={<Minus aria-hidden size={14} strokeWidth={1.6} />}
          onClick={() => setZoom(nextZoom(zoom, -1))}
        />
        <output className="w-10 text-center font-mono text-[11px] text-text-2" aria-label="Zoom">
          {scale === undefined ? 'fit' : `${scale * 100}%`}
        </output>
        <IconButton
          size="small"
          label="Zoom in"
          icon={<Plus aria-hidden size={14} strokeWidth={1.6} />}
          onClick={() => setZoom(nextZoom(zoom, 1))}
        />
        <SegmentedControl
          name="Size"
          segments={CHOICES}
          selected={zoom === 'fit' ? 'fit' : zoom === 1 ? 'natural' : undefined}
          onSelect={(id) => setZoom(id === 'fit' ? 'fit' : 1)}
        />
      </div>
      {/* It scrolls, so it has to be reachable by keyboard. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="region"
        aria-label={`Picture ${fileName(path)}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1 overflow-auto bg-stage p-3 outline-offset-[-2px]"
      >
        {type === 'image/gif' ? (
          <Moving drop={drop} path={path} className={box} style={look} />
        ) : (
          <DrawnPicture picture={bitmap} className={box} style={look} />
        )}
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
    </>
  )
}

/** A GIF may move, which only an element shows; its size was checked when it was decoded. */
function Moving({
  drop,
  path,
  className,
  style,
}: {
  readonly drop: string
  readonly path: string
  readonly className: string
  readonly style: Readonly<Record<string, string | number>>
}): ReactElement | null {
  const { data: blob } = useQuery(blobQuery(drop, path))
  const url = useObjectUrl(blob)
  return url === undefined ? null : (
    <img src={url} alt={fileName(path)} className={className} style={style} />
  )
}

function nextZoom(zoom: Zoom, by: 1 | -1): Zoom {
  if (zoom === 'fit') return by === 1 ? 1 : 0.5
  const at = Math.max(0, Math.min(ZOOMS.length - 1, ZOOMS.indexOf(zoom) + by))
  return ZOOMS[at] ?? zoom
}
