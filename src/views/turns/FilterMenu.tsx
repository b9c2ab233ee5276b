import { ListFilter } from 'lucide-react'
import { useMemo } from 'react'
import { STOP_FILTERS, STOP_FILTER_TITLES, turnMatches } from '../../model/marks/stopFilter.ts'
import type { StopFilter } from '../../model/marks/stopFilter.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { problemTurns } from '../../model/marks/turnMarks.ts'
import { setFilter } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuRadio } from '../../ui/menu/MenuRadio.tsx'

interface FilterMenuProps {
  readonly trajectory: Trajectory
  readonly filter: StopFilter
}

/** Narrows the list to a kind of action; kinds that the run has none of are left out. */
export function FilterMenu({ trajectory, filter }: FilterMenuProps) {
  const choices = useMemo(() => {
    const withProblem = problemTurns(trajectory)
    return STOP_FILTERS.map((id) => ({
      id,
      label: STOP_FILTER_TITLES[id],
      note: trajectory.turns.filter((turn) => turnMatches(turn, id, withProblem)).length,
    }))
  }, [trajectory])
  const label = filter === 'all' ? 'Filter turns' : `Filter turns: ${STOP_FILTER_TITLES[filter]}`
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
      <MenuRadio
        name="Filter turns"
        choices={choices.filter(({ id, note }) => note > 0 || id === 'all' || id === filter)}
        selected={filter}
        onSelect={setFilter}
      />
    </Menu>
  )
}
