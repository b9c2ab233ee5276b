import type { FrameKind } from '../../../model/frames.ts'
import type { StagePane } from '../../../state/stage/stage.ts'
import { unavailableText } from '../unavailableText.ts'

export const FRAME_NAMES: Readonly<Record<FrameKind, string>> = {
  saw: 'The screen that the model saw',
  before: 'The screen before the action',
  after: 'The screen after the action',
  annotated: 'The screen after the action, drawn on by the producer',
}

/** What has to be said about a frame that is not plainly what was asked for. */
export function frameNote(pane: StagePane, hasPoints: boolean): string | undefined {
  if (pane.state !== 'image') return undefined
  if (pane.damaged) return 'This image is cut or damaged; this is what could be decoded'
  if (pane.kind === 'annotated') return 'Screen after the action, drawn on by the producer'
  if (pane.kind === pane.wanted) return undefined
  const drawn = hasPoints ? ', points are drawn on the screen after' : ', this is the screen after'
  if (pane.wanted === 'saw') return `No screen before this action${drawn}`
  return 'Nothing drawn by the producer here; this is the screen after'
}

const ABSENT: Readonly<Record<FrameKind, string>> = {
  saw: 'No screen before this action',
  before: 'No screen before this action',
  after: 'No screen after this action',
  annotated: 'Nothing drawn by the producer here',
}

interface Absence {
  readonly title: string
  readonly path: string | undefined
  readonly detail: string | undefined
  readonly isNeverTaken: boolean
}

/**
 * Why there is no picture, and which file is meant. A screen that was never taken is told apart
 * from one whose file is gone.
 */
export function absence(
  pane: Exclude<StagePane, { readonly state: 'image' }>,
  unavailable: string | undefined,
): Absence {
  if (pane.state === 'failed')
    return {
      title: 'Screenshot could not be shown',
      path: pane.path,
      detail: pane.message,
      isNeverTaken: false,
    }
  if (pane.path !== undefined)
    return {
      title: 'Screenshot not in the drop',
      path: pane.path,
      detail: undefined,
      isNeverTaken: false,
    }
  if (unavailable !== undefined)
    return {
      title: 'Screenshot unavailable',
      path: undefined,
      detail: unavailableText(unavailable),
      isNeverTaken: true,
    }
  return { title: ABSENT[pane.wanted], path: undefined, detail: undefined, isNeverTaken: false }
}
