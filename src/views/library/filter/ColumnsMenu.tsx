import { Columns3 } from '../../../ui/icons.ts'
import { COLUMN_IDS, COLUMN_LABELS, FIXED_COLUMN } from '../../../state/library/columns.ts'
import type { ColumnId } from '../../../state/library/columns.ts'
import { changeSettings } from '../../../state/settings.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { MenuCheck } from '../../../ui/menu/MenuCheck.tsx'
import { MenuItem } from '../../../ui/menu/MenuItem.tsx'
import { MenuLabel } from '../../../ui/menu/MenuLabel.tsx'
import { MenuSeparator } from '../../../ui/menu/MenuSeparator.tsx'
import { toggleColumn } from '../table/columnLayout.ts'

/** Which columns the list has; remembered. */
export function ColumnsMenu({ shown }: { readonly shown: readonly ColumnId[] }) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="Columns" icon={<Columns3 aria-hidden size={14} strokeWidth={1.6} />} />
      }
    >
      <MenuLabel>Columns</MenuLabel>
      {COLUMN_IDS.map((id) => (
        <MenuCheck
          key={id}
          checked={shown.includes(id)}
          disabled={id === FIXED_COLUMN}
          onToggle={() => changeSettings({ libraryColumns: toggleColumn(shown, id) })}
        >
          {COLUMN_LABELS[id]}
        </MenuCheck>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => changeSettings({ libraryColumns: [] })}>Usual columns</MenuItem>
    </Menu>
  )
}
