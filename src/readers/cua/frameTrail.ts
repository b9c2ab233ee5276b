import type { FrameRef, Frames } from '../../model/frames.ts'
import type { RunFile, TurnFiles } from './runFile.ts'

/** The last clean screen of the record so far, and the call that it was taken after. */
export interface TrailScreen {
  readonly path: string
  readonly callId?: string
}

export function inferred(path: string): FrameRef {
  return { artifact: path, certainty: 'inferred' }
}

/** The screen that a turn's decision was made on: the latest clean one before it. */
export function screenBefore(
  files: TurnFiles,
  trail: TrailScreen | undefined,
): TrailScreen | undefined {
  const own = files.screensBefore.at(-1)
  return own === undefined ? trail : { path: own.path }
}

export function isCleanScreen(file: RunFile): boolean {
  return file.role === 'screen' || file.role === 'screen-after'
}

/** The frames of a turn that is known by its file names alone, and the trail after it. */
export function listedFrames(
  files: TurnFiles,
  trail: TrailScreen | undefined,
): { readonly frames: Frames; readonly trail: TrailScreen | undefined } {
  const saw = screenBefore(files, trail)
  const after = files.executed.find(isCleanScreen)
  const drawn = files.executed.find(({ role }) => role === 'drawn')
  const last = files.executed.findLast(isCleanScreen)
  return {
    frames: {
      ...(saw === undefined ? {} : { saw: inferred(saw.path), before: inferred(saw.path) }),
      ...(after === undefined ? {} : { after: inferred(after.path) }),
      ...(drawn === undefined ? {} : { annotated: inferred(drawn.path) }),
    },
    trail: last === undefined ? saw : { path: last.path },
  }
}
