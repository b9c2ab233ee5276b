import { ChevronDown, ChevronRight, File, Folder } from '../../ui/icons.ts'
import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatBytes, formatCount } from '../../lib/text/format.ts'
import { neutralise } from '../../lib/text/text.ts'
import { cx } from '../../ui/cx.ts'
import type { FileNode } from './fileTree.ts'

interface FileTreeRowProps {
  readonly rows: readonly FileNode[]
  readonly open: ReadonlySet<string>
  readonly selected: number
  /** `folder` is set when a folder was picked. */
  readonly onPick: (index: number, folder: string | undefined) => void
}

const icon = { 'aria-hidden': true, size: 12, strokeWidth: 1.6, className: 'shrink-0' } as const

export function fileRowId(index: number): string {
  return `run-file-${index}`
}

export function FileTreeRow(props: RowComponentProps<FileTreeRowProps>): ReactElement | null {
  const { index, style, rows, open, selected, onPick } = props
  const row = rows[index]
  if (row === undefined) return null
  const folder = row.kind === 'folder'
  const isOpen = folder && open.has(row.path)
  return (
    // Keys are handled by the tree, which holds the focus (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="treeitem"
      id={fileRowId(index)}
      aria-level={row.depth + 1}
      aria-selected={index === selected}
      aria-expanded={folder ? isOpen : undefined}
      style={style}
      onClick={() => onPick(index, folder ? row.path : undefined)}
      className={cx(
        'flex items-center gap-1.5 pr-3 text-xs',
        folder && 'cursor-pointer',
        index === selected ? 'bg-selected shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-hover',
      )}
    >
      <span className="shrink-0" style={{ width: 6 + Math.min(row.depth, 12) * 14 }} />
      <span className="w-3 shrink-0 text-text-3">
        {folder ? isOpen ? <ChevronDown {...icon} /> : <ChevronRight {...icon} /> : null}
      </span>
      <span className="text-text-3">{folder ? <Folder {...icon} /> : <File {...icon} />}</span>
      <bdi className="min-w-0 flex-1 truncate font-mono text-[11.5px]" title={neutralise(row.path)}>
        {neutralise(row.name)}
      </bdi>
      {folder ? (
        <span className="shrink-0 text-[11px] text-text-3">{formatCount(row.files)}</span>
      ) : null}
      <span className="w-16 shrink-0 text-right text-[11px] text-text-3">
        {formatBytes(row.bytes)}
      </span>
    </div>
  )
}
