import { useMemo } from 'react'
import { formatClock } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { elapsedAt } from '../../../model/figures/stopTimes.ts'
import { pointerOrigin } from '../../../model/overlay/overlay.ts'
import { framesOf } from '../../../model/stops.ts'
import type { Stop } from '../../../model/stops.ts'
import { useSpaceSizes } from '../../../state/analysis/sizesOf.ts'
import type { SideStage } from '../../../state/compare/pairStage.ts'
import { stopsOfTrajectory } from '../../../state/current.ts'
import type { ZoomStore } from '../../../state/stage/zoom.ts'
import { useView } from '../../../state/view.ts'
import { hasScreens } from '../../shared/hasScreens.ts'
import { MissingFrame } from '../../shared/stage/MissingFrame.tsx'
import { PictureFigure } from '../../shared/stage/PictureFigure.tsx'
import { StageImage } from '../../shared/stage/StageImage.tsx'
import { CRISP_FROM } from '../../shared/stage/crisp.ts'
import { FRAME_NAMES, absence, frameNote } from '../../shared/stage/frameTexts.ts'
import { LETTERS } from '../letters.ts'
import type { Side } from '../letters.ts'
import { SideLetter } from '../SideLetter.tsx'
import { OtherMark } from './OtherMark.tsx'
import { otherPoint } from './otherPoint.ts'

interface SideFigureProps {
  readonly side: Side
  readonly of: SideStage
  readonly other: SideStage
  readonly zoom: ZoomStore
}

/** The screen of one run with its own point, and where the other run points. */
export function SideFigure({ side, of, other, zoom }: SideFigureProps) {
  const { shown, stop, isOwn, trajectory } = of
  const overlays = useView((view) => view.overlays)
  const sizes = useSpaceSizes(trajectory)
  const otherSizes = useSpaceSizes(other.trajectory)
  const stops = stopsOfTrajectory(trajectory)
  const drawn = useMemo(() => (stop === undefined || isOwn ? stop : quiet(stop)), [stop, isOwn])
  const origin = useMemo(
    () => (stop === undefined || !isOwn ? undefined : pointerOrigin(stops, stop.index)),
    [stops, stop, isOwn],
  )
  const letter = LETTERS[side]
  const isPictured = useMemo(() => hasScreens(trajectory), [trajectory])
  const image = shown?.state === 'image' ? shown.size : undefined
  const otherImage = other.shown?.state === 'image' ? other.shown.size : undefined
  const ghost = useMemo(() => {
    if (image === undefined || otherImage === undefined) return undefined
    const from = {
      side: side === 'a' ? 'b' : 'a',
      stops: stopsOfTrajectory(other.trajectory),
      at: other.stop?.index,
      isOwn: other.isOwn,
      screen: otherImage,
      sizes: otherSizes,
    } as const
    return otherPoint(from, image)
  }, [side, image, otherImage, other.trajectory, other.stop, other.isOwn, otherSizes])
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex h-8 shrink-0 items-center gap-2 px-1 text-xs">
        <SideLetter side={side} />
        <span
          className="min-w-0 truncate font-mono font-medium text-text-1"
          title={trajectory.model ?? trajectory.id}
        >
          {oneLine(trajectory.model ?? trajectory.name ?? trajectory.id, 80)}
        </span>
        <span className="ml-auto shrink-0 text-text-2">{placeText(of)}</span>
      </div>
      {!isPictured ? (
        <Nothing name={nameOf(side)} text={`Run ${letter} has no screenshots`} />
      ) : drawn === undefined || shown === undefined ? (
        <Nothing name={nameOf(side)} text={`Run ${letter} has not begun here`} />
      ) : (
        <div className="relative flex min-h-0 flex-1">
          <PictureFigure
            name={nameOf(side)}
            stop={drawn}
            origin={origin}
            sizes={sizes}
            overlays={overlays}
            margin={0}
            zoom={zoom}
            letter={letter}
            frame={shown.state === 'none' ? 'none' : shown.kind}
            artifact={shown.state === 'none' ? undefined : shown.path}
            image={image}
            heading={undefined}
            // Of a screen that another step left, the line above says so.
            note={({ aim }) => (isOwn ? frameNote(shown, aim !== undefined) : undefined)}
            caption={({ aim }) => captionOf(of, aim?.tag, ghost?.title)}
            renderPicture={({ matrix }) =>
              shown.state === 'image' ? (
                <StageImage
                  drop={shown.drop}
                  path={shown.path}
                  alt={`Run ${letter}: ${FRAME_NAMES[shown.kind]}, turn ${drawn.turn.index + 1}`}
                  isCrisp={matrix.k >= CRISP_FROM}
                />
              ) : null
            }
            renderMarks={(place) =>
              ghost === undefined ? null : <OtherMark other={ghost} {...place} />
            }
            renderAbsence={({ aim }) =>
              shown.state === 'image' ? null : (
                <MissingFrame {...absence(shown, framesOf(drawn).unavailable)} aim={aim?.tag} />
              )
            }
          />
        </div>
      )}
    </div>
  )
}

function nameOf(side: Side): string {
  return side === 'a' ? 'Screenshot' : 'Screenshot B'
}

function quiet(stop: Stop): Stop {
  const { index, turn, part, parts } = stop
  return { index, turn: { ...turn, frames: framesOf(stop) }, part, parts }
}

function Nothing({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <figure
      aria-label={name}
      data-frame="none"
      className="m-0 flex min-h-0 flex-1 items-center justify-center bg-stage text-xs text-text-2"
    >
      {text}
    </figure>
  )
}

/** `step 5, at 0:34.5`: in the run's own count. */
function placeText({ stop, isOwn, trajectory }: SideStage): string {
  if (stop === undefined) return ''
  const at = elapsedAt(trajectory, stop)
  const when = at === undefined ? '' : `, at ${formatClock(at)}`
  return `${isOwn ? '' : 'as left by '}step ${stop.index + 1}${when}`
}

function captionOf(of: SideStage, aim: string | undefined, ghost: string | undefined): string {
  const { shown } = of
  if (shown?.state !== 'image') return ''
  const { width, height } = shown.size
  return [
    `${FRAME_NAMES[shown.kind]}, ${width} by ${height} pixels`,
    ...(aim === undefined ? [] : [aim]),
    ...(ghost === undefined ? [] : [ghost]),
  ].join(', ')
}
