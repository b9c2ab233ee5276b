import { changeSettings, useSettings } from '../../../state/settings.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { MenuRadio } from '../../../ui/menu/MenuRadio.tsx'
import { MenuTrigger } from './MenuTrigger.tsx'

const choices = ['0.5', '1', '2', '4'].map((id) => ({ id, label: `${id}×` }))

export function SpeedMenu() {
  const speed = useSettings((settings) => settings.playSpeed)
  return (
    <Menu
      trigger={
        <MenuTrigger label={`Speed ${speed}×`} chevron={false}>
          {speed}×
        </MenuTrigger>
      }
    >
      <MenuRadio
        name="Speed"
        choices={choices}
        selected={String(speed)}
        onSelect={(id) => changeSettings({ playSpeed: Number(id) })}
      />
    </Menu>
  )
}
