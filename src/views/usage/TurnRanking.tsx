import type { RankedTurn } from '../../model/figures/rankedTurns.ts'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'
import { useSeekTurn } from './useSeekTurn.ts'

interface TurnRankingProps {
  /** Names the list. */
  readonly name: string
  readonly turns: readonly RankedTurn[]
  readonly format: (value: number) => string
  /** A CSS colour. */
  readonly fill: string
}

/** A few turns, the largest first; each goes to its turn. */
export function TurnRanking({ name, turns, format, fill }: TurnRankingProps) {
  const seekTurn = useSeekTurn()
  const most = turns[0]?.value ?? 0
  return (
    <ol aria-label={name} className="pb-1">
      {turns.map(({ figure, value }) => (
        <li key={figure.turn.index}>
          <button
            type="button"
            onClick={() => seekTurn(figure.turn.index)}
            className="flex h-7 w-full min-w-0 cursor-pointer items-center gap-2 rounded-[4px] px-1 text-left text-[12px] hover:bg-hover max-md:h-11"
          >
            <span className="w-7 shrink-0 text-right text-text-3">{figure.turn.index + 1}</span>
            <ActionGlyph
              kind={figure.kind}
              listed={figure.turn.status === 'listed'}
              className="shrink-0 text-text-3"
            />
            <span className="min-w-0 flex-1 truncate font-mono">{figure.label}</span>
            <span aria-hidden className="h-2 w-16 shrink-0 bg-hover">
              <span
                className="block h-full"
                style={{ width: `${(value / most) * 100}%`, background: fill }}
              />
            </span>
            <span className="w-16 shrink-0 text-right">{format(value)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
