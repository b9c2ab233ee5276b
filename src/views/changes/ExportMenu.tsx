import { Copy, Download, FileDown } from '../../ui/icons.ts'
import { say } from '../../state/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuItem } from '../../ui/menu/MenuItem.tsx'
import { MenuLabel } from '../../ui/menu/MenuLabel.tsx'
import type { ChangeItem } from './changeItems.ts'
import { changesCsv, changesMarkdown } from './exportChanges.ts'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

interface Format {
  readonly name: string
  readonly file: string
  readonly type: string
  readonly write: (items: readonly ChangeItem[]) => string
}

const FORMATS: readonly Format[] = [
  {
    name: 'CSV',
    file: 'changes.csv',
    type: 'text/csv;charset=utf-8',
    // The mark at the start tells spreadsheets that it is UTF-8.
    write: (items) => `\uFEFF${changesCsv(items)}`,
  },
  {
    name: 'Markdown',
    file: 'changes.md',
    type: 'text/markdown;charset=utf-8',
    write: changesMarkdown,
  },
]

/** The list as it is shown, for a spreadsheet or a report. */
export function ExportMenu({ items }: { readonly items: readonly ChangeItem[] }) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label="Copy or download the list"
          disabled={items.length === 0}
          icon={<FileDown {...icon} />}
        />
      }
    >
      <MenuLabel>What is shown, as text</MenuLabel>
      {FORMATS.map((format) => (
        <MenuItem
          key={`copy ${format.name}`}
          icon={<Copy {...icon} />}
          onSelect={() => void copy(format, items)}
        >
          Copy {format.name}
        </MenuItem>
      ))}
      {FORMATS.map((format) => (
        <MenuItem
          key={`download ${format.name}`}
          icon={<Download {...icon} />}
          onSelect={() => download(format, items)}
        >
          Download {format.name}
        </MenuItem>
      ))}
    </Menu>
  )
}

async function copy({ name, write }: Format, items: readonly ChangeItem[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(write(items).replace(/^\uFEFF/, ''))
    say(`The list was copied as ${name}.`)
  } catch {
    say(`The browser did not allow copying. Download the ${name} instead.`)
  }
}

function download({ file, type, write }: Format, items: readonly ChangeItem[]): void {
  const url = URL.createObjectURL(new Blob([write(items)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
