import { csvText } from '../../../lib/text/csv.ts'
import { markdownTable } from '../../../lib/text/markdownTable.ts'
import { say } from '../../../state/session.ts'
import { downloadText } from '../../../ui/downloadText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Copy, Download, FileSpreadsheet } from '../../../ui/icons.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { MenuItem } from '../../../ui/menu/MenuItem.tsx'
import { MenuLabel } from '../../../ui/menu/MenuLabel.tsx'

interface CopyTableMenuProps {
  /** `the list`, `turns 5–12`: what is said to have been copied. */
  readonly of: string
  /** Names the button. */
  readonly label: string
  readonly fileName: string
  /** Made when it is asked for; the heading is the first row. */
  readonly rows: () => readonly (readonly (string | number | undefined)[])[]
  readonly disabled?: boolean
}

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** A table for a spreadsheet or for a report, as it is shown. */
export function CopyTableMenu(props: CopyTableMenuProps) {
  const { of, label, fileName, rows, disabled = false } = props

  async function copy(text: string, as: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      say(`${of} copied as ${as}.`)
    } catch {
      say('The browser did not allow copying. Download the CSV instead.')
    }
  }

  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={label} disabled={disabled} icon={<FileSpreadsheet {...icon} />} />
      }
    >
      <MenuLabel>What is shown, as a table</MenuLabel>
      <MenuItem
        icon={<Download {...icon} />}
        // The mark at the start tells spreadsheets that it is UTF-8.
        onSelect={() => downloadText(fileName, 'text/csv;charset=utf-8', '\uFEFF', csvText(rows()))}
      >
        Download CSV
      </MenuItem>
      <MenuItem icon={<Copy {...icon} />} onSelect={() => void copy(csvText(rows()), 'CSV')}>
        Copy CSV
      </MenuItem>
      <MenuItem
        icon={<Copy {...icon} />}
        onSelect={() => void copy(markdownTable(rows()), 'markdown')}
      >
        Copy markdown
      </MenuItem>
    </Menu>
  )
}
