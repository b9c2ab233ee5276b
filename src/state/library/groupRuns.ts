import type { Run } from '../session.ts'
import { sumLibrary } from './librarySums.ts'
import type { LibrarySums } from './librarySums.ts'

export const GROUPINGS = ['task', 'workflow', 'agent', 'model', 'group'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const GROUPING_LABELS: Readonly<Record<Grouping, string>> = {
  task: 'Task',
  workflow: 'Workflow',
  agent: 'Agent',
  model: 'Model and provider',
  group: 'Group',
}

export interface RunGroup {
  /** What its runs share; undefined for those of which it is not known. */
  readonly name: string | undefined
  /** Unique in the list, and the same when more rows arrive. */
  readonly id: string
  readonly runs: readonly Run[]
  readonly sums: LibrarySums
}

/**
 * Runs by what they share, the order inside each group kept. Groups stand in the order of their
 * first run, so that the sorting of the list sorts them too; the unknown group is last.
 */
export function groupRuns(runs: readonly Run[], grouping: Grouping): readonly RunGroup[] {
  const byName = new Map<string | undefined, Run[]>()
  for (const run of runs) {
    const name = groupNameOf(run, grouping)
    const group = byName.get(name)
    if (group === undefined) byName.set(name, [run])
    else group.push(run)
  }
  const groups = [...byName].map(([name, members]) => ({
    name,
    id: name === undefined ? 'unknown' : `named ${name}`,
    runs: members,
    sums: sumLibrary(members),
  }))
  const isUnknown = ({ name }: RunGroup): boolean => name === undefined
  return [...groups.filter((group) => !isUnknown(group)), ...groups.filter(isUnknown)]
}

export function groupNameOf({ summary }: Run, grouping: Grouping): string | undefined {
  if (grouping !== 'model') return summary?.[grouping]
  const { model, provider } = summary ?? {}
  if (model === undefined) return provider
  return provider === undefined ? model : `${model} (${provider})`
}
