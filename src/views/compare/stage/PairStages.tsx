import { useEffect } from 'react'
import {
  COMPARE_FRAMES,
  changeCompareView,
  useCompareView,
} from '../../../state/compare/compareView.ts'
import type { CompareFrame } from '../../../state/compare/compareView.ts'
import {
  linkZoom,
  setPairSizes,
  usePairZoom,
  zoomA,
  zoomB,
} from '../../../state/compare/pairZoom.ts'
import { usePairStage } from '../../../state/compare/pairStage.ts'
import { toggleOverlays, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Layers, Link2 } from '../../../ui/icons.ts'
import { Tabs } from '../../../ui/tabs/Tabs.tsx'
import { ZoomTools } from '../../shared/stage/ZoomTools.tsx'
import type { Pair } from '../usePair.ts'
import { OverlaidFigure } from './OverlaidFigure.tsx'
import { SideFigure } from './SideFigure.tsx'
import { useFollowPair } from './useFollowPair.ts'

const LABELS: Readonly<Record<CompareFrame, { readonly label: string; readonly title: string }>> = {
  saw: { label: 'Saw', title: 'The screens that the models saw when they decided' },
  after: { label: 'After', title: 'The first screens after the actions' },
  diff: { label: 'Diff A/B', title: 'Where the screens of the two runs differ' },
  swipe: { label: 'Overlay swipe', title: 'Both screens over one another, parted by a line' },
}

const TABS = COMPARE_FRAMES.map((id) => ({
  id,
  label: LABELS[id].label,
  title: LABELS[id].title,
}))

/** The screens of both runs on the selected row. */
export function PairStages({ pair }: { readonly pair: Pair }) {
  const frame = useCompareView((view) => view.frame)
  useFollowPair(pair, frame)
  return (
    <div className="@container/stage flex min-h-0 min-w-0 flex-1 flex-col bg-stage">
      <StagesBar frame={frame} />
      <Figures frame={frame} />
    </div>
  )
}

function StagesBar({ frame }: { readonly frame: CompareFrame }) {
  const overlays = useView((view) => view.overlays)
  const linked = usePairZoom((zoom) => zoom.linked)
  const isPair = frame === 'saw' || frame === 'after'
  return (
    <div className="flex h-9 shrink-0 items-center justify-between gap-2 border-b border-line bg-panel pr-1.5 pl-4 max-md:h-12 max-md:pl-2">
      <Tabs
        name="Frame"
        base="compare-frame"
        items={TABS}
        selected={frame}
        onSelect={(next) => changeCompareView({ frame: next })}
        hasPanel={false}
      />
      <div className="flex shrink-0 items-center gap-0.5 max-md:hidden">
        <IconButton
          label="Overlay"
          keys={['o']}
          aria-pressed={overlays}
          icon={<Layers aria-hidden size={14} strokeWidth={1.6} />}
          onClick={toggleOverlays}
        />
        {isPair ? (
          <Button
            variant="quiet"
            aria-pressed={linked}
            title="Zoom and pan both screens together"
            onClick={() => linkZoom(!linked)}
          >
            <Link2 aria-hidden size={14} strokeWidth={1.6} />
            <span className="@max-[760px]/stage:sr-only">Zoom and pan synced</span>
          </Button>
        ) : null}
        <span aria-hidden className="mx-1 h-4 w-px bg-line-strong" />
        <ZoomTools zoom={zoomA} />
      </div>
    </div>
  )
}

function Figures({ frame }: { readonly frame: CompareFrame }) {
  const shown = usePairStage((stage) => stage.shown)
  const a = shown?.a.shown
  const b = shown?.b.shown
  useEffect(() => {
    if (a?.state === 'image' && b?.state === 'image') setPairSizes(a.size, b.size)
  }, [a, b])
  if (shown === undefined)
    return <EmptyState title="" icon={<Spinner label="Reading the screens" />} />
  if (frame === 'diff' || frame === 'swipe')
    return (
      <div className="flex min-h-0 flex-1 px-4 pb-2 max-md:px-0">
        <OverlaidFigure mode={frame} a={shown.a} b={shown.b} />
      </div>
    )
  return (
    <div className="flex min-h-0 flex-1 gap-4 px-4 pb-2 max-md:flex-col max-md:gap-1 max-md:px-2">
      <SideFigure side="a" of={shown.a} other={shown.b} zoom={zoomA} />
      <SideFigure side="b" of={shown.b} other={shown.a} zoom={zoomB} />
    </div>
  )
}
