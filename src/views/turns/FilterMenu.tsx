import { ListFilter } from '../../ui/icons.ts'
import { Fragment, useMemo } from 'react'
import { facetOf, filtersOf, filterTitle, turnMatches } from '../../model/marks/stopFilter.ts'
import type { FilterFacet, StopFilter } from '../../model/marks/stopFilter.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { problemTurns } from '../../model/marks/turnMarks.ts'
import { useSuspiciousTurns } from '../../state/findings/shownFindings.ts'
import { setFilter } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuLabel } from '../../ui/menu/MenuLabel.tsx'
import { MenuRadio } from '../../ui/menu/MenuRadio.tsx'

interface FilterMenuProps {
  readonly trajectory: Trajectory
  readonly filter: StopFilter
}

const FACETS: readonly FilterFacet[] = ['action', 'decision', 'role', 'stage']
/** Actions come first and need no heading. */
const HEADINGS: Readonly<Record<FilterFacet, string | undefined>> = {
  action: undefined,
  decision: 'Decision',
  role: 'Role',
  stage: 'Stage',
}

/** Narrows the list to a kind of action, a decision, a role or a stage that the run has. */
export function FilterMenu({ trajectory, filter }: FilterMenuProps) {
  const suspicious = useSuspiciousTurns(true)
  const choices = useMemo(() => {
    const withProblem = problemTurns(trajectory)
    return filtersOf(trajectory.turns)
      .map((id) => ({
        id,
        label: filterTitle(id),
        note: trajectory.turns.filter((turn) => turnMatches(turn, id, withProblem, suspicious))
          .length,
      }))
      .filter(({ id, note }) => note > 0 || id === 'all' || id === filter)
  }, [trajectory, filter, suspicious])
  const label = filter === 'all' ? 'Filter turns' : `Filter turns: ${filterTitle(filter)}`
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={label}
          tooltip={false}
          title={label}
          icon={<ListFilter aria-hidden size={14} strokeWidth={1.6} />}
          className={filter === 'all' ? '' : 'text-accent'}
        />
      }
    >
      {FACETS.map((facet) => {
        const ofFacet = choices.filter(({ id }) => facetOf(id) === facet)
        const heading = HEADINGS[facet]
        if (ofFacet.length === 0) return null
        return (
          <Fragment key={facet}>
            {heading === undefined ? null : <MenuLabel>{heading}</MenuLabel>}
            <MenuRadio
              name={heading ?? 'Filter turns'}
              choices={ofFacet}
              selected={ofFacet.some(({ id }) => id === filter) ? filter : undefined}
              onSelect={setFilter}
            />
          </Fragment>
        )
      })}
    </Menu>
  )
}
