import { CircleHelp, Ellipsis, GitCompare, Info, TriangleAlert } from '../../ui/icons.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { showScreen } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuItem } from '../../ui/menu/MenuItem.tsx'
import { MenuSeparator } from '../../ui/menu/MenuSeparator.tsx'
import { openDialog, showProblems } from '../shell.ts'
import { ThemeChoices } from './ThemeChoices.tsx'

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.6 } as const

/** What the bar of a phone has no room for. */
export function MoreMenu({ hasRun }: { readonly hasRun: boolean }) {
  const theme = useSettings((settings) => settings.theme)
  return (
    <Menu
      align="end"
      trigger={<IconButton label="More" tooltip={false} icon={<Ellipsis {...icon} />} />}
    >
      {hasRun ? (
        <>
          <MenuItem icon={<Info {...icon} />} onSelect={() => openDialog('details')}>
            Run details
          </MenuItem>
          <MenuItem icon={<GitCompare {...icon} />} onSelect={() => showScreen('compare')}>
            Compare with another run
          </MenuItem>
          <MenuItem icon={<TriangleAlert {...icon} />} onSelect={() => showProblems(true)}>
            Problems
          </MenuItem>
        </>
      ) : null}
      <MenuItem icon={<CircleHelp {...icon} />} onSelect={() => openDialog('help')}>
        Help
      </MenuItem>
      <MenuSeparator />
      <ThemeChoices selected={theme} onSelect={(theme) => changeSettings({ theme })} />
    </Menu>
  )
}
