import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'

interface TurnTipProps {
  readonly figures: readonly TurnFigures[]
  readonly from: number
  readonly to: number
  readonly rows: readonly {
    readonly name: string
    /** `undefined` leaves the row out. */
    readonly text: (figure: TurnFigures) => string | undefined
  }[]
}

/** Figures of the turn under the pointer, or of the first of a group. */
export function TurnTip({ figures, from, to, rows }: TurnTipProps) {
  const figure = figures[from]
  if (figure === undefined) return null
  return (
    <>
      <p className="mb-1 flex items-center gap-1.5">
        <span className="text-text-3">{to - from > 1 ? `${from + 1}–${to}` : from + 1}</span>
        <ActionGlyph kind={figure.kind} listed={figure.turn.status === 'listed'} />
        <span className="truncate font-mono">{figure.label}</span>
      </p>
      {rows.map(({ name, text }) => {
        const shown = text(figure)
        return shown === undefined ? null : (
          <p key={name} className="flex justify-between">
            <span className="text-text-3">{name}</span>
            <span>{shown}</span>
          </p>
        )
      })}
      <p className="mt-1 text-accent">Click to seek</p>
    </>
  )
}
