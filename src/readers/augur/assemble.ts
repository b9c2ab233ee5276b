import type { Artifact } from '../../model/artifact.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { sumUsage } from '../../model/usage.ts'
import type { Source } from '../../source/source.ts'
import { kindOf } from './bundle.ts'
import type { Bundle } from './bundle.ts'
import type { Contents } from './contents.ts'
import { contextOf } from './runContext.ts'
import { problemsOfRun, totalProblem } from './runProblems.ts'
import { verifySignatures } from './signatures.ts'
import { problemsOfSteps } from './stepProblems.ts'
import { rowTurn, turnOfStep } from './stepTurn.ts'
import { mergeSteps } from './steps.ts'
import { placeAll } from './surroundings.ts'
import { recordedUsage, trajectoryOf } from './trajectoryOf.ts'

export interface AssembleInput {
  readonly source: Source
  readonly bundle: Bundle
  readonly contents: Contents
  /** Only what a row of the list tells: no facts, no files, no signatures. */
  readonly isRow: boolean
  readonly signal?: AbortSignal | undefined
}

/** The whole run from what was read of it. */
export async function assemble(input: AssembleInput): Promise<Trajectory> {
  const { source, bundle, contents, isRow, signal } = input
  const steps = mergeSteps(contents.traced, contents.filed)
  const context = contextOf(bundle, contents, steps)
  const placed = placeAll(contents, steps, bundle.files)
  const turns: Turn[] = []
  for (const [index, step] of steps.entries()) {
    const beside = placed.turns[index]
    if (beside === undefined) continue
    turns.push(isRow ? rowTurn(step, index, beside) : turnOfStep(step, index, beside, context))
  }
  const summed = sumUsage(turns.map(({ usage }) => usage))
  const signatures = isRow
    ? { facts: [], problems: [] }
    : await verifySignatures(source, context, signal)
  return trajectoryOf({
    source,
    context,
    contents,
    steps,
    placed,
    turns,
    reading: 'complete',
    artifacts: isRow ? [] : artifactsOf(bundle, turns),
    isRow,
    problems: [
      ...problemsOfRun(context, contents, steps),
      ...contents.problems,
      ...problemsOfSteps(steps, context),
      ...totalProblem(summed, recordedUsage(context), steps),
    ],
    signatures,
  })
}

export function artifactsOf(bundle: Bundle, turns: readonly Turn[]): readonly Artifact[] {
  const turnOf = new Map<string, number>()
  for (const { index, artifacts, origin } of turns) {
    for (const path of artifacts) {
      // trace.json holds every turn, and belongs to none.
      if (path !== origin?.artifact && !turnOf.has(path)) turnOf.set(path, index)
    }
  }
  return bundle.files.map((file): Artifact => {
    const turn = turnOf.get(file.path)
    return {
      path: file.path,
      kind: kindOf(file, bundle),
      name: file.name,
      ...(file.bytes === undefined ? {} : { bytes: file.bytes }),
      ...(turn === undefined ? {} : { turn }),
    }
  })
}
