import { COLUMN_LABELS, valueOf } from '../../state/library/columns.ts'
import type { ColumnId } from '../../state/library/columns.ts'
import { GROUPING_LABELS, groupNameOf } from '../../state/library/groupRuns.ts'
import type { Grouping } from '../../state/library/groupRuns.ts'
import type { Run } from '../../state/session.ts'
import { formatLabels } from '../shared/formatLabels.ts'

/** Figures are written plainly, so the heading says what they are counted in. */
const HEADINGS: Readonly<Partial<Record<ColumnId, string>>> = {
  duration: 'Duration (ms)',
  cost: 'Cost (USD)',
  estimated: 'Estimated cost (USD, not recorded)',
  started: 'Started (UTC)',
}

/**
 * The list as it is shown: its runs in their order, its columns, and the group where it is grouped.
 * The heading is the first row.
 */
export function listTable(
  runs: readonly Run[],
  columns: readonly ColumnId[],
  grouping: Grouping | undefined,
): readonly (readonly (string | number | undefined)[])[] {
  const heading = columns.map((id) => HEADINGS[id] ?? COLUMN_LABELS[id])
  const groups = grouping === undefined ? [] : [`Group: ${GROUPING_LABELS[grouping]}`]
  const lines = runs.map((run) => {
    const group = grouping === undefined ? [] : [groupNameOf(run, grouping)]
    return [...group, ...columns.map((id) => cellOf(run, id))]
  })
  return [[...groups, ...heading], ...lines]
}

function cellOf(run: Run, column: ColumnId): string | number | undefined {
  switch (column) {
    case 'format':
      return formatLabels[run.found.format]
    case 'started': {
      const time = run.summary?.startedAt
      const isDate = time !== undefined && Math.abs(time) <= 8.64e15
      return isDate ? new Date(time).toISOString() : undefined
    }
    case 'findings': {
      const { findings } = run
      return findings && findings.error + findings.warning + findings.notice
    }
    default:
      return valueOf(run, column)
  }
}
