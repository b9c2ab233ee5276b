import { Info } from '../../ui/icons.ts'
import { useMemo } from 'react'
import { formatCost, formatCount, formatDuration, formatEstimate } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import { actionMix } from '../../model/figures/turnFigures.ts'
import type { ActionShare } from '../../model/figures/turnFigures.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useEstimate } from '../../state/prices/prices.ts'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'
import { ChartPanel } from './ChartPanel.tsx'

const MOST_ROWS = 7

/** Which actions, how often, the time their execution took and the cost of their turns. */
export function ActionMix({ trajectory }: { readonly trajectory: Trajectory }) {
  const { byTurn } = useEstimate(trajectory)
  const mix = useMemo(() => actionMix(trajectory, byTurn), [trajectory, byTurn])
  const isEstimated = mix.some(({ estimate }) => estimate !== undefined)
  const count = mix.reduce((sum, share) => sum + share.count, 0)
  const rest = mix.slice(MOST_ROWS).reduce((sum, share) => sum + share.count, 0)
  const most = mix[0]?.count ?? 0
  return (
    <ChartPanel
      title="Action mix"
      remark={`${formatCount(count)} ${count === 1 ? 'action' : 'actions'}`}
    >
      <table className="w-full table-fixed text-[12px]">
        <thead>
          <tr className="h-6 text-[11px] text-text-3 [&>th]:font-normal">
            <th scope="col" className="text-left">
              Action
            </th>
            <th scope="col" className="w-11 text-right">
              n
            </th>
            <th scope="col" className="w-[62px] text-right">
              tool time
            </th>
            <th scope="col" className="w-[58px] text-right">
              cost
            </th>
            {isEstimated ? (
              <th scope="col" className="w-[62px] text-right">
                estimated
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {mix.slice(0, MOST_ROWS).map((share) => (
            <MixRow
              key={`${share.kind} ${share.name}`}
              share={share}
              most={most}
              isEstimated={isEstimated}
            />
          ))}
        </tbody>
      </table>
      {rest === 0 ? null : (
        <p className="flex items-center gap-1.5 pt-1 text-[12px] text-text-3">
          <Info aria-hidden size={12} /> {formatCount(rest)} more of {mix.length - MOST_ROWS} other
          kinds
        </p>
      )}
    </ChartPanel>
  )
}

interface MixRowProps {
  readonly share: ActionShare
  readonly most: number
  readonly isEstimated: boolean
}

function MixRow({ share, most, isEstimated }: MixRowProps) {
  const { kind, name, count, toolMs, cost, estimate } = share
  return (
    <tr className="h-7">
      <th scope="row" className="text-left font-normal">
        <span className="flex items-center gap-2">
          <ActionGlyph kind={kind} className="shrink-0 text-text-3" />
          <span className="w-[88px] shrink-0 truncate font-mono">{oneLine(name, 40)}</span>
          <span aria-hidden className="mx-2 h-2.5 min-w-0 flex-1 bg-hover">
            <span
              className="block h-full"
              style={{ width: `${(count / most) * 100}%`, background: 'var(--chart-input)' }}
            />
          </span>
        </span>
      </th>
      <td className="text-right">{formatCount(count)}</td>
      <td className="text-right text-text-2">{formatDuration(toolMs)}</td>
      <td className="text-right text-text-2">{formatCost(cost)}</td>
      {isEstimated ? <td className="text-right text-text-2">{formatEstimate(estimate)}</td> : null}
    </tr>
  )
}
