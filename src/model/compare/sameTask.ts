import { hashText } from '../../lib/text/hashText.ts'
import type { TrajectorySummary } from '../summary.ts'

type Asked = Pick<TrajectorySummary, 'task' | 'workflow' | 'group'>

/** Shorter tasks are what many runs say: `fix bug`, `continue`. */
const MIN_TASK_CHARS = 8

/**
 * Names what a run was to do, so that runs of one task have one name: its workflow, else the text of
 * its task, else the batch that it belongs to. Undefined where the run tells none of them.
 */
function taskNameOf({ task, workflow, group }: Asked): string | undefined {
  if (workflow !== undefined && workflow !== '') return `workflow ${workflow}`
  const text = task?.toLowerCase().replace(/\s+/g, ' ').trim() ?? ''
  if (text.length >= MIN_TASK_CHARS) return `task ${hashText(text)}`
  return group === undefined || group === '' ? undefined : `group ${group}`
}

/** Those of `runs` that were to do the same, two at least; in the order of their first run. */
export function runsOfOneTask<Run>(
  runs: readonly Run[],
  summaryOf: (run: Run) => Asked | undefined,
): readonly (readonly Run[])[] {
  const byTask = new Map<string, Run[]>()
  for (const run of runs) {
    const summary = summaryOf(run)
    const name = summary === undefined ? undefined : taskNameOf(summary)
    if (name === undefined) continue
    const known = byTask.get(name)
    if (known === undefined) byTask.set(name, [run])
    else known.push(run)
  }
  return [...byTask.values()].filter(({ length }) => length > 1)
}
