import { modelOrAgentOf, nameOf, taskOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { formatLabels } from '../../shared/formatLabels.ts'

/** Runs that have every word somewhere in name, model, task or format. */
export function matchRuns(runs: readonly Run[], text: string): readonly Run[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return runs
  return runs.filter((run) => {
    const told = [
      nameOf(run),
      modelOrAgentOf(run),
      run.summary?.provider,
      taskOf(run)?.text,
      formatLabels[run.found.format],
      run.found.root,
    ]
      .filter((each) => each !== undefined)
      .join(' ')
      .toLowerCase()
    return words.every((word) => told.includes(word))
  })
}
