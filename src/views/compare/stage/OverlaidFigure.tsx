import { useMemo } from 'react'
import { sizeText } from '../../../model/wording/effectText.ts'
import { useSpaceSizes } from '../../../state/analysis/sizesOf.ts'
import type { SideStage } from '../../../state/compare/pairStage.ts'
import { zoomA } from '../../../state/compare/pairZoom.ts'
import { stopsOfTrajectory } from '../../../state/current.ts'
import { useDiffView } from '../../../state/stage/diffView.ts'
import type { StagePane } from '../../../state/stage/stage.ts'
import { useView } from '../../../state/view.ts'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { PictureFigure } from '../../shared/stage/PictureFigure.tsx'
import { CRISP_FROM } from '../../shared/stage/crisp.ts'
import { SwipeDivider } from '../../shared/stage/diff/SwipeDivider.tsx'
import { swipeEdge, visibleSpan } from '../../shared/stage/diff/swipeEdge.ts'
import { useHeat } from '../../shared/stage/diff/useHeat.ts'
import type { Heat } from '../../shared/stage/diff/useHeat.ts'
import { OtherMark } from './OtherMark.tsx'
import { otherPoint } from './otherPoint.ts'
import { PairCanvas } from './PairCanvas.tsx'

type ImagePane = Extract<StagePane, { readonly state: 'image' }>

interface OverlaidFigureProps {
  readonly mode: 'diff' | 'swipe'
  readonly a: SideStage
  readonly b: SideStage
}

/** Both screens laid over one another: what differs between them, or one side of each. */
export function OverlaidFigure({ mode, a, b }: OverlaidFigureProps) {
  const { shown: first } = a
  const { shown: second } = b
  if (a.stop === undefined || first?.state !== 'image' || second?.state !== 'image')
    return (
      <figure aria-label="Screenshot" data-frame="none" className="m-0 min-h-0 flex-1 bg-stage">
        <EmptyState title={`Run ${first?.state === 'image' ? 'B' : 'A'} has no screen on this row`}>
          Both are needed to lay one over the other.
        </EmptyState>
      </figure>
    )
  return <Overlaid mode={mode} a={a} b={b} stop={a.stop} first={first} second={second} />
}

interface OverlaidProps extends OverlaidFigureProps {
  readonly stop: NonNullable<SideStage['stop']>
  readonly first: ImagePane
  readonly second: ImagePane
}

function Overlaid({ mode, a, b, stop, first, second }: OverlaidProps) {
  const overlays = useView((view) => view.overlays)
  const sizes = useSpaceSizes(a.trajectory)
  const otherSizes = useSpaceSizes(b.trajectory)
  const swipe = useDiffView((diff) => (mode === 'swipe' ? diff.swipe : 0))
  const isSameSize =
    first.size.width === second.size.width && first.size.height === second.size.height
  const heat = useHeat(first, second, mode === 'diff' && isSameSize)
  const image = first.size
  const ghost = useMemo(
    () =>
      otherPoint(
        {
          side: 'b',
          stops: stopsOfTrajectory(b.trajectory),
          at: b.stop?.index,
          isOwn: b.isOwn,
          screen: second.size,
          sizes: otherSizes,
        },
        image,
      ),
    [b.trajectory, b.stop, b.isOwn, second.size, otherSizes, image],
  )
  return (
    <div className="relative flex min-h-0 flex-1 pt-2">
      <PictureFigure
        name="Screenshot"
        stop={stop}
        origin={undefined}
        sizes={sizes}
        overlays={overlays && a.isOwn}
        margin={0}
        zoom={zoomA}
        letter="A"
        frame={mode}
        artifact={first.path}
        image={image}
        heading={undefined}
        note={() => noteOf(mode, first, second, heat)}
        caption={() => `The screens of run A and run B, laid over one another`}
        renderPicture={(place) => (
          <PairCanvas
            a={first}
            b={second}
            mode={mode}
            heat={heat.kind === 'ready' ? heat.bitmap : undefined}
            edge={swipeEdge(place, image, swipe)}
            alt={mode === 'diff' ? 'Where the two screens differ' : 'Run A left, run B right'}
            isCrisp={place.matrix.k >= CRISP_FROM}
          />
        )}
        renderMarks={(place) =>
          ghost === undefined ? null : <OtherMark other={ghost} {...place} />
        }
        renderControls={(place) =>
          mode === 'swipe' ? (
            <SwipeDivider span={visibleSpan(place, image)} left="A" right="B" />
          ) : null
        }
      />
    </div>
  )
}

function noteOf(
  mode: 'diff' | 'swipe',
  { size: a }: ImagePane,
  { size: b }: ImagePane,
  heat: Heat,
): string | undefined {
  if (a.width !== b.width || a.height !== b.height)
    return mode === 'diff'
      ? `Cannot be compared pixel by pixel: A is ${sizeText(a)}, B is ${sizeText(b)}`
      : `B is ${sizeText(b)}, shown at the size of A, ${sizeText(a)}`
  if (mode === 'swipe') return undefined
  if (heat.kind === 'failed') return `Could not be compared: ${heat.reason}`
  if (heat.kind === 'waiting') return 'Comparing the two screens'
  const { identical, changedPixels } = heat.change
  if (identical) return 'The two screens are identical'
  const share = (changedPixels / Math.max(1, a.width * a.height)) * 100
  return `${share < 0.1 ? 'under 0.1' : share.toFixed(1)}% of the pixels differ`
}
