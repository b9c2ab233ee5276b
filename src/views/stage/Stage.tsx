import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { pointerOrigin } from '../../model/overlay/overlay.ts'
import { useSpaceSizes } from '../../state/analysis/sizesOf.ts'
import { setFullscreenTarget } from '../../state/stage/fullscreen.ts'
import { stopsOfTrajectory, useCurrentTrajectory } from '../../state/current.ts'
import { followSelection } from '../../state/stage/screenshots.ts'
import { useStage } from '../../state/stage/stage.ts'
import type { Stage as StageState } from '../../state/stage/stage.ts'
import { useView } from '../../state/view.ts'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { loadable } from '../../ui/loadable.tsx'
import { hasScreens } from '../shared/hasScreens.ts'
import { ReadingMark } from '../shared/overlay/ReadingMark.tsx'
import type { MarkPlace } from '../shared/stage/PictureFigure.tsx'
import { PendingBar } from './PendingBar.tsx'
import { StageBar } from './StageBar.tsx'
import { StageFigure } from './StageFigure.tsx'
import { isTold } from './isTold.ts'
import { LoupePlace } from './loupe/LoupePlace.tsx'

const MARGIN = 12

/** Runs with screenshots, which are most, do without it. */
const { Component: StopContent, preload } = loadable(
  async () => (await import('./content/StopContent.tsx')).StopContent,
)

const { Component: RunContent } = loadable(
  async () => (await import('./content/RunContent.tsx')).RunContent,
)

const { Component: DiffFigure, preload: preloadDiff } = loadable(
  async () => (await import('./diff/DiffFigure.tsx')).DiffFigure,
)
const { Component: DiffBar } = loadable(async () => (await import('./diff/DiffBar.tsx')).DiffBar)

/** The first look does without it. */
const { Component: Ghosts } = loadable(async () => (await import('./ghosts/Ghosts.tsx')).Ghosts)

/** What the first look does not need is fetched when that has been had. */
const PRELOAD_MS = 1000

/** The screenshot of the selected stop, where the agent aimed on it, and how to look closer. */
export function Stage() {
  const root = useRef<HTMLDivElement>(null)
  const stage = useStage()
  const { trajectory, stop, panes, pending } = stage
  useLayoutEffect(() => {
    followSelection()
    setFullscreenTarget(root.current ?? undefined)
    return () => setFullscreenTarget(undefined)
  }, [])
  const current = useCurrentTrajectory()
  const empty = current?.reading === 'complete' && current.turns.length === 0 ? current : undefined
  const isPictured = useMemo(
    // Until something is known of the run it is taken to have screenshots.
    () => empty === undefined && (trajectory === undefined || hasScreens(trajectory)),
    [empty, trajectory],
  )
  useEffect(() => {
    if (!isPictured) preload()
  }, [isPictured])
  const isShown = isPictured && panes.length > 0
  useEffect(() => {
    if (!isShown) return undefined
    const timer = setTimeout(preloadDiff, PRELOAD_MS)
    return () => clearTimeout(timer)
  }, [isShown])
  const isEmpty = panes.every((pane) => pane.state !== 'image')
  const isDiff = isPictured && stage.choice === 'diff'
  const told = stop !== undefined && isTold(stop, panes, isPictured) ? stop : undefined
  return (
    <div
      ref={root}
      // Words want more height than a screen does; on a phone the shell gives it.
      data-words={!isPictured}
      data-diff={isDiff}
      className="@container/stage flex h-full min-h-0 min-w-0 flex-col bg-stage"
    >
      {isPictured ? (
        <StageBar
          stop={stop}
          trajectory={trajectory}
          isEmpty={isEmpty}
          isSettled={panes.length > 0}
          stage={root}
        />
      ) : null}
      <ReadingMark
        trajectory={trajectory}
        className="h-8 shrink-0 justify-between border-b border-line bg-accent-bg pr-1.5 pl-4 max-md:order-last max-md:h-11"
      />
      {isDiff ? <DiffBar trajectory={trajectory} stop={stop} panes={panes} /> : null}
      <div className="relative flex min-h-0 flex-1 gap-px max-md:flex-col">
        {empty !== undefined ? (
          <RunContent trajectory={empty} />
        ) : told === undefined ? (
          <>
            <Figures stage={stage} />
            <LoupePlace stage={root} />
          </>
        ) : (
          <StopContent trajectory={trajectory} stop={told} />
        )}
        {pending === undefined ? null : <PendingBar key={keyOf(pending)} pending={pending} />}
      </div>
    </div>
  )
}

function Figures({ stage }: { readonly stage: StageState }) {
  const { trajectory, stop, panes, choice } = stage
  const overlays = useView((view) => view.overlays)
  const isPhone = useBreakpoint() === 'phone'
  const sizes = useSpaceSizes(trajectory)
  const origin = useMemo(
    () =>
      stop === undefined ? undefined : pointerOrigin(stopsOfTrajectory(trajectory), stop.index),
    [trajectory, stop],
  )
  if (stop === undefined) return null
  const figure = {
    stop,
    origin,
    sizes,
    overlays,
    margin: isPhone ? 0 : MARGIN,
    renderMarks: ({ overlay, ...place }: MarkPlace) => (
      <Ghosts action={stop.action} sizes={sizes} aim={overlay.aim?.anchor} {...place} />
    ),
  }
  if (choice === 'diff')
    return <DiffFigure {...figure} name="Screenshot" trajectory={trajectory} panes={panes} />
  return panes.map((pane, index) => (
    <StageFigure
      key={index}
      {...figure}
      name={index === 0 ? 'Screenshot' : 'Screenshot after'}
      pane={pane}
      heading={panes.length === 1 ? undefined : index === 0 ? 'Saw before' : 'After'}
    />
  ))
}

function keyOf(pending: NonNullable<StageState['pending']>): string {
  return pending.kind === 'turn' ? 'turn' : `${pending.path} ${pending.since}`
}
