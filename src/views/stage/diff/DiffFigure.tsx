import { useMemo } from 'react'
import type { EffectFigures } from '../../../model/figures/effectFigures.ts'
import type { IgnoredRegion } from '../../../model/screenChange.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { effectSentences, ignoredText } from '../../../model/wording/effectText.ts'
import { useSettings } from '../../../state/settings.ts'
import { useDiffView } from '../../../state/stage/diffView.ts'
import type { StagePane } from '../../../state/stage/stage.ts'
import { useSpaceSizes } from '../../../state/analysis/sizesOf.ts'
import { figuresOfStop, useStopEffect } from '../../shared/effect/useStopEffect.ts'
import type { StopEffect } from '../../shared/effect/useStopEffect.ts'
import { PictureFigure } from '../../shared/stage/PictureFigure.tsx'
import type { FigureProps } from '../../shared/stage/PictureFigure.tsx'
import { StageFigure } from '../StageFigure.tsx'
import { CRISP_FROM } from '../../shared/stage/crisp.ts'
import { DiffCanvas } from './DiffCanvas.tsx'
import { DiffMarks } from './DiffMarks.tsx'
import { SwipeDivider } from '../../shared/stage/diff/SwipeDivider.tsx'
import { diffPair } from './diffPair.ts'
import type { ImagePane } from './diffPair.ts'
import { swipeEdge, visibleSpan } from '../../shared/stage/diff/swipeEdge.ts'
import { useBlink } from './useBlink.ts'
import { useHeat } from '../../shared/stage/diff/useHeat.ts'
import type { Heat } from '../../shared/stage/diff/useHeat.ts'

interface DiffFigureProps extends FigureProps {
  readonly trajectory: Trajectory | undefined
  /** The screen before the action, then the one after. */
  readonly panes: readonly StagePane[]
}

/** What the action of a stop changed on the screen; what there is of it where that cannot be told. */
export function DiffFigure({ trajectory, panes, ...figure }: DiffFigureProps) {
  const pair = diffPair(panes)
  if (pair === undefined) return null
  if (pair.kind === 'apart')
    return <StageFigure {...figure} pane={pair.pane} heading={undefined} reason={pair.reason} />
  return <Compared {...figure} {...pair} trajectory={trajectory} />
}

interface ComparedProps extends FigureProps {
  readonly trajectory: Trajectory | undefined
  readonly before: ImagePane
  readonly after: ImagePane
}

const NOTHING: readonly IgnoredRegion[] = []

function Compared({ trajectory, before, after, ...figure }: ComparedProps) {
  const { stop } = figure
  const mode = useSettings((settings) => settings.diffMode)
  const effect = useStopEffect(trajectory, stop)
  const isSame = before.path === after.path
  const heat = useHeat(before, after, mode === 'heat' && !isSame)
  useBlink(mode === 'blink')
  const figures = useFigures(effect, heat, trajectory, stop)
  const shown = useDiffView((diff) => (mode === 'blink' ? diff.shown : undefined))
  const swipe = useDiffView((diff) => (mode === 'swipe' ? diff.swipe : 0))
  const ignored = figures?.change.ignored ?? NOTHING
  const name = `The screen before and the screen after the action, turn ${stop.turn.index + 1}`
  return (
    <PictureFigure
      {...figure}
      frame="diff"
      artifact={after.path}
      image={after.size}
      heading={shown === undefined ? undefined : shown === 'before' ? 'Before' : 'After'}
      note={() => noteOf(figures, effect, heat)}
      caption={({ aim }) => captionOf(after, figures, aim?.tag)}
      renderPicture={(place) => (
        <>
          <DiffCanvas
            before={before}
            after={after}
            mode={mode}
            heat={heat.kind === 'ready' ? heat.bitmap : undefined}
            ignored={ignored}
            edge={swipeEdge(place, after.size, swipe)}
            alt={name}
            isCrisp={place.matrix.k >= CRISP_FROM}
          />
          {figures === undefined || !figure.overlays ? null : (
            <DiffMarks
              figures={figures}
              image={after.size}
              place={place}
              areBoxesShown={mode === 'heat'}
            />
          )}
        </>
      )}
      renderControls={(place) =>
        mode === 'swipe' ? <SwipeDivider span={visibleSpan(place, after.size)} /> : null
      }
    />
  )
}

/** As the run's analysis has them; until it comes to this stop, as the heat found them. */
function useFigures(
  effect: StopEffect,
  heat: Heat,
  trajectory: Trajectory | undefined,
  stop: FigureProps['stop'],
): EffectFigures | undefined {
  const change = heat.kind === 'ready' ? heat.change : undefined
  const sizes = useSpaceSizes(trajectory)
  return useMemo(() => {
    if (effect.kind === 'measured') return effect.figures
    return change === undefined ? undefined : figuresOfStop(change, trajectory, stop, sizes)
  }, [effect, change, trajectory, stop, sizes])
}

function noteOf(
  figures: EffectFigures | undefined,
  effect: StopEffect,
  heat: Heat,
): string | undefined {
  if (figures === undefined) {
    if (heat.kind === 'failed') return `Could not be compared: ${heat.reason}`
    return effect.kind === 'failed' ? `Could not be compared: ${effect.reason}` : undefined
  }
  const { change } = figures
  if (change.identical) return 'The two screens are identical'
  if (change.changedPixels > 0) return undefined
  const ignored = ignoredText(change)
  return ignored === undefined ? 'Nothing changed' : `Nothing changed but: ${ignored}`
}

function captionOf(
  { size }: ImagePane,
  figures: EffectFigures | undefined,
  aim: string | undefined,
): string {
  const change = figures === undefined ? 'not compared yet' : effectSentences(figures)
  const { width, height } = size
  return `Between the screen before and the screen after the action, ${width} by ${height} pixels: ${change}${aim === undefined ? '' : `; ${aim}`}`
}
