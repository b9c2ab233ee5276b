import type { ReactNode } from 'react'
import { UNKNOWN, formatCost, formatCount } from '../../lib/text/format.ts'
import { cx } from '../../ui/cx.ts'
import { ROW_STATUSES } from './rowValues.ts'
import type { RowStatus } from './rowValues.ts'
import type { LibrarySums } from './librarySums.ts'

const fills: Record<RowStatus, string> = {
  completed: 'bg-success',
  failed: 'bg-error',
  unreadable: 'bg-warning',
  running: 'bg-text-3',
  pending: 'bg-text-3',
  suspended: 'bg-warning',
  stopped: 'bg-line-strong',
  incomplete: 'bg-line-strong',
  unknown: 'bg-line-strong',
  unread: 'bg-line',
}

/** What all the runs come to. */
export function SummaryStrip({ sums }: { readonly sums: LibrarySums }) {
  const present = ROW_STATUSES.flatMap((status) => {
    const count = sums.statuses.get(status)
    return count === undefined ? [] : [{ status, count }]
  })
  return (
    <section
      aria-label="Summary"
      // It scrolls on a phone, so it has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="flex shrink-0 overflow-x-auto border-b border-line bg-panel outline-offset-[-2px]"
    >
      <Figure label="Runs" value={formatCount(sums.runs)} />
      <div className="flex min-w-64 flex-1 flex-col justify-center gap-2 border-l border-line px-4 py-3 max-md:min-w-56">
        <div aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded-full">
          {present.map(({ status, count }) => (
            <span key={status} className={fills[status]} style={{ flexGrow: count }} />
          ))}
        </div>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
          {present.map(({ status, count }) => (
            <li key={status} className="flex items-center gap-1.5 whitespace-nowrap">
              <span aria-hidden className={cx('size-1.5 rounded-full', fills[status])} />
              {formatCount(count)} {status}
            </li>
          ))}
        </ul>
      </div>
      <Figure
        label="Total cost"
        value={formatCost(sums.cost, 2)}
        note={`known for ${formatCount(sums.costKnown)} of ${formatCount(sums.runs)}`}
      />
      <Figure
        label="Turns"
        value={formatCount(sums.turns)}
        note={`median ${sums.medianTurns === undefined ? UNKNOWN : formatCount(sums.medianTurns)}`}
      />
      <Figure
        label="Problems"
        value={formatCount(sums.problems)}
        note={sums.problems === 0 ? undefined : `in ${plural(sums.runsWithProblems)}`}
      />
    </section>
  )
}

function plural(runs: number): string {
  return runs === 1 ? '1 run' : `${formatCount(runs)} runs`
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly note?: ReactNode
}

function Figure({ label, value, note }: FigureProps) {
  return (
    <dl className="flex shrink-0 flex-col justify-center border-line px-4 py-3 not-first:border-l">
      <dt className="text-xs text-text-2">{label}</dt>
      <dd className="flex items-baseline gap-2 whitespace-nowrap">
        <span className="text-[18px] leading-6 font-[550] text-text-1">{value}</span>
        {note === undefined ? null : <span className="text-[11px] text-text-3">{note}</span>}
      </dd>
    </dl>
  )
}
