import type { PlayTiming } from '../../../model/figures/stopTimes.ts'
import { IDLE_CAP } from '../../../model/figures/stopTimes.ts'
import { changeSettings, useSettings } from '../../../state/settings.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { MenuLabel } from '../../../ui/menu/MenuLabel.tsx'
import { MenuRadio } from '../../../ui/menu/MenuRadio.tsx'
import type { MenuChoice } from '../../../ui/menu/MenuRadio.tsx'
import { MenuTrigger } from './MenuTrigger.tsx'

const names: Record<PlayTiming, string> = { step: 'by step', recorded: 'by time' }

const byStep: MenuChoice<PlayTiming> = { id: 'step', label: 'By step', note: 'even columns' }
const byTime: MenuChoice<PlayTiming> = {
  id: 'recorded',
  label: 'By time',
  note: `gaps over ${IDLE_CAP / 1000} s cut`,
}

/** How columns are spaced and how the run plays: the same for every stop, or as recorded. */
export function TimingMenu({ timed }: { readonly timed: boolean }) {
  const timing = useSettings((settings) => (timed ? settings.playTiming : 'step'))
  return (
    <Menu
      align="end"
      trigger={<MenuTrigger label={`Spacing ${names[timing]}`}>{names[timing]}</MenuTrigger>}
    >
      <MenuRadio
        name="Spacing"
        choices={timed ? [byStep, byTime] : [byStep]}
        selected={timing}
        onSelect={(playTiming) => changeSettings({ playTiming })}
      />
      {!timed && <MenuLabel>This run records no times.</MenuLabel>}
    </Menu>
  )
}
