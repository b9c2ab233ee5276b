import {
  UNKNOWN,
  formatClock,
  formatCost,
  formatCount,
  formatShortCount,
} from '../../lib/text/format.ts'
import { durationOf } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { totalTokensOf } from '../../model/usage.ts'
import type { Breakpoint } from '../../ui/layout/useBreakpoint.ts'

interface RunFiguresProps {
  readonly trajectory: Trajectory
  readonly room: Breakpoint
}

/** `17 turns 93.3k tok $0.313 cost 2:36 elapsed`; what does not fit moves to the tooltip. */
export function RunFigures({ trajectory, room }: RunFiguresProps) {
  const read = trajectory.reading === 'complete'
  const { turns } = trajectory
  const tokens = read ? totalTokensOf(trajectory.usage) : undefined
  const cost = read ? trajectory.usage.cost : undefined
  const duration = durationOf(trajectory)
  const figures = [
    { value: formatCount(turns.length), word: turns.length === 1 ? 'turn' : 'turns' },
    { value: formatShortCount(tokens), word: 'tok' },
    { value: formatCost(cost), word: 'cost' },
    { value: wholeSeconds(duration), word: 'elapsed' },
  ]
  const all = figures.map(({ value, word }) => `${value} ${word}`).join(', ')
  // A dash says that a figure is still to come; what the whole record does not tell is left out.
  const known = read ? figures.filter(({ value }) => value !== UNKNOWN) : figures
  const shown =
    room === 'wide' ? known : known.filter(({ word }) => word !== 'tok' && word !== 'elapsed')
  return (
    <p
      className="flex shrink-0 items-baseline gap-2.5 text-xs whitespace-nowrap text-text-3"
      title={all}
    >
      {shown.map(({ value, word }) => (
        <span key={word}>
          <span className={value === UNKNOWN ? 'text-text-3' : 'font-[550] text-text-1'}>
            {value}
          </span>{' '}
          {word}
        </span>
      ))}
    </p>
  )
}

/** The bar has no room for tenths, and nobody needs them there. */
export function wholeSeconds(milliseconds: number | undefined): string {
  return formatClock(milliseconds).replace(/\.\d$/, '')
}
