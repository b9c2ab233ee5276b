import type { RowComponentProps } from 'react-window'
import { assertNever } from '../../lib/assertNever.ts'
import { formatCount } from '../../lib/text/format.ts'
import { cx } from '../../ui/cx.ts'
import { OptionContent } from './OptionContent.tsx'
import { optionId } from './rowLook.ts'
import { isOption } from './searchRows.ts'
import type { SearchRow } from './searchRows.ts'

export interface SearchRowProps {
  readonly rows: readonly SearchRow[]
  /** Id of the list, of which rows make theirs. */
  readonly list: string
  readonly active: number
  /** Results are those of the search before: they are about to go. */
  readonly stale: boolean
  /** Position of each option among the options, by row. */
  readonly positions: readonly number[]
  readonly options: number
  readonly runName: (run: string) => string
  readonly turnLabel: (run: string, turn: number) => string | undefined
}

/** A row of the virtual list. Headings repeat what every option says of itself. */
export function SearchRowView(props: RowComponentProps<SearchRowProps>) {
  const { index, style, rows, list, active, stale, positions, options } = props
  const row = rows[index]
  if (row === undefined) return null
  if (!isOption(row)) {
    return (
      <div role="presentation" style={style} className="px-3 text-[11px] text-text-3">
        <HeadingText {...props} row={row} />
      </div>
    )
  }
  const isActive = index === active
  return (
    <div
      id={optionId(list, index)}
      role="option"
      aria-selected={isActive}
      aria-posinset={positions[index]}
      aria-setsize={options}
      data-row={index}
      style={style}
      className={cx(
        'flex cursor-pointer gap-2 overflow-hidden border-l-2 pr-3 pl-2.5 text-xs',
        row.kind === 'hit' ? 'items-start pt-[3px] max-md:pt-2' : 'items-center text-text-1',
        isActive ? 'border-accent bg-selected' : 'border-transparent hover:bg-hover',
        stale && row.kind === 'hit' && 'opacity-60',
      )}
    >
      <OptionContent row={row} />
    </div>
  )
}

type HeadingProps = Pick<SearchRowProps, 'runName' | 'turnLabel'> & {
  readonly row: Extract<SearchRow, { kind: 'heading' | 'run' | 'turn' }>
}

function HeadingText({ row, runName, turnLabel }: HeadingProps) {
  switch (row.kind) {
    case 'heading':
      return <span className="flex h-full items-end pb-1">{row.text}</span>
    case 'run':
      return (
        <span className="flex h-full items-center gap-2 border-t border-line">
          <bdi className="min-w-0 truncate font-mono text-[11.5px] font-medium text-text-1">
            {runName(row.run)}
          </bdi>
          <span className="ml-auto">{formatCount(row.hits)}</span>
        </span>
      )
    case 'turn': {
      const label = row.turn === undefined ? undefined : turnLabel(row.run, row.turn)
      return (
        <span className="flex h-full items-end gap-2 pb-0.5">
          <span className="shrink-0 font-[550] text-text-2">
            {row.turn === undefined ? 'The run' : `Turn ${formatCount(row.turn + 1)}`}
          </span>
          {label === undefined ? null : <bdi className="min-w-0 truncate font-mono">{label}</bdi>}
          {row.hits < 2 ? null : <span className="ml-auto">{formatCount(row.hits)}</span>}
        </span>
      )
    }
    default:
      return assertNever(row)
  }
}
