import { Pause, Play } from '../../../ui/icons.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import {
  areaCountText,
  changeText,
  nearestText,
  shiftText,
} from '../../../model/wording/effectText.ts'
import { changeSettings, useSettings } from '../../../state/settings.ts'
import type { DiffMode } from '../../../state/settings.ts'
import {
  setBlinking,
  setOpacity,
  showDiffScreen,
  useDiffView,
} from '../../../state/stage/diffView.ts'
import type { StagePane } from '../../../state/stage/stage.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SegmentedControl } from '../../../ui/tabs/SegmentedControl.tsx'
import { useStopEffect } from '../../shared/effect/useStopEffect.ts'
import type { StopEffect } from '../../shared/effect/useStopEffect.ts'
import { diffPair } from './diffPair.ts'
import { useCanBlink } from './useBlink.ts'

const MODES: readonly { readonly id: DiffMode; readonly label: string }[] = [
  { id: 'heat', label: 'Heat' },
  { id: 'blink', label: 'Blink' },
  { id: 'swipe', label: 'Swipe' },
  { id: 'onion', label: 'Onion skin' },
]

interface DiffBarProps {
  readonly trajectory: Trajectory | undefined
  readonly stop: Stop | undefined
  readonly panes: readonly StagePane[]
}

/** How the two screens are compared, and in figures what that shows. */
export function DiffBar({ trajectory, stop, panes }: DiffBarProps) {
  const mode = useSettings((settings) => settings.diffMode)
  const effect = useStopEffect(trajectory, stop)
  const isPair = diffPair(panes)?.kind === 'pair'
  const text = isPair ? summaryOf(effect) : ''
  return (
    <div className="flex h-9 shrink-0 items-center gap-3 border-b border-line bg-panel px-4 text-xs @max-[560px]/stage:px-2 max-md:order-last max-md:h-12 max-md:gap-1 max-md:border-t max-md:border-b-0 max-md:px-2">
      <SegmentedControl
        name="Diff mode"
        segments={MODES}
        selected={mode}
        onSelect={(diffMode) => changeSettings({ diffMode })}
        className="max-md:h-11"
      />
      {isPair && mode === 'blink' ? <BlinkTools /> : null}
      {isPair && mode === 'onion' ? <OpacitySlider /> : null}
      <span title={text} className="ml-auto min-w-0 truncate text-text-2 max-md:sr-only">
        {text}
      </span>
    </div>
  )
}

function BlinkTools() {
  const canBlink = useCanBlink()
  const shown = useDiffView((diff) => diff.shown)
  const blinking = useDiffView((diff) => diff.blinking) && canBlink
  const Icon = blinking ? Pause : Play
  return (
    <div className="flex items-center gap-1">
      {canBlink ? (
        <IconButton
          label={blinking ? 'Pause blinking' : 'Blink'}
          icon={<Icon aria-hidden size={14} strokeWidth={1.6} />}
          onClick={() => setBlinking(!blinking)}
        />
      ) : null}
      {blinking ? null : (
        <SegmentedControl
          name="Screen shown"
          segments={[
            { id: 'before', label: 'Before' },
            { id: 'after', label: 'After' },
          ]}
          selected={shown}
          onSelect={showDiffScreen}
          className="max-md:h-11"
        />
      )}
    </div>
  )
}

function OpacitySlider() {
  const opacity = useDiffView((diff) => diff.opacity)
  const percent = Math.round(opacity * 100)
  return (
    <label className="flex min-w-0 items-center gap-2 text-text-3">
      <span className="max-md:sr-only">After</span>
      <input
        type="range"
        aria-label="Opacity of the screen after"
        aria-valuetext={`${percent}%`}
        min={0}
        max={100}
        step={5}
        value={percent}
        onChange={(event) => setOpacity(event.currentTarget.valueAsNumber / 100)}
        className="h-6 w-28 min-w-0 cursor-pointer accent-accent max-md:h-11 max-md:w-24"
      />
      <span className="w-9 text-right text-text-2">{percent}%</span>
    </label>
  )
}

function summaryOf(effect: StopEffect): string {
  if (effect.kind === 'waiting') return 'Comparing…'
  if (effect.kind !== 'measured') return ''
  const { figures } = effect
  const { change } = figures
  const count = change.regions.length
  return [
    changeText(figures),
    count === 0 ? undefined : areaCountText(count),
    nearestText(figures),
    shiftText(change),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
