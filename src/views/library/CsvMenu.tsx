import { Copy, Download, FileSpreadsheet } from '../../ui/icons.ts'
import { say } from '../../state/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuItem } from '../../ui/menu/MenuItem.tsx'
import { MenuLabel } from '../../ui/menu/MenuLabel.tsx'

interface CsvMenuProps {
  /** The list as it is shown, as text. */
  readonly csv: () => string
  readonly disabled: boolean
}

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** The list as a table for a spreadsheet. */
export function CsvMenu({ csv, disabled }: CsvMenuProps) {
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(csv())
      say('The list was copied as CSV.')
    } catch {
      say('The browser did not allow copying. Download the CSV instead.')
    }
  }
  return (
    <Menu
      align="end"
      trigger={<IconButton label="CSV" disabled={disabled} icon={<FileSpreadsheet {...icon} />} />}
    >
      <MenuLabel>CSV of what is shown</MenuLabel>
      <MenuItem icon={<Download {...icon} />} onSelect={() => download(csv())}>
        Download CSV
      </MenuItem>
      <MenuItem icon={<Copy {...icon} />} onSelect={() => void copy()}>
        Copy CSV
      </MenuItem>
    </Menu>
  )
}

/** The mark at the start tells spreadsheets that it is UTF-8. */
function download(csv: string): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'trajectories.csv'
  link.click()
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
