import type { Overlay as OverlayModel } from '../../model/overlay/overlay.ts'
import { markText } from '../../model/overlay/sideMarks.ts'
import { framesOf } from '../../model/stops.ts'
import type { StagePane } from '../../state/stage/stage.ts'
import { MissingFrame } from '../shared/stage/MissingFrame.tsx'
import { PictureFigure } from '../shared/stage/PictureFigure.tsx'
import type { FigureProps } from '../shared/stage/PictureFigure.tsx'
import { StageImage } from '../shared/stage/StageImage.tsx'
import { CRISP_FROM } from '../shared/stage/crisp.ts'
import { FRAME_NAMES, absence, frameNote } from '../shared/stage/frameTexts.ts'

interface StageFigureProps extends FigureProps {
  readonly pane: StagePane
  readonly heading: string | undefined
  /** Why it is this screen that is shown, where that is not plain. */
  readonly reason?: string | undefined
}

/** One screenshot with what is drawn on it. */
export function StageFigure({ pane, heading, reason, ...figure }: StageFigureProps) {
  const { stop } = figure
  return (
    <PictureFigure
      {...figure}
      frame={pane.state === 'none' ? 'none' : pane.kind}
      artifact={pane.state === 'none' ? undefined : pane.path}
      image={pane.state === 'image' ? pane.size : undefined}
      heading={heading}
      note={({ aim }) => reason ?? frameNote(pane, aim !== undefined)}
      caption={(overlay) => captionOf(pane, overlay)}
      renderPicture={({ matrix }) =>
        pane.state === 'image' ? (
          <StageImage
            drop={pane.drop}
            path={pane.path}
            alt={`${FRAME_NAMES[pane.kind]}, turn ${stop.turn.index + 1}`}
            isCrisp={matrix.k >= CRISP_FROM}
          />
        ) : null
      }
      renderAbsence={({ aim }) =>
        pane.state === 'image' ? null : (
          <MissingFrame {...absence(pane, framesOf(stop).unavailable)} aim={aim?.tag} />
        )
      }
    />
  )
}

function captionOf(pane: StagePane, overlay: OverlayModel): string {
  if (pane.state !== 'image') return ''
  const { width, height } = pane.size
  const aim = overlay.aim === undefined ? '' : `, ${overlay.aim.tag}`
  const marks = overlay.marks.map((mark) => `, ${markText(mark)}`).join('')
  return `${FRAME_NAMES[pane.kind]}, ${width} by ${height} pixels${aim}${marks}`
}
