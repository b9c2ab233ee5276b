import { ChevronDown, ChevronRight, Copy, Route } from '../icons.ts'
import type { ReactElement, ReactNode } from 'react'
import type { RowComponentProps } from 'react-window'
import type { JsonRowWindow } from '../../lib/json/jsonRowWindow.ts'
import type { JsonRow } from '../../lib/json/jsonTree.ts'
import { isContainer } from './jsonRows.ts'

export interface JsonRowLineProps {
  readonly rows: JsonRowWindow
  readonly treeId: string
  readonly selected: number
  readonly hits: ReadonlySet<number>
  readonly onSelect: (index: number) => void
  readonly onCopyPath: (row: JsonRow) => void
  readonly onCopyValue: (row: JsonRow) => void
  /** Stands in for a long base64 string or a masked secret; `undefined` shows the row's text. */
  readonly renderValue: (row: JsonRow) => ReactNode | undefined
}

const valueColours: Record<JsonRow['kind'], string> = {
  object: 'text-text-3',
  array: 'text-text-3',
  string: 'text-success',
  number: 'text-warning',
  boolean: 'text-warning',
  null: 'text-text-3',
  secret: 'text-text-3',
}

/** Twelve levels keep their indent; deeper ones share it, so that values stay in sight. */
const MAX_INDENTS = 12

export function rowDomId(treeId: string, index: number): string {
  return `${treeId}-row-${index}`
}

export function JsonRowLine({
  index,
  style,
  rows,
  treeId,
  selected,
  hits,
  onSelect,
  onCopyPath,
  onCopyValue,
  renderValue,
}: RowComponentProps<JsonRowLineProps>): ReactElement {
  const row = rows.rowAt(index)
  const isSelected = index === selected
  const id = rowDomId(treeId, index)
  if (row === undefined) {
    return (
      <div
        role="treeitem"
        id={id}
        aria-level={1}
        aria-selected={isSelected}
        aria-busy
        aria-label="Being read"
        style={style}
      />
    )
  }
  const container = isContainer(row)
  const tone = isSelected
    ? 'bg-selected shadow-[inset_2px_0_0_var(--accent)]'
    : hits.has(row.node)
      ? 'bg-warning-bg hover:bg-hover'
      : 'hover:bg-hover'
  return (
    // Keys are handled by the tree, which holds the focus (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="treeitem"
      id={id}
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      {...(container ? { 'aria-expanded': row.open } : {})}
      style={style}
      className={`group flex items-center whitespace-nowrap pr-2 font-mono text-[11.5px] leading-5 ${tone}`}
      onClick={() => onSelect(index)}
      onDoubleClick={() => {
        if (container) rows.onToggle(row.node, !row.open, false)
      }}
    >
      <span className="shrink-0" style={{ width: 4 + Math.min(row.depth, MAX_INDENTS) * 14 }} />
      <Twisty
        row={row}
        onToggle={(deep) => rows.onToggle(row.node, !row.open, deep)}
        container={container}
      />
      <span className="flex min-w-0 flex-1 items-center">
        {row.key === undefined ? null : (
          <span className="max-w-[60%] shrink-0 truncate text-accent" title={row.key} dir="ltr">
            <bdi>{row.key === '' ? '""' : row.key}</bdi>
            <span className="text-text-3">:&nbsp;</span>
          </span>
        )}
        {renderValue(row) ?? (
          <span className={`min-w-0 truncate ${valueColours[row.kind]}`}>
            <bdi>{row.text}</bdi>
          </span>
        )}
      </span>
      <span
        className={`sticky right-1 ml-1 shrink-0 gap-0.5 bg-inherit font-sans text-[11px] ${
          isSelected ? 'flex' : 'hidden group-hover:flex'
        }`}
      >
        <RowButton label="Copy path" onClick={() => onCopyPath(row)}>
          <Route aria-hidden size={12} strokeWidth={1.6} />
          <span className={isSelected ? '' : 'sr-only'}>Copy path</span>
        </RowButton>
        <RowButton label="Copy value" onClick={() => onCopyValue(row)}>
          <Copy aria-hidden size={12} strokeWidth={1.6} />
        </RowButton>
      </span>
    </div>
  )
}

function Twisty({
  row,
  container,
  onToggle,
}: {
  readonly row: JsonRow
  readonly container: boolean
  readonly onToggle: (deep: boolean) => void
}): ReactElement {
  if (!container) return <span className="w-4 shrink-0" />
  const Icon = row.open ? ChevronDown : ChevronRight
  return (
    // The tree itself answers the keys; this is the pointer's way only.
    <span
      aria-hidden
      title={row.open ? 'Close (Alt: with all inside)' : 'Open (Alt: with all inside)'}
      className="flex h-5 w-4 shrink-0 cursor-pointer items-center justify-center text-text-3 hover:text-text-1"
      onClick={(event) => onToggle(event.altKey)}
    >
      <Icon size={12} strokeWidth={1.6} />
    </span>
  )
}

function RowButton({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={label}
      aria-label={label}
      className="flex h-[18px] items-center gap-1 rounded-[4px] px-1 text-accent hover:bg-accent-bg"
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
    >
      {children}
    </button>
  )
}
