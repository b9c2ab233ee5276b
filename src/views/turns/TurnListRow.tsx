import { Clock } from '../../ui/icons.ts'
import type { RowComponentProps } from 'react-window'
import { gapText } from '../../model/wording/gapText.ts'
import { TurnOption } from './TurnOption.tsx'
import type { TurnRow } from './turnRows.ts'

interface TurnRowProps {
  readonly rows: readonly TurnRow[]
  readonly turns: number
  readonly oneLine: boolean
  /** The run records tokens or cost somewhere: a row without them says so. */
  readonly hasCost: boolean
  readonly hasTokens: boolean
}

/** A row of the virtual list. */
export function TurnListRow(props: RowComponentProps<TurnRowProps>) {
  const { index, style, rows, turns, oneLine, hasCost, hasTokens } = props
  const row = rows[index]
  if (row === undefined) return null
  if (row.kind === 'break') {
    return (
      <div
        role="presentation"
        style={style}
        className="flex items-center gap-2 px-3 text-[11px] text-text-3"
      >
        {row.run === undefined ? null : `Run ${row.run + 1}`}
        {row.gap === undefined ? null : (
          <span className="flex items-center gap-1">
            <Clock aria-hidden size={11} strokeWidth={1.6} />
            {gapText(row.gap)}
          </span>
        )}
        <span className="h-px flex-1 bg-line" />
      </div>
    )
  }
  return (
    <TurnOption
      row={row}
      index={index}
      turns={turns}
      oneLine={oneLine}
      hasCost={hasCost}
      hasTokens={hasTokens}
      style={style}
    />
  )
}
