import type { ReactNode } from 'react'
import { UNKNOWN, formatCost, formatCount, formatDuration } from '../../lib/text/format.ts'
import { middleEllipsis } from '../../lib/text/middleEllipsis.ts'
import { neutralise, oneLine } from '../../lib/text/text.ts'
import type { Run } from '../../state/session.ts'
import { formatLabels } from '../shared/formatLabels.ts'
import type { ColumnId } from './columns.ts'
import { formatWhen } from './formatWhen.ts'
import { nameOf, statusOf, taskOf } from './rowValues.ts'
import { StatusTag } from './StatusTag.tsx'

interface RunCellProps {
  readonly column: ColumnId
  readonly run: Run
  /** Two lines, as on a phone: what has no column of its own stands under the name. */
  readonly stacked: boolean
}

/** What one cell of the list says. */
export function RunCell({ column, run, stacked }: RunCellProps) {
  return cells[column](run, stacked)
}

const cells: Record<ColumnId, (run: Run, stacked: boolean) => ReactNode> = {
  status: (run) => <StatusTag status={statusOf(run)} title={run.summary?.outcome.note} />,
  format: (run) => (
    <span className="inline-flex h-5 items-center rounded-[4px] bg-hover px-1.5 text-[11px] text-text-2">
      {formatLabels[run.found.format]}
    </span>
  ),
  run: (run, stacked) => <Name run={run} stacked={stacked} />,
  task: (run) => <Task run={run} />,
  model: (run) => <Model run={run} />,
  turns: (run) => <Figure run={run} value={formatCount(run.summary?.turns)} />,
  duration: (run) => <Figure run={run} value={formatDuration(run.summary?.durationMs)} />,
  cost: (run) => <Figure run={run} value={formatCost(run.summary?.usage.cost)} />,
  problems: (run) => <Problems run={run} />,
  when: (run) => <Figure run={run} value={formatWhen(run.summary?.startedAt)} />,
}

function Model({ run }: { readonly run: Run }) {
  const model = run.summary?.model
  if (model === undefined) return <Unknown run={run} />
  return (
    <span className="font-mono text-[11.5px] text-text-2" title={neutralise(model)}>
      {oneLine(model, 80)}
    </span>
  )
}

function Name({ run, stacked }: { readonly run: Run; readonly stacked: boolean }) {
  const sources = run.alsoIn.length + 1
  const task = taskOf(run)
  const name = oneLine(nameOf(run), 160)
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        {stacked ? <StatusTag status={statusOf(run)} iconOnly /> : null}
        <span className="truncate font-mono text-text-1">
          {stacked ? middleEllipsis(name, 30) : name}
        </span>
        {sources > 1 ? (
          <span className="shrink-0 rounded-[4px] border border-line-strong px-1 text-[11px] text-text-2">
            {sources} sources
          </span>
        ) : null}
        {run.stale ? <span className="shrink-0 text-[11px] text-warning">changed</span> : null}
      </span>
      {stacked ? (
        <span className="block truncate text-text-2">
          {task === undefined ? <Unknown run={run} /> : oneLine(task.text, 120)}
        </span>
      ) : null}
    </>
  )
}

function Task({ run }: { readonly run: Run }) {
  const task = taskOf(run)
  if (task === undefined) return <Unknown run={run} />
  return (
    <span className={task.isTask ? 'text-text-1' : 'text-text-3'} title={neutralise(task.text)}>
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

/** Not read yet is something else than not in the record. */
function Unknown({ run }: { readonly run: Run }) {
  if (run.summary !== undefined || run.phase.kind === 'failed')
    return <span className="text-text-3">{UNKNOWN}</span>
  return (
    <span
      title="Not read yet"
      className="inline-block h-1.5 w-8 rounded-full bg-line align-middle"
    />
  )
}
