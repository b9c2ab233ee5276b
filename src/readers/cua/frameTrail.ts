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

/**
 * The frames of a turn that is known by its file names alone. `trail` is one object for all turns
 * that show it, so that thousands of them stay cheap to send to another thread.
 */
export function listedFrames(
  files: TurnFiles,
  trail: FrameRef | undefined,
): { readonly frames: Frames; readonly trail: FrameRef | undefined } {
  const own = files.screensBefore.at(-1)
  const saw = own === undefined ? trail : inferred(own.path)
  let after: FrameRef | undefined
  let last = saw
  for (const file of files.executed) {
    if (!isCleanScreen(file)) continue
    last = inferred(file.path)
    after ??= last
  }
  return {
    frames: {
      ...(saw === undefined ? {} : { saw }),
      ...(after === undefined ? {} : { after }),
    },
    trail: last,
  }
}
