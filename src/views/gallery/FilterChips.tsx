import { TriangleAlert } from '../../ui/icons.ts'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ActionKind } from '../../model/action.ts'
import { DECISION_EFFECTS } from '../../model/decision.ts'
import { ACTION_GROUPS } from '../../model/wording/actionText.ts'
import type { ActionGroup } from '../../model/wording/actionText.ts'
import { facetOf, filtersOf, filterTitle } from '../../model/marks/stopFilter.ts'
import type { StopFilter } from '../../model/marks/stopFilter.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { problemTurns } from '../../model/marks/turnMarks.ts'
import { useSuspiciousStops } from '../../state/findings/shownFindings.ts'
import { setFilter } from '../../state/view.ts'
import { cx } from '../../ui/cx.ts'
import { Chip } from '../../ui/facts/Chip.tsx'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'
import { DecisionGlyph } from '../shared/DecisionGlyph.tsx'
import { FindingDot } from '../shared/findings/FindingDot.tsx'
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

/** Kinds of action, decisions, roles and stages that the run has, each with its number of stops. */
export function FilterChips({ trajectory, stops, filter }: FilterChipsProps) {
  const suspicious = useSuspiciousStops(true)
  const choices = useMemo(
    () =>
      filterCounts(
        filtersOf(trajectory.turns),
        stops,
        problemTurns(trajectory),
        filter,
        suspicious,
      ),
    [trajectory, stops, filter, suspicious],
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
          {filterTitle(id)}
        </Chip>
      ))}
    </div>
  )
}

/** Roles and stages have no sign: their words say it. */
function iconOf(filter: StopFilter): ReactNode {
  if (filter === 'problems') return <TriangleAlert aria-hidden size={12} strokeWidth={1.6} />
  if (filter === 'suspicious') return <FindingDot mark={{ severity: 'warning', filled: true }} />
  if (facetOf(filter) === 'decision') {
    const effect = DECISION_EFFECTS.find((effect) => filter === `decision:${effect}`)
    return effect === undefined ? null : <DecisionGlyph effect={effect} decorative />
  }
  const group = ACTION_GROUPS.find((group) => group === filter)
  return group === undefined ? null : <ActionGlyph kind={GLYPHS[group]} />
}
