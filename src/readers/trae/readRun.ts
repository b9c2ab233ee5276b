import { summarise } from '../../model/summary.ts'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { openFile } from './openFile.ts'
import { trajectoryOf } from './trajectoryOf.ts'

/** One file is parsed in one go: the first turn costs what all of them cost to parse. */
export async function readTraeFirst(
  source: Source,
  { root }: Detection,
  signal?: AbortSignal,
): Promise<Trajectory> {
  return trajectoryOf(await openFile(source, root, signal), 'first')
}

export async function readTrae(
  source: Source,
  { root }: Detection,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Trajectory> {
  const trajectory = trajectoryOf(await openFile(source, root, signal), 'all')
  onProgress?.(1, 1)
  return trajectory
}

/** The row: the file is parsed, and no turn is made of it. */
export async function summariseTrae(
  source: Source,
  { root }: Detection,
  signal?: AbortSignal,
): Promise<TrajectorySummary> {
  return summarise(trajectoryOf(await openFile(source, root, signal), 'none'))
}
