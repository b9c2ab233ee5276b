import type { ReactNode } from 'react'
import {
  UNKNOWN,
  formatCost,
  formatCount,
  formatDuration,
  formatShortCount,
} from '../../../lib/text/format.ts'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import { totalTokensOf } from '../../../model/usage.ts'
import type { ColumnId } from '../../../state/library/columns.ts'
import { modelOrAgentOf, statusOf, taskOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { formatLabels } from '../../shared/formatLabels.ts'
import { Decided } from './Decided.tsx'
import { EstimatedCost } from './EstimatedCost.tsx'
import { FoundCounts } from './FoundCounts.tsx'
import { formatWhen } from './formatWhen.ts'
import { RunNameCell } from './RunNameCell.tsx'
import { StatusTag } from './StatusTag.tsx'
import { Unknown } from './Unknown.tsx'

interface RunCellProps {
  readonly column: ColumnId
  readonly run: Run
}

/** What one cell of the list says. */
export function RunCell({ column, run }: RunCellProps) {
  return cells[column](run)
}

const cells: Readonly<Record<ColumnId, (run: Run) => ReactNode>> = {
  status: (run) => <StatusTag status={statusOf(run)} title={run.summary?.outcome.note} />,
  format: (run) => (
    <span className="inline-flex h-5 items-center rounded-[4px] bg-hover px-1.5 text-[11px] text-text-2">
      {formatLabels[run.found.format]}
    </span>
  ),
  run: (run) => <RunNameCell run={run} />,
  task: (run) => <Task run={run} />,
  model: (run) => <Mono run={run} text={modelOrAgentOf(run)} />,
  provider: (run) => <Mono run={run} text={run.summary?.provider} />,
  workflow: (run) => <Plain run={run} text={run.summary?.workflow} />,
  turns: (run) => <Figure run={run} value={formatCount(run.summary?.turns)} />,
  duration: (run) => <Figure run={run} value={formatDuration(run.summary?.durationMs)} />,
  cost: (run) => <Figure run={run} value={formatCost(run.summary?.usage.cost)} />,
  estimated: (run) => <EstimatedCost run={run} />,
  tokens: (run) => (
    <Figure run={run} value={formatShortCount(run.summary && totalTokensOf(run.summary.usage))} />
  ),
  problems: (run) => <Problems run={run} />,
  findings: (run) => <FoundCounts run={run} />,
  denied: (run) => <Decided run={run} effect="denied" />,
  'would-deny': (run) => <Decided run={run} effect="would-deny" />,
  escalated: (run) => <Decided run={run} effect="escalated" />,
  started: (run) => <Figure run={run} value={formatWhen(run.summary?.startedAt)} />,
}

interface TextProps {
  readonly run: Run
  readonly text: string | undefined
}

function Mono({ run, text }: TextProps) {
  if (text === undefined) return <Unknown run={run} />
  return (
    <span className="font-mono text-[11.5px] text-text-2" title={neutralise(text)}>
      {oneLine(text, 80)}
    </span>
  )
}

function Plain({ run, text }: TextProps) {
  if (text === undefined) return <Unknown run={run} />
  return <span title={neutralise(text)}>{oneLine(text, 120)}</span>
}

const NO_TASK = 'No task is recorded'

function Task({ run }: { readonly run: Run }) {
  const task = taskOf(run)
  if (task === undefined) return <Unknown run={run} title={NO_TASK} />
  return (
    <span className={task.isTask ? 'text-text-1' : 'text-text-3'} title={oneLine(task.text, 2000)}>
      {oneLine(task.text, 200)}
    </span>
  )
}

function Problems({ run }: { readonly run: Run }) {
  const count = run.summary?.problems
  if (count === undefined || count === 0) return <Unknown run={run} />
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className="size-1.5 rounded-full bg-warning" />
      {formatCount(count)}
    </span>
  )
}

function Figure({ run, value }: { readonly run: Run; readonly value: string }) {
  return value === UNKNOWN ? <Unknown run={run} /> : value
}
