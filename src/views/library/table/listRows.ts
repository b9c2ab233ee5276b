import type { Arranged } from '../../../state/library/arrangedRuns.ts'
import type { RunGroup } from '../../../state/library/groupRuns.ts'
import type { Run } from '../../../state/session.ts'

/** A line of the list: a run, or the heading of a group. `key` is unique among all. */
export type ListRow =
  | { readonly kind: 'run'; readonly key: string; readonly run: Run }
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: RunGroup
      readonly folded: boolean
    }

export function listRows(
  { runs, groups }: Arranged,
  folded: ReadonlySet<string>,
): readonly ListRow[] {
  if (groups === undefined) return runs.map(rowOf)
  return groups.flatMap((group): readonly ListRow[] => {
    const isFolded = folded.has(group.id)
    const heading = { kind: 'group', key: `group ${group.id}`, group, folded: isFolded } as const
    return isFolded ? [heading] : [heading, ...group.runs.map(rowOf)]
  })
}

function rowOf(run: Run): ListRow {
  return { kind: 'run', key: run.key, run }
}
