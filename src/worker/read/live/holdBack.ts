import { hasEnded } from '../../../model/hasEnded.ts'
import type { Problem, ProblemCode } from '../../../model/problem.ts'
import type { Trajectory } from '../../../model/trajectory.ts'

/** A file that did not change for this long is not being written. */
export const FILE_REST_MS = 3_000
/** A call without an answer is told of once the run was quiet for as long as most calls take. */
const RUN_REST_MS = 8_000

/** How long nothing changed, in milliseconds. */
export interface Quiet {
  /** Of one file; undefined where that is not known. */
  file(path: string): number | undefined
  /** Of all files of the run. */
  readonly run: number
}

/** What a file looks like while it is being written. */
const HALF_WRITTEN: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'file-truncated',
  'file-invalid',
  'file-empty',
  'file-unreadable',
  'metadata-truncated',
  'metadata-invalid',
  'image-invalid',
])

/** What the last turn looks like while it is under way. */
const UNDER_WAY: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'turn-in-flight',
  'turn-empty',
  'result-missing',
  'image-missing',
])

/** Problems that may be of this moment only are told once their file, or the run, rests. */
export function holdBack(trajectory: Trajectory, quiet: Quiet): Trajectory {
  const problems = trajectory.problems.filter((problem) => !isOfThisMoment(problem))
  return problems.length === trajectory.problems.length ? trajectory : { ...trajectory, problems }

  function isOfThisMoment({ code, artifact, turn }: Problem): boolean {
    if (HALF_WRITTEN.has(code))
      return isBeingWritten(artifact ?? fileOfRoot(trajectory.root), quiet)
    const ended = hasEnded(trajectory.outcome)
    if (code === 'total-differs') return !ended && quiet.run < RUN_REST_MS
    return (
      UNDER_WAY.has(code) &&
      !ended &&
      quiet.run < RUN_REST_MS &&
      (turn === undefined || turn === trajectory.turns.length - 1)
    )
  }
}

/**
 * A file caught in the middle of being written anew holds less than it did: what was read before
 * stays until it is whole again. Files that grow by lines hold what they held, and a part of more.
 */
export function isSetback(
  before: Trajectory | undefined,
  now: Trajectory,
  quiet: Quiet,
  growsByLines: (path: string) => boolean,
): boolean {
  if (before === undefined) return false
  const isShorter = now.turns.length < before.turns.length
  const own = fileOfRoot(now.root)
  return now.problems.some(({ code, artifact = own }) => {
    if (!HALF_WRITTEN.has(code) || !isBeingWritten(artifact, quiet)) return false
    return isShorter || (artifact === own && !growsByLines(artifact))
  })
}

function isBeingWritten(path: string, quiet: Quiet): boolean {
  const rest = quiet.file(path)
  return rest !== undefined && rest < FILE_REST_MS
}

function fileOfRoot(root: string): string {
  const hash = root.indexOf('#')
  return hash === -1 ? root : root.slice(0, hash)
}
