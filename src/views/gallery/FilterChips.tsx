import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ActionKind } from '../../model/action.ts'
import type { ActionGroup } from '../../model/wording/actionText.ts'
import { STOP_FILTER_TITLES } from '../../model/marks/stopFilter.ts'
import type { StopFilter } from '../../model/marks/stopFilter.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { problemTurns } from '../../model/marks/turnMarks.ts'
import { setFilter } from '../../state/view.ts'
import { cx } from '../../ui/cx.ts'
import { Chip } from '../../ui/facts/Chip.tsx'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'
import { filterCounts } from './galleryItems.ts'

interface FilterChipsProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly filter: StopFilter
}

const GLYPHS: Readonly<Record<ActionGroup, ActionKind>> = {
  click: 'click',
  drag: 'drag',
  scroll: 'scroll',
  typing: 'keypress',
  wait: 'wait',
  tool: 'tool',
  other: 'other',
}

/** The kinds of action that the run has, each with its number of stops. */
export function FilterChips({ trajectory, stops, filter }: FilterChipsProps) {
  const choices = useMemo(
    () => filterCounts(stops, problemTurns(trajectory), filter),
    [trajectory, stops, filter],
  )
  return (
    <div
      role="group"
      aria-label="Filter stops"
      className="flex min-w-0 gap-2 overflow-x-auto py-2 [scrollbar-width:none] max-md:w-full"
    >
      {choices.map(({ filter: id, count }) => (
        <Chip
          key={id}
          pressed={id === filter}
          icon={iconOf(id)}
          count={count}
          className={cx('max-xl:[&>svg]:hidden', id === filter && '[&>span]:text-text-2')}
          onClick={() => setFilter(id)}
        >
          {STOP_FILTER_TITLES[id]}
        </Chip>
      ))}
    </div>
  )
}

function iconOf(filter: StopFilter): ReactNode {
  if (filter === 'all') return null
  if (filter === 'problems') return <TriangleAlert aria-hidden size={12} strokeWidth={1.6} />
  return <ActionGlyph kind={GLYPHS[filter]} />
}
