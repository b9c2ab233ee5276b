import type { Theme } from '../../state/settings.ts'
import { MenuLabel } from '../../ui/menu/MenuLabel.tsx'
import { MenuRadio } from '../../ui/menu/MenuRadio.tsx'

const CHOICES = [
  { id: 'dark', label: 'Dark' },
  { id: 'light', label: 'Light' },
  { id: 'system', label: 'As the system' },
] as const

interface ThemeChoicesProps {
  readonly selected: Theme
  readonly onSelect: (theme: Theme) => void
}

export function ThemeChoices({ selected, onSelect }: ThemeChoicesProps) {
  return (
    <>
      <MenuLabel>Theme</MenuLabel>
      <MenuRadio name="Theme" choices={CHOICES} selected={selected} onSelect={onSelect} />
    </>
  )
}
