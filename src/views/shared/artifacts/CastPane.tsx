import { useQuery } from '@tanstack/react-query'
import { Pause, Play } from '../../../ui/icons.ts'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { List, useListRef } from 'react-window'
import { formatClock, formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { castQuery } from '../../../state/artifacts/cast.ts'
import type { CastText } from '../../../model/fileRows.ts'
import { revealSecrets, useSecrets } from '../../../state/secrets.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { CastRow } from './CastRow.tsx'
import { InStepBar } from './InStepBar.tsx'
import { lastLineAt } from './lastLineAt.ts'
import { useCastPlayback } from './useCastPlayback.ts'
import { useRecordingClock } from './useRecordingClock.ts'

interface CastPaneProps {
  readonly drop: string
  readonly path: string
}

/** A recorded terminal as text: a slider goes through its time, in step with the stops of the run. */
export function CastPane({ drop, path }: CastPaneProps): ReactElement {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const { data: cast, error } = useQuery(castQuery(drop, path, reveal))
  if (error !== null) {
    return (
      <div className="p-3">
        <Notice tone="warning" title="This is no terminal recording that can be read">
          {error.message}
        </Notice>
      </div>
    )
  }
  if (cast === undefined) {
    return (
      <div className="p-3">
        <Spinner label="Reading the file" />
      </div>
    )
  }
  return <Loaded key={path} path={path} cast={cast} reveal={reveal} />
}

const ROW_HEIGHT = 18
const STEP_MS = 100

function Loaded({
  path,
  cast,
  reveal,
}: {
  readonly path: string
  readonly cast: CastText
  readonly reveal: boolean
}): ReactElement {
  const { lines, durationMs } = cast
  const [atMs, setAtMs] = useState(durationMs)
  const clock = useRecordingClock(path, cast.startedAt, durationMs)
  const { stopAt } = clock
  const list = useListRef(null)
  const { playing, toggle, pause } = useCastPlayback(atMs, durationMs, (to) => {
    setAtMs(to)
    clock.follow(to)
  })
  const line = lastLineAt(lines, atMs)

  const stopIndex = clock.stop?.index
  const [followed, setFollowed] = useState<{ readonly stop: unknown; readonly at: unknown }>()
  if (stopAt !== undefined && (followed?.stop !== stopIndex || followed?.at !== clock.start?.at)) {
    setFollowed({ stop: stopIndex, at: clock.start?.at })
    // The position may have led here: then it stays where it is.
    if (clock.stopOf(atMs)?.index !== stopIndex || followed === undefined) {
      setAtMs(Math.max(0, Math.min(stopAt, durationMs)))
    }
  }
  useEffect(() => {
    if (line >= 0) list.current?.scrollToRow({ index: line, align: 'smart' })
  }, [list, line])

  const facts = [
    `asciinema ${cast.version}`,
    cast.width === undefined || cast.height === undefined
      ? undefined
      : `${cast.width}×${cast.height} characters`,
    `${formatCount(lines.length)} ${lines.length === 1 ? 'line' : 'lines'}`,
    cast.cut ? 'cut: the rest is left out' : undefined,
    cast.broken === 0 ? undefined : `${formatCount(cast.broken)} broken`,
  ]
  return (
    <>
      <div className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line px-2 max-md:min-h-12">
        <IconButton
          size="small"
          label={playing ? 'Pause the recording' : 'Play the recording'}
          icon={
            playing ? (
              <Pause aria-hidden size={14} strokeWidth={1.6} />
            ) : (
              <Play aria-hidden size={14} strokeWidth={1.6} />
            )
          }
          onClick={toggle}
        />
        <input
          type="range"
          aria-label="Position in the recording"
          aria-valuetext={`${formatClock(atMs)} of ${formatClock(durationMs)}`}
          min={0}
          max={durationMs}
          step={STEP_MS}
          value={atMs}
          className="min-w-0 flex-1 accent-accent"
          // The arrows move here, not along the run.
          onKeyDown={(event) => event.stopPropagation()}
          onChange={(event) => {
            const to = Number(event.target.value)
            pause()
            setAtMs(to)
            clock.follow(to)
          }}
        />
        <span className="shrink-0 font-mono text-[11px] text-text-2">
          {formatClock(atMs)} / {formatClock(durationMs)}
        </span>
      </div>
      <List
        role="region"
        aria-label="Terminal recording"
        tabIndex={0}
        className="min-h-0 flex-1 py-1 outline-offset-[-2px]"
        listRef={list}
        rowComponent={CastRow}
        rowProps={{ lines, atMs, current: line }}
        rowCount={lines.length}
        rowHeight={ROW_HEIGHT}
        overscanCount={10}
        defaultHeight={400}
      />
      <div className="flex min-h-7 items-center gap-2 border-t border-line px-3 text-[11px] text-text-3">
        <p className="min-w-0 flex-1 truncate">
          {facts.filter((fact) => fact !== undefined).join(', ')}
          {cast.title === undefined ? '' : `, ${oneLine(cast.title, 120)}`}
        </p>
        {cast.masked || reveal ? (
          <Button size="small" variant="quiet" onClick={() => revealSecrets(!reveal)}>
            {reveal ? 'Mask secrets again' : 'Reveal secrets for this session'}
          </Button>
        ) : null}
      </div>
      <InStepBar clock={clock} durationMs={durationMs} position={() => atMs} unit="line" />
    </>
  )
}
