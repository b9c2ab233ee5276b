import type { RowComponentProps } from 'react-window'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { cx } from '../../ui/cx.ts'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'
import type { UsageLayout } from './usageColumns.ts'

export interface UsageRowProps {
  readonly figures: readonly TurnFigures[]
  readonly layout: UsageLayout
  readonly selected: number | undefined
  readonly onSelect: (turn: number) => void
}

export function UsageRow(props: RowComponentProps<UsageRowProps>) {
  const { index, style, figures, layout, selected, onSelect } = props
  const figure = figures[index]
  if (figure === undefined) return null
  const isSelected = figure.turn.index === selected
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      style={{ ...style, gridTemplateColumns: layout.tracks }}
      className={cx(
        'grid items-center gap-x-2 border-b md:gap-x-3 border-line px-3 text-[12px]',
        isSelected ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      <span role="cell" className="text-right text-text-3">
        {figure.turn.index + 1}
      </span>
      <span role="cell" className="min-w-0">
        <button
          type="button"
          className="flex w-full min-w-0 cursor-pointer items-center gap-2 text-left"
          aria-current={isSelected ? 'true' : undefined}
          onClick={() => onSelect(figure.turn.index)}
        >
          <ActionGlyph
            kind={figure.kind}
            listed={figure.turn.status === 'listed'}
            className="shrink-0 text-text-3"
          />
          <span className="truncate font-mono">{figure.label}</span>
        </button>
      </span>
      {layout.columns.map(({ id, text, quiet = false }) => (
        <span
          key={id}
          role="cell"
          className={cx(
            'truncate',
            id === 'finish' ? 'pl-3 font-mono text-[11px]' : 'text-right',
            quiet ? 'text-text-3' : 'text-text-1',
          )}
        >
          {text(figure)}
        </span>
      ))}
    </div>
  )
}
