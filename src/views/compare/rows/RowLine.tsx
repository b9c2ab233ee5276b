import type { CSSProperties, ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatCount } from '../../../lib/text/format.ts'
import type { Alignment } from '../../../model/compare/alignment.ts'
import type { Stop } from '../../../model/stops.ts'
import { stopText } from '../../../model/wording/actionText.ts'
import { hasEndedBy } from '../../../state/compare/rows.ts'
import { cx } from '../../../ui/cx.ts'
import { LETTERS } from '../letters.ts'
import type { Side } from '../letters.ts'
import type { ListItem } from './listItems.ts'
import { RELATION_LOOKS, relationText } from './relations.ts'
import { StopCell } from './StopCell.tsx'

export interface RowLineProps {
  readonly items: readonly ListItem[]
  readonly alignment: Alignment
  readonly a: readonly Stop[]
  readonly b: readonly Stop[]
  readonly selected: number
  readonly id: string
}

/** A line of the list, wherever the virtual list puts it. */
export function RowLine(props: RowComponentProps<RowLineProps>): ReactElement | null {
  const { index, style, items } = props
  const item = items[index]
  if (item === undefined) return null
  if (item.kind === 'divergence') return <Divergence style={style} />
  if (item.kind === 'alike') return <Alike style={style} rows={item.rows} />
  return <Row {...props} row={item.row} />
}

interface RowProps extends RowLineProps {
  readonly style: CSSProperties
  readonly row: number
}

function Row({ style, row, alignment, a, b, selected, id }: RowProps): ReactElement | null {
  const aligned = alignment.rows[row]
  if (aligned === undefined) return null
  const { relation } = aligned
  const { sign, ink } = RELATION_LOOKS[relation]
  const isSelected = row === selected
  const stopA = aligned.a === undefined ? undefined : a[aligned.a]
  const stopB = aligned.b === undefined ? undefined : b[aligned.b]
  const isQuiet = relation === 'same'
  const words = relationText(aligned)
  return (
    // The list has the focus, and names the row that is selected.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      id={`${id}-${row}`}
      role="option"
      aria-selected={isSelected}
      aria-posinset={row + 1}
      aria-setsize={alignment.rows.length}
      aria-label={`Row ${row + 1}. A: ${spoken(stopA)}. B: ${spoken(stopB)}. ${words}`}
      title={words}
      data-testid="compare-row"
      data-row={row}
      data-a={aligned.a === undefined ? undefined : aligned.a + 1}
      data-b={aligned.b === undefined ? undefined : aligned.b + 1}
      data-relation={relation}
      style={style}
      className={cx(
        'grid cursor-pointer grid-cols-[28px_minmax(0,1fr)_24px_minmax(0,1fr)] items-center gap-x-1 pr-2 font-mono text-[11.5px]',
        isSelected ? 'bg-selected shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-hover',
        isQuiet && !isSelected ? 'text-text-3' : 'text-text-1',
      )}
    >
      <span className="text-right font-sans text-[11px] text-text-3">{row + 1}</span>
      <StopCell stop={stopA} absent={absentText(alignment, row, 'a')} />
      <span aria-hidden className={cx('text-center', ink)}>
        {sign}
      </span>
      <StopCell stop={stopB} absent={absentText(alignment, row, 'b')} />
    </div>
  )
}

function absentText({ rows }: Alignment, row: number, side: Side): string {
  return hasEndedBy(rows, row, side) ? `run ${LETTERS[side]} ended` : '–'
}

function spoken(stop: Stop | undefined): string {
  return stop === undefined ? 'nothing' : stopText(stop)
}

function Divergence({ style }: { readonly style: CSSProperties }) {
  return (
    <div
      role="presentation"
      data-testid="divergence"
      style={style}
      className="flex items-center gap-2 px-3 text-[11px] text-accent"
    >
      <span aria-hidden className="h-px flex-1 bg-accent/60" />
      first divergence
      <span aria-hidden className="h-px flex-1 bg-accent/60" />
    </div>
  )
}

function Alike({ style, rows }: { readonly style: CSSProperties; readonly rows: number }) {
  return (
    <div
      role="presentation"
      style={style}
      className="flex items-center justify-center text-[11px] text-text-3"
    >
      {formatCount(rows)} {rows === 1 ? 'row' : 'rows'} the same
    </div>
  )
}
