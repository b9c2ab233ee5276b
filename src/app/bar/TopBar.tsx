import { CircleHelp, GitCompare, Info } from '../../ui/icons.ts'
import { useCurrentRun } from '../../state/current.ts'
import { showScreen, useView } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { loadable } from '../../ui/loadable.tsx'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { Tag } from '../../ui/facts/Tag.tsx'
import { RunStatusChip } from '../../views/shared/RunStatusChip.tsx'
import { LibraryTitle } from './LibraryTitle.tsx'
import { Logo } from './Logo.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { PhoneRunName } from './PhoneRunName.tsx'
import { RunFigures } from './RunFigures.tsx'
import { RunSteps } from './RunSteps.tsx'
import { RunSwitcher } from './RunSwitcher.tsx'
import { ScreenSwitch } from './ScreenSwitch.tsx'
import { SearchField } from './SearchField.tsx'
import { openDialog } from '../shell.ts'
import { ThemeMenu } from './ThemeMenu.tsx'

const MAX_BADGES = 3

const { Component: CompareBar } = loadable(
  async () => (await import('../../views/compare/choosing/CompareBar.tsx')).CompareBar,
)

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.6 } as const

export function TopBar() {
  const room = useBreakpoint()
  const run = useCurrentRun()
  const listScreen = useView(({ screen }) => screen === 'library')
  const comparing = useView(({ screen }) => screen === 'compare')
  const trajectory = run?.trajectory
  const phone = room === 'phone'
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-3 max-md:h-[52px]">
      {comparing && phone ? null : <Logo />}
      {comparing ? (
        <CompareBar />
      ) : listScreen ? (
        <LibraryTitle />
      ) : run === undefined ? (
        <p className="px-1.5 text-[13px] font-semibold">Trajectory Viewer</p>
      ) : phone ? (
        <PhoneRunName run={run} />
      ) : (
        <>
          <RunSwitcher chars={room === 'tablet' ? 20 : room === 'narrow' ? 24 : 33} />
          <RunSteps />
        </>
      )}
      {trajectory === undefined || phone || listScreen || comparing ? null : (
        <>
          <RunStatusChip outcome={trajectory.outcome} />
          {room === 'wide'
            ? trajectory.badges?.slice(0, MAX_BADGES).map((badge) => <Tag key={badge}>{badge}</Tag>)
            : null}
          {room === 'wide' && trajectory.model !== undefined ? (
            <span
              className="ml-1 max-w-56 min-w-0 truncate border-l border-line pl-3 font-mono text-xs text-text-2"
              title={trajectory.model}
            >
              {trajectory.model}
            </span>
          ) : null}
          {room === 'tablet' ? null : (
            <div className="ml-1 border-l border-line pl-3">
              <RunFigures trajectory={trajectory} room={room} />
            </div>
          )}
        </>
      )}
      <div className="ml-auto flex shrink-0 items-center gap-1">
        {run === undefined || phone || comparing ? null : (
          <>
            <ScreenSwitch />
            <SearchField room={room} />
            <IconButton
              label="Compare with another run"
              keys={['c']}
              className="ml-1"
              disabled={trajectory === undefined}
              icon={<GitCompare {...icon} />}
              onClick={() => showScreen('compare')}
            />
            <IconButton
              label="Run details"
              disabled={trajectory === undefined}
              icon={<Info {...icon} />}
              onClick={() => openDialog('details')}
            />
          </>
        )}
        {listScreen && !phone ? <SearchField room={room} wide /> : null}
        {phone && run !== undefined && !comparing ? <SearchField room={room} /> : null}
        {phone ? (
          <MoreMenu hasRun={trajectory !== undefined} />
        ) : (
          <>
            <ThemeMenu />
            <IconButton
              label="Keys and help"
              keys={['?']}
              icon={<CircleHelp {...icon} />}
              onClick={() => openDialog('help')}
            />
          </>
        )}
      </div>
    </header>
  )
}
