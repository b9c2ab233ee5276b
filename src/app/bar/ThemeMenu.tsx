import { Monitor, Moon, Sun } from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import type { Theme } from '../../state/settings.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { ThemeChoices } from './ThemeChoices.tsx'

const icons: Readonly<Record<Theme, LucideIcon>> = { dark: Moon, light: Sun, system: Monitor }

export function ThemeMenu() {
  const theme = useSettings((settings) => settings.theme)
  const Icon = icons[theme]
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label="Theme"
          tooltip={false}
          title={`Theme: ${theme}`}
          icon={<Icon aria-hidden size={16} strokeWidth={1.6} />}
        />
      }
    >
      <ThemeChoices selected={theme} onSelect={(theme) => changeSettings({ theme })} />
    </Menu>
  )
}
