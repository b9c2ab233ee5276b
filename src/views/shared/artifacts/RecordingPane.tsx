import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { formatClock } from '../../../lib/text/format.ts'
import { blobQuery } from '../../../state/artifacts/originals.ts'
import { mediaStartQuery } from '../../../state/recordings/mediaStart.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { useObjectUrl } from '../../../ui/media/useObjectUrl.ts'
import { InStepBar } from './InStepBar.tsx'
import { useRecordingClock } from './useRecordingClock.ts'

interface RecordingPaneProps {
  readonly drop: string
  readonly path: string
  readonly type: string
}

/** Of what a film may be told to be: nothing that could be a document. */
const TYPES = /^(?:video|audio)\/[\w.+-]{1,40}$/

/**
 * A film of the screen, or its sound. It never plays by itself and begins muted; where it is known
 * when it began, it shows the selected stop, and the stops follow it while it plays.
 */
export function RecordingPane({ drop, path, type }: RecordingPaneProps): ReactElement {
  const { data: original, error } = useQuery(blobQuery(drop, path))
  const { data: said } = useQuery(mediaStartQuery(drop, path))
  const blob = useMemo(
    () => (TYPES.test(type) ? original?.slice(0, original.size, type) : undefined),
    [original, type],
  )
  const url = useObjectUrl(blob)
  const element = useRef<HTMLVideoElement>(null)
  const [durationMs, setDurationMs] = useState(0)
  const [size, setSize] = useState<string>()
  const [broken, setBroken] = useState(false)
  /** Moved by us: the stop that it was moved to stays selected. */
  const ours = useRef(false)
  const clock = useRecordingClock(path, said?.at, durationMs)
  const { stop, stopAt } = clock
  const stopIndex = stop?.index

  const position = (): number => (element.current?.currentTime ?? 0) * 1000
  const { stopOf } = clock
  const isThere = useRef(stopOf)
  useEffect(() => {
    isThere.current = stopOf
  })
  useEffect(() => {
    const video = element.current
    if (video === null || stopAt === undefined || durationMs === 0) return
    // While it plays the selection follows it, not the other way round.
    if (isThere.current(video.currentTime * 1000)?.index === stopIndex) return
    const to = Math.max(0, Math.min(stopAt, durationMs)) / 1000
    if (Math.abs(video.currentTime - to) < SAME_FRAME_S) return
    ours.current = true
    video.currentTime = to
  }, [stopIndex, stopAt, durationMs])

  if (error !== null || broken) {
    return (
      <div className="p-3">
        <Notice
          tone={broken ? 'warning' : 'error'}
          title={broken ? 'This browser cannot play it' : 'The file could not be read'}
        >
          {broken
            ? 'It does not know the encoding, or the file is cut. It can still be downloaded.'
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
    // Where there is little room, as on phones, the film keeps its own and the rest is scrolled to.
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="flex min-h-44 flex-1 shrink-0 flex-col justify-center overflow-hidden bg-stage">
        {/* Recordings of a screen come without captions. */}
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
        <video
          ref={element}
          src={url}
          controls
          muted
          playsInline
          preload="auto"
          aria-label="Recording"
          className="max-h-full min-h-0 w-full"
          onError={() => setBroken(true)}
          onLoadedMetadata={({ currentTarget: video }) => {
            if (video.videoWidth > 0) setSize(`${video.videoWidth}×${video.videoHeight}`)
          }}
          onDurationChange={({ currentTarget: video }) => {
            // A film that was cut while it was written does not know how long it is.
            if (Number.isFinite(video.duration)) setDurationMs(video.duration * 1000)
            else findDuration(video, ours)
          }}
          onTimeUpdate={({ currentTarget: video }) => {
            if (!video.paused) clock.follow(video.currentTime * 1000)
          }}
          onSeeked={({ currentTarget: video }) => {
            if (!ours.current) clock.follow(video.currentTime * 1000)
            ours.current = false
          }}
        />
      </div>
      <p className="border-t border-line px-3 py-1 text-[11px] text-text-3">
        {[size, durationMs > 0 ? formatClock(durationMs) : undefined, type]
          .filter((fact) => fact !== undefined)
          .join(', ')}
      </p>
      <InStepBar clock={clock} durationMs={durationMs} position={position} unit="frame" />
    </div>
  )
}

/** Half a frame at 30 a second: nearer is the same picture. */
const SAME_FRAME_S = 1 / 60

/** Chromium finds the end of a film without a duration when it is asked to go far behind it. */
function findDuration(video: HTMLVideoElement, ours: { current: boolean }): void {
  if (video.seekable.length === 0 || video.duration !== Number.POSITIVE_INFINITY) return
  ours.current = true
  const back = (): void => {
    video.removeEventListener('durationchange', back)
    ours.current = true
    video.currentTime = 0
  }
  video.addEventListener('durationchange', back)
  video.currentTime = Number.MAX_SAFE_INTEGER
}
