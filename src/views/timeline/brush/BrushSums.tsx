import {
  formatClock,
  formatCost,
  formatCount,
  formatEstimate,
  formatShortCount,
} from '../../../lib/text/format.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import type { TurnRange } from '../../../model/turnRange.ts'
import { useRangeSums } from '../../shared/range/useRangeSums.ts'

interface BrushSumsProps {
  readonly trajectory: Trajectory
  readonly range: TurnRange
}

/** Turns, tokens, cost, time and findings of marked turns, as far as the record tells. */
export function BrushSums({ trajectory, range }: BrushSumsProps) {
  const { figures, findings } = useRangeSums(trajectory, range)
  const { turns, tokens, cost, costKnown, estimate, estimated, wallMs } = figures
  const parts = [
    { id: 'turns', value: formatCount(turns), word: turns === 1 ? 'turn' : 'turns', plain: turns },
    tokens === undefined
      ? { id: 'tokens', value: undefined, word: 'tokens not recorded' }
      : { id: 'tokens', value: formatShortCount(tokens), word: 'tokens', plain: tokens },
    cost === undefined
      ? { id: 'cost', value: undefined, word: 'cost not recorded' }
      : {
          id: 'cost',
          value: formatCost(cost),
          word: costKnown === turns ? 'cost' : `cost, recorded for ${formatCount(costKnown)}`,
          plain: cost,
        },
    ...(estimate === undefined
      ? []
      : [
          {
            id: 'estimate',
            value: formatEstimate(estimate),
            word: estimated === turns ? 'estimated' : `estimated for ${formatCount(estimated)}`,
            plain: estimate,
          },
        ]),
    wallMs === undefined
      ? { id: 'time', value: undefined, word: 'time not recorded' }
      : { id: 'time', value: formatClock(wallMs), word: 'elapsed', plain: wallMs },
    {
      id: 'findings',
      value: formatCount(findings),
      word: findings === 1 ? 'finding' : 'findings',
      plain: findings,
    },
  ]
  return (
    <ul className="flex min-w-0 flex-wrap max-md:order-last max-md:basis-full max-md:pb-1.5 items-baseline gap-x-3 text-xs text-text-3">
      {parts.map(({ id, value, word, plain }) => (
        <li
          key={id}
          className="whitespace-nowrap"
          data-testid={`range-${id}`}
          {...(plain === undefined ? {} : { 'data-value': plain })}
        >
          {value === undefined ? null : <span className="font-[550] text-text-1">{value} </span>}
          {word}
        </li>
      ))}
    </ul>
  )
}
