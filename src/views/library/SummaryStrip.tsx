import type { ReactNode } from 'react'
import { formatCost, formatCount, formatDuration, formatEstimate } from '../../lib/text/format.ts'
import { ROW_STATUSES } from '../../state/library/runValues.ts'
import type { RowStatus } from '../../state/library/runValues.ts'
import type { LibrarySums } from '../../state/library/librarySums.ts'
import { cx } from '../../ui/cx.ts'
import { TopPolicies } from './TopPolicies.tsx'

const fills: Readonly<Record<RowStatus, string>> = {
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

interface SummaryStripProps {
  readonly sums: LibrarySums
  /** Runs of the session: more than are summed where a filter holds. */
  readonly all: number
}

/** What the runs that are shown come to. */
export function SummaryStrip({ sums, all }: SummaryStripProps) {
  const { runs, denied, escalated, wouldDeny } = sums
  const decided = [
    ...(escalated === undefined ? [] : [`${formatCount(escalated)} escalated`]),
    ...(wouldDeny === undefined || wouldDeny === 0
      ? []
      : [`${formatCount(wouldDeny)} would be denied`]),
  ]
  return (
    <section
      aria-label="Summary"
      // It scrolls where it is narrow, so it has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="flex shrink-0 overflow-x-auto border-b border-line bg-panel outline-offset-[-2px]"
    >
      <Figure
        label="Runs"
        value={formatCount(runs)}
        note={runs === all ? undefined : `of ${formatCount(all)}`}
      />
      <Statuses sums={sums} />
      <Figure
        label="Total cost"
        value={formatCost(sums.cost, 2)}
        note={`known for ${formatCount(sums.costKnown)} of ${formatCount(runs)}`}
      />
      {sums.estimated === undefined ? null : (
        <Figure
          label="Estimated cost"
          value={formatEstimate(sums.estimated, 2)}
          note={`for ${formatCount(sums.estimatedKnown)}, not in the total`}
        />
      )}
      <Figure
        label="Turns"
        value={formatCount(sums.turns)}
        note={`median ${formatCount(sums.medianTurns)}`}
      />
      <Figure
        label="Average duration"
        value={formatDuration(sums.averageDuration)}
        note={`known for ${formatCount(sums.durationKnown)} of ${formatCount(runs)}`}
      />
      <Figure
        label="Denied steps"
        value={formatCount(denied)}
        tone={denied === undefined || denied === 0 ? '' : 'text-error'}
        note={decided.length === 0 ? undefined : decided.join(', ')}
      />
      {sums.policies.length === 0 ? null : <TopPolicies policies={sums.policies} />}
    </section>
  )
}

function Statuses({ sums }: { readonly sums: LibrarySums }) {
  const present = ROW_STATUSES.flatMap((status) => {
    const count = sums.statuses.get(status)
    return count === undefined ? [] : [{ status, count }]
  })
  return (
    <div className="flex min-w-64 flex-1 flex-col justify-center gap-2 border-l border-line px-4 py-3 max-xl:min-w-56 max-xl:px-3 max-xl:py-2">
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
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly tone?: string
  readonly note?: ReactNode
}

function Figure({ label, value, tone = 'text-text-1', note }: FigureProps) {
  return (
    <dl className="flex shrink-0 flex-col justify-center border-line px-4 py-3 not-first:border-l max-xl:px-3 max-xl:py-2">
      <dt className="text-xs text-text-2">{label}</dt>
      <dd className="flex items-baseline gap-x-2 whitespace-nowrap max-xl:flex-col">
        <span className={cx('text-[18px] leading-6 font-[550]', tone)}>{value}</span>
        {note === undefined ? null : <span className="text-[11px] text-text-3">{note}</span>}
      </dd>
    </dl>
  )
}
