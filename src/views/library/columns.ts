import type { Breakpoint } from '../../ui/layout/useBreakpoint.ts'
import type { Run } from '../../state/session.ts'
import { formatLabels } from '../shared/formatLabels.ts'
import { nameOf, statusOf } from './rowValues.ts'

export type ColumnId =
  | 'status'
  | 'format'
  | 'run'
  | 'task'
  | 'model'
  | 'turns'
  | 'duration'
  | 'cost'
  | 'problems'
  | 'when'

export interface Column {
  readonly id: ColumnId
  readonly label: string
  /** Track of the CSS grid. */
  readonly width: string
  readonly numeric: boolean
  /** What rows are sorted by; unknown goes last in both directions. */
  readonly sortBy: (run: Run) => string | number | undefined
}

const columns: readonly Column[] = [
  { id: 'status', label: 'Status', width: '112px', numeric: false, sortBy: statusOf },
  {
    id: 'format',
    label: 'Format',
    width: '64px',
    numeric: false,
    sortBy: (run) => formatLabels[run.found.format],
  },
  { id: 'run', label: 'Run', width: 'minmax(0,1.2fr)', numeric: false, sortBy: nameOf },
  {
    id: 'task',
    label: 'Task',
    width: 'minmax(0,1.3fr)',
    numeric: false,
    sortBy: (run) => run.summary?.task,
  },
  {
    id: 'model',
    label: 'Model or agent',
    width: 'minmax(0,0.75fr)',
    numeric: false,
    sortBy: (run) => run.summary?.model,
  },
  {
    id: 'turns',
    label: 'Turns',
    width: '60px',
    numeric: true,
    sortBy: (run) => run.summary?.turns,
  },
  {
    id: 'duration',
    label: 'Duration',
    width: '76px',
    numeric: true,
    sortBy: (run) => run.summary?.durationMs,
  },
  {
    id: 'cost',
    label: 'Cost',
    width: '68px',
    numeric: true,
    sortBy: (run) => run.summary?.usage.cost,
  },
  {
    id: 'problems',
    label: 'Problems',
    width: '78px',
    numeric: true,
    sortBy: (run) => run.summary?.problems,
  },
  {
    id: 'when',
    label: 'When',
    width: '142px',
    numeric: true,
    sortBy: (run) => run.summary?.startedAt,
  },
]

const hidden: Record<Breakpoint, readonly ColumnId[]> = {
  wide: [],
  narrow: [],
  tablet: ['format', 'model', 'duration', 'when'],
  phone: ['status', 'format', 'task', 'model', 'duration', 'problems', 'when'],
}

export function columnsAt(breakpoint: Breakpoint): readonly Column[] {
  return columns.filter(({ id }) => !hidden[breakpoint].includes(id))
}

export function columnOf(id: ColumnId): Column | undefined {
  return columns.find((column) => column.id === id)
}

export function tracksOf(shown: readonly Column[]): string {
  return shown.map(({ width }) => width).join(' ')
}
