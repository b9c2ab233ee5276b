import { useCallback, useEffect } from 'react'
import { formatBytes } from '../../lib/text/format.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { contextText } from '../../model/wording/contextText.ts'
import {
  readContextScreens,
  requestBytes,
  stopContextScreens,
  useContextReading,
} from '../../state/artifacts/contextScreens.ts'
import type { ContextReading } from '../../state/artifacts/contextScreens.ts'
import { useCurrentRun, useCurrentStop, useStops } from '../../state/current.ts'
import { seek } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'
import { hasScreens } from '../shared/hasScreens.ts'
import { ContextMatrix } from './ContextMatrix.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { useInSight } from './useInSight.ts'

/**
 * What is read without being asked for: a run of a hundred turns, in about a second. The requests of
 * a thousand turns can come to gigabytes, as each repeats all before it.
 */
const READ_UNASKED_BYTES = 256_000_000

/** Which screens each call of the run had in view; read once the panel is in sight. */
export function ContextPanel() {
  const run = useCurrentRun()
  const { trajectory } = run ?? {}
  if (run === undefined || trajectory === undefined || !mayTell(trajectory)) return null
  return <PanelOf key={run.key} run={run.key} trajectory={trajectory} />
}

/** Runs of words alone, and records without calls, have nothing to tell here. */
function mayTell(trajectory: Trajectory): boolean {
  return hasScreens(trajectory) && trajectory.turns.some(({ call }) => call !== undefined)
}

interface PanelOfProps {
  readonly run: string
  readonly trajectory: Trajectory
}

function PanelOf({ run, trajectory }: PanelOfProps) {
  const [isSeen, ref] = useInSight()
  const reading = useContextReading()
  const own = reading.run === run ? reading : undefined
  const bytes = requestBytes(trajectory)
  const turns = trajectory.turns.length
  const isAsked = own !== undefined
  const mayRead = isSeen && trajectory.reading === 'complete'

  useEffect(() => {
    if (mayRead && (isAsked || bytes <= READ_UNASKED_BYTES)) void readContextScreens(run, turns)
    // Sizes become known, and reading begins, because of this: neither is a reason to begin again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mayRead, run, turns])
  useEffect(() => stopContextScreens, [run])

  return (
    <section
      ref={ref}
      aria-label="Screens in view"
      className="border-t border-line bg-panel px-3 pt-2 pb-3"
    >
      <header className="mb-1 flex min-h-7 flex-wrap items-center gap-x-2">
        <h3 className="text-[12px] font-semibold">Screens in view</h3>
        <p className="text-[12px] text-text-3">
          a row per screen, by the turn that took it; a column per call; click to seek
        </p>
        {own?.context === undefined ? null : (
          <div className="md:ml-auto">
            <MatrixLegend context={own.context} />
          </div>
        )}
      </header>
      {own === undefined && bytes > READ_UNASKED_BYTES ? (
        <p className="flex items-center gap-3 text-[12px] text-text-2">
          The requests of this run come to {formatBytes(bytes)}.
          <Button
            size="small"
            disabled={!mayRead}
            onClick={() => void readContextScreens(run, turns)}
          >
            Read them
          </Button>
        </p>
      ) : (
        <Gathered reading={own} run={run} turns={turns} />
      )}
    </section>
  )
}

interface GatheredProps {
  readonly reading: ContextReading | undefined
  readonly run: string
  readonly turns: number
}

function Gathered({ reading, run, turns }: GatheredProps) {
  const stops = useStops()
  const selected = useCurrentStop()?.turn.index
  const onSeek = useCallback(
    (turn: number) => {
      const stop = stops.find((candidate) => candidate.turn.index === turn)
      if (stop !== undefined) seek(stop.index, stops.length)
    },
    [stops],
  )
  const { phase, context } = reading ?? { phase: { kind: 'waiting' }, context: undefined }
  const isTold = context !== undefined && context.screens.length > 0
  const isCounted = context !== undefined && context.unnamed.some((count) => count > 0)
  return (
    <>
      <p role="status" className="mb-2 text-[12px] text-text-2">
        {phase.kind === 'complete' && context !== undefined
          ? contextText(context)
          : phase.kind === 'stopped'
            ? `Stopped after ${context?.through ?? 0} of ${turns} turns.`
            : `Read ${context?.through ?? 0} of ${turns} turns`}
      </p>
      {phase.kind === 'reading' ? (
        <div className="mb-2 flex items-center gap-3">
          <ProgressBar label="Reading requests" value={context?.through ?? 0} total={turns} />
          <Button size="small" onClick={stopContextScreens}>
            Stop
          </Button>
        </div>
      ) : null}
      {phase.kind === 'stopped' ? (
        <Button size="small" className="mb-2" onClick={() => void readContextScreens(run, turns)}>
          Read on
        </Button>
      ) : null}
      {phase.kind === 'failed' ? (
        <Notice tone="error" title="The requests could not be read">
          {phase.message}
        </Notice>
      ) : null}
      {isTold || isCounted ? (
        <ContextMatrix context={context} selected={selected} onSeek={onSeek} />
      ) : null}
    </>
  )
}
