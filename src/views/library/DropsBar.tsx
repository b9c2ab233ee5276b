import { EllipsisVertical, FilePlus, FolderPlus } from '../../ui/icons.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes, formatCount } from '../../lib/text/format.ts'
import { neutralise } from '../../lib/text/text.ts'
import { closeDrop } from '../../state/opening/open.ts'
import { choose } from '../../state/opening/openFrom.ts'
import type { Drop } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuItem } from '../../ui/menu/MenuItem.tsx'
import { DropDialog } from '../shared/DropDialog.tsx'
import type { DropDialogKind } from '../shared/DropDialog.tsx'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

interface DropsBarProps {
  readonly drops: readonly Drop[]
  /** What is done with all the runs. */
  readonly children: ReactNode
}

/** Where the runs come from; each source can be looked into, read another way, or closed. */
export function DropsBar({ drops, children }: DropsBarProps) {
  return (
    <section
      aria-label="Sources"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-panel px-3 py-1.5 text-xs"
    >
      <ul className="flex max-h-20 min-w-0 flex-1 flex-wrap items-center gap-2 overflow-y-auto max-md:max-h-24">
        {drops.map((drop) => (
          <li key={drop.id} className="min-w-0">
            <DropChip drop={drop} />
          </li>
        ))}
      </ul>
      {children}
      <Button onClick={() => void choose('folder')}>
        <FolderPlus {...icon} />
        <span className="max-md:sr-only">Add folder</span>
      </Button>
      <Button onClick={() => void choose('files')}>
        <FilePlus {...icon} />
        <span className="max-md:sr-only">Add files</span>
      </Button>
    </section>
  )
}

function DropChip({ drop }: { readonly drop: Drop }) {
  const [dialog, setDialog] = useState<DropDialogKind>()
  const name = neutralise(drop.name)
  const listing = drop.phase.kind === 'open' ? drop.phase.listing : undefined
  const close = (): void => setDialog(undefined)
  return (
    <span className="flex h-7 max-w-full items-center gap-2 rounded-[6px] border border-line pl-2.5 max-md:h-11">
      <span className="truncate font-mono text-text-1" title={name}>
        {name}
      </span>
      {listing === undefined ? null : (
        <span className="min-w-0 shrink-[0.5] truncate text-text-3">
          {formatCount(listing.runs.length)} {listing.runs.length === 1 ? 'run' : 'runs'},{' '}
          {formatCount(listing.files)} files
          {listing.bytes === undefined ? '' : `, ${formatBytes(listing.bytes)}`}
        </span>
      )}
      <Menu
        align="end"
        trigger={
          <IconButton
            label={`Actions of ${name}`}
            size="small"
            icon={<EllipsisVertical aria-hidden size={14} strokeWidth={1.6} />}
          />
        }
      >
        <MenuItem onSelect={() => setDialog('files')}>Show file list</MenuItem>
        <MenuItem onSelect={() => setDialog('open-as')}>Open as…</MenuItem>
        <MenuItem onSelect={() => closeDrop(drop.id)}>Close</MenuItem>
      </Menu>
      {dialog === undefined ? null : <DropDialog kind={dialog} drop={drop} onClose={close} />}
    </span>
  )
}
