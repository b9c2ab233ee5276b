import { useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { formatCost, formatCount, formatDuration } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { timingOf } from '../../../model/figures/turnTiming.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { useStops } from '../../../state/current.ts'
import { seek } from '../../../state/view.ts'
import { callBars, outputScale } from './callColumns.ts'
import type { CallBar } from './callColumns.ts'
import { callText, CallStrip } from './CallStrip.tsx'

interface CallHeaderProps {
  readonly trajectory: Trajectory
  readonly turn: Turn
}

/** What the call took, and where it stands among all calls of the run. */
export function CallHeader({ trajectory, turn }: CallHeaderProps): ReactElement {
  const stops = useStops()
  const bars = useMemo(() => callBars(trajectory), [trajectory])
  const scale = useMemo(() => outputScale(bars), [bars])
  const hasTokens = useMemo(
    () => bars.some(({ input, output }) => input !== undefined || output !== undefined),
    [bars],
  )
  const [hovered, setHovered] = useState<CallBar>()
  const { call, usage } = turn

  function onSelect(index: number): void {
    const stop = stops.find((other) => other.turn.index === index)
    if (stop !== undefined) seek(stop.index, stops.length)
  }

  return (
    <section aria-label="Call" className="shrink-0 border-b border-line">
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-0.5 px-3 py-1 text-[12px] leading-5 text-text-3">
        <h3 className="font-semibold text-text-1">
          {call === undefined ? 'Turn' : 'Call'} {turn.index + 1}
        </h3>
        {call === undefined && usage === undefined ? (
          <span>The record holds no model call for this turn.</span>
        ) : (
          <>
            <Figure name="in" value={formatCount(usage?.inputTokens)} />
            <Figure name="cached" value={formatCount(usage?.cachedInputTokens)} />
            <Figure name="out" value={formatCount(usage?.outputTokens)} />
            <Figure name="cost" value={formatCost(usage?.cost, 6)} />
            <Figure name="latency" value={formatDuration(timingOf(turn).model)} />
            <Figure
              name="stop"
              value={
                <bdi className="font-mono text-[11.5px]">
                  {call?.finishReason === undefined ? '–' : oneLine(call.finishReason, 40)}
                </bdi>
              }
            />
            {call !== undefined && call.attempts > 1 ? (
              <Figure name="sent" value={`${formatCount(call.attempts)} times`} />
            ) : null}
          </>
        )}
        {hasTokens ? (
          <span className="ml-auto flex items-center gap-3 text-[11px]">
            {hovered === undefined ? (
              <Legend scale={scale} hasCached={bars.some(({ cached }) => cached !== undefined)} />
            ) : (
              callText(hovered)
            )}
          </span>
        ) : null}
      </div>
      {hasTokens ? (
        <div className="px-3">
          <CallStrip
            bars={bars}
            outputScale={scale}
            turn={turn.index}
            onSelect={onSelect}
            onHover={setHovered}
          />
        </div>
      ) : null}
    </section>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <span className="whitespace-nowrap">
      {name} <span className="text-text-1">{value}</span>
    </span>
  )
}

function Legend({ scale, hasCached }: { readonly scale: number; readonly hasCached: boolean }) {
  return (
    <>
      <Swatch colour="bg-chart-input" name="in" />
      {hasCached ? <Swatch colour="bg-chart-cached" name="cached" /> : null}
      <Swatch colour="bg-chart-output" name={scale === 1 ? 'out' : `out ×${scale}`} />
    </>
  )
}

function Swatch({ colour, name }: { readonly colour: string; readonly name: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden className={`size-2 ${colour}`} />
      {name}
    </span>
  )
}
