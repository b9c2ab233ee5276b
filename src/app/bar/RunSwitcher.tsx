import {
  ChevronLeft,
  ChevronRight,
  ChevronsUpDown,
  FolderOpen,
  Library,
  X,
} from '../../ui/icons.ts'
import { formatCount } from '../../lib/text/format.ts'
import { middleEllipsis } from '../../lib/text/middleEllipsis.ts'
import { useCurrentRun } from '../../state/current.ts'
import { neighbourOf, openNeighbour } from '../../state/library/arrangedRuns.ts'
import { useArrangedRuns } from '../../state/library/useArrangedRuns.ts'
import { closeDrop, openRun } from '../../state/opening/open.ts'
import { useSession } from '../../state/session.ts'
import type { Drop, Run } from '../../state/session.ts'
import { showScreen } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuItem } from '../../ui/menu/MenuItem.tsx'
import { MenuLabel } from '../../ui/menu/MenuLabel.tsx'
import { MenuRadio } from '../../ui/menu/MenuRadio.tsx'
import { MenuSeparator } from '../../ui/menu/MenuSeparator.tsx'
import { runName } from './runName.ts'
import { runsNear } from './runsNear.ts'

/** More would be a list without search; the library has that. */
const SHOWN_RUNS = 12

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

interface RunSwitcherProps {
  /** Characters of the name that there is room for. */
  readonly chars: number
  /** A second line, on phones. */
  readonly caption?: string
}

/** The name of the open run; opens a menu of the runs of this session. */
export function RunSwitcher({ chars, caption }: RunSwitcherProps) {
  const current = useCurrentRun()
  const runs = useSession((session) => session.runs)
  const arranged = useArrangedRuns()
  const drop = useSession((session) => session.drops.find(({ id }) => id === current?.found.drop))
  if (current === undefined) return null
  const name = runName(current)
  const near = runsNear(arranged, current, SHOWN_RUNS)
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          title={name}
          aria-label={`Run ${name}`}
          className="min-w-0 shrink px-1.5! text-text-1!"
        >
          <span className="flex min-w-0 flex-col items-start">
            <span className="max-w-full truncate font-mono text-xs font-medium max-md:text-[13px] max-md:font-semibold">
              {middleEllipsis(name, chars)}
            </span>
            {caption === undefined ? null : (
              <span className="max-w-full truncate text-xs leading-4 text-text-2">{caption}</span>
            )}
          </span>
          <ChevronsUpDown {...icon} size={12} className="shrink-0 text-text-2" />
        </Button>
      }
    >
      <MenuLabel>{labelOf(arranged.length, runs.length)}</MenuLabel>
      <MenuRadio
        name="Runs"
        selected={current.key}
        choices={near.map((run) => ({
          id: run.key,
          label: <span className="font-mono">{middleEllipsis(runName(run), 48)}</span>,
          note: turnsOf(run),
        }))}
        onSelect={(key) => {
          if (key !== current.key) void openRun(key)
        }}
      />
      <MenuSeparator />
      {arranged.length < 2 ? null : (
        <>
          <MenuItem
            icon={<ChevronLeft {...icon} />}
            disabled={neighbourOf(arranged, current.key, -1) === undefined}
            onSelect={() => openNeighbour(-1)}
          >
            Previous run
          </MenuItem>
          <MenuItem
            icon={<ChevronRight {...icon} />}
            disabled={neighbourOf(arranged, current.key, 1) === undefined}
            onSelect={() => openNeighbour(1)}
          >
            Next run
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={<Library {...icon} />} onSelect={() => showScreen('library')}>
        Library
      </MenuItem>
      <MenuItem icon={<FolderOpen {...icon} />} onSelect={() => showScreen('open')}>
        Open another…
      </MenuItem>
      {drop === undefined ? null : (
        <MenuItem icon={<X {...icon} />} onSelect={() => closeDrop(drop.id)}>
          {closeText(drop, runs)}
        </MenuItem>
      )}
    </Menu>
  )
}

/** The list may be filtered; the menu follows it. */
function labelOf(listed: number, all: number): string {
  if (all === 1) return 'Open run'
  const count = formatCount(all)
  return listed === all
    ? `Runs of this session: ${count}`
    : `Runs in the list: ${formatCount(listed)} of ${count}`
}

function turnsOf(run: Run): string | undefined {
  const turns = run.summary?.turns
  return turns === undefined ? undefined : `${turns} turns`
}

function closeText(drop: Drop, runs: readonly Run[]): string {
  const count = runs.filter((run) => run.found.drop === drop.id).length
  const name = middleEllipsis(drop.name, 40)
  return count > 1 ? `Close ${name} (${count} runs)` : `Close ${name}`
}
