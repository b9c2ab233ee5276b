import { ChevronDown, ChevronRight, GitCompare } from '../../../ui/icons.ts'
import type { CSSProperties } from 'react'
import {
  UNKNOWN,
  formatCost,
  formatCount,
  formatDuration,
  formatEstimate,
  formatShortCount,
} from '../../../lib/text/format.ts'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import { compareRuns } from '../../../state/compare/choose.ts'
import type { RunGroup } from '../../../state/library/groupRuns.ts'
import { foldGroup } from '../../../state/library/libraryView.ts'
import type { LibrarySums } from '../../../state/library/librarySums.ts'
import { Button } from '../../../ui/Button.tsx'
import { cx } from '../../../ui/cx.ts'

interface GroupRowProps {
  readonly id: string
  readonly index: number
  readonly style: CSSProperties
  readonly group: RunGroup
  readonly folded: boolean
  readonly isActive: boolean
  readonly columns: number
}

/** The heading of a group: what its runs come to. */
export function GroupRow(props: GroupRowProps) {
  const { id, index, style, group, folded, isActive, columns } = props
  const Chevron = folded ? ChevronRight : ChevronDown
  const name = group.name === undefined ? 'Not recorded' : oneLine(group.name, 120)
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-testid="library-group"
      data-name={group.name ?? ''}
      style={style}
      className={cx(
        'flex items-center border-b border-line bg-raised px-2 text-xs',
        isActive &&
          'bg-selected shadow-[inset_2px_0_0_var(--accent)] group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent',
      )}
    >
      <div
        role="gridcell"
        aria-colspan={columns}
        className="flex min-w-0 flex-1 items-center gap-2"
      >
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={!folded}
          onClick={() => foldGroup(group.id, !folded)}
          className="flex min-w-0 flex-1 cursor-pointer items-center gap-x-4 gap-y-0.5 px-1 text-left max-md:min-h-11 max-md:flex-wrap max-md:content-center"
        >
          <span className="flex min-w-0 items-center gap-1.5 max-md:basis-full">
            <Chevron aria-hidden size={14} strokeWidth={1.6} className="shrink-0 text-text-2" />
            <span
              title={group.name === undefined ? undefined : neutralise(group.name)}
              className={cx('truncate font-[550]', group.name === undefined && 'text-text-3')}
            >
              {name}
            </span>
          </span>
          <GroupFigures sums={group.sums} />
        </button>
        {group.runs.length > 1 ? (
          <Button
            variant="quiet"
            size="small"
            tabIndex={-1}
            onClick={() => compareRuns(group.runs.map(({ key }) => key))}
          >
            <GitCompare aria-hidden size={12} strokeWidth={1.6} />
            Compare
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function GroupFigures({ sums }: { readonly sums: LibrarySums }) {
  const { runs, ended, completed, medianTurns, medianTokens, medianDuration } = sums
  const rate = ended === 0 ? undefined : Math.round((completed / ended) * 100)
  return (
    <span className="flex min-w-0 items-center gap-4 overflow-hidden whitespace-nowrap text-text-2 max-md:gap-2.5 max-md:pl-5 max-md:text-[11px]">
      <span>
        {formatCount(runs)} {runs === 1 ? 'run' : 'runs'}
      </span>
      <span title="Completed, of those that came to an end">
        {rate === undefined ? 'none ended' : `${rate}% completed of ${formatCount(ended)} ended`}
      </span>
      <span className="max-md:hidden" title="Medians of what is known">
        {mediansText([
          [formatCount(medianTurns), ' turns'],
          [formatShortCount(medianTokens), ' tokens'],
          [formatDuration(medianDuration), ''],
        ])}
      </span>
      <span>
        {sums.costKnown === 0 ? (
          <span className="text-text-3">no cost known</span>
        ) : (
          <>
            {formatCost(sums.cost, 2)}
            <span className="text-text-3">
              {' '}
              known for {formatCount(sums.costKnown)} of {formatCount(runs)}
            </span>
          </>
        )}
      </span>
      {sums.estimated === undefined ? null : (
        <span>
          {formatEstimate(sums.estimated, 2)}
          <span className="text-text-3"> estimated for {formatCount(sums.estimatedKnown)}</span>
        </span>
      )}
    </span>
  )
}

/** Without what no run of the group tells. */
function mediansText(medians: readonly (readonly [value: string, unit: string])[]): string {
  const known = medians.filter(([value]) => value !== UNKNOWN)
  return known.length === 0 ? '' : `median ${known.map((parts) => parts.join('')).join(', ')}`
}
