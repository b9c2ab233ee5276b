import { totalTokensOf } from '../../model/usage.ts'
import type { Run } from '../session.ts'
import {
  decisionsOf,
  estimateOfRun,
  modelOrAgentOf,
  nameOf,
  statusOf,
  taskOf,
} from './runValues.ts'

export const COLUMN_IDS = [
  'status',
  'format',
  'run',
  'task',
  'model',
  'provider',
  'workflow',
  'turns',
  'duration',
  'cost',
  'estimated',
  'tokens',
  'problems',
  'findings',
  'denied',
  'would-deny',
  'escalated',
  'started',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** The column that is always there: it opens the run. */
export const FIXED_COLUMN: ColumnId = 'run'

export const COLUMN_LABELS: Readonly<Record<ColumnId, string>> = {
  status: 'Status',
  format: 'Format',
  run: 'Run',
  task: 'Task',
  model: 'Model or agent',
  provider: 'Provider',
  workflow: 'Workflow',
  turns: 'Turns',
  duration: 'Duration',
  cost: 'Cost',
  estimated: 'Estimated cost',
  tokens: 'Tokens',
  problems: 'Problems',
  findings: 'Findings',
  denied: 'Denied',
  'would-deny': 'Would deny',
  escalated: 'Escalated',
  started: 'Started',
}

/** What rows are sorted by and what a table of figures holds; unknown is undefined. */
const values: Readonly<Record<ColumnId, (run: Run) => string | number | undefined>> = {
  status: (run) => statusOf(run),
  format: ({ found }) => found.format,
  run: (run) => nameOf(run),
  task: (run) => taskOf(run)?.text,
  model: (run) => modelOrAgentOf(run),
  provider: ({ summary }) => summary?.provider,
  workflow: ({ summary }) => summary?.workflow,
  turns: ({ summary }) => summary?.turns,
  duration: ({ summary }) => summary?.durationMs,
  cost: ({ summary }) => summary?.usage.cost,
  estimated: (run) => estimateOfRun(run)?.sum,
  tokens: ({ summary }) => (summary === undefined ? undefined : totalTokensOf(summary.usage)),
  problems: ({ summary }) => summary?.problems,
  // One error comes before any number of suspicions, and these before notices.
  findings: ({ findings }) =>
    findings && findings.error * 1e8 + findings.warning * 1e4 + findings.notice,
  denied: (run) => decisionsOf(run, 'denied'),
  'would-deny': (run) => decisionsOf(run, 'would-deny'),
  escalated: (run) => decisionsOf(run, 'escalated'),
  started: ({ summary }) => summary?.startedAt,
}

export function valueOf(run: Run, column: ColumnId): string | number | undefined {
  return values[column](run)
}

const NUMERIC: ReadonlySet<ColumnId> = new Set([
  'turns',
  'duration',
  'cost',
  'estimated',
  'tokens',
  'problems',
  'findings',
  'denied',
  'would-deny',
  'escalated',
  'started',
])

/** Figures stand at the right, and are most interesting where they are largest. */
export function isNumeric(column: ColumnId): boolean {
  return NUMERIC.has(column)
}

export function asColumnId(text: string): ColumnId | undefined {
  return COLUMN_IDS.find((id) => id === text)
}
