import { formatCount } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import { DECISION_EFFECTS } from '../../model/decision.ts'
import type { PolicyFigures } from '../../model/figures/policyFigures.ts'
import { EFFECT_TITLES } from '../../model/wording/decisionText.ts'
import { DecisionGlyph } from '../shared/DecisionGlyph.tsx'
import { useShownText } from '../shared/text/useShownText.ts'

/** What each policy did in the run, and what it would have done had it governed. */
export function PolicyTable({ figures }: { readonly figures: readonly PolicyFigures[] }) {
  const show = useShownText()
  const effects = DECISION_EFFECTS.filter((effect) =>
    figures.some(({ counts }) => counts[effect] > 0),
  )
  return (
    <div className="overflow-x-auto">
      <table className="text-xs">
        <thead>
          <tr className="h-[22px] text-right text-[11px] text-text-3">
            <th scope="col" className="pr-6 text-left font-normal">
              Policy
            </th>
            {effects.map((effect) => (
              <th key={effect} scope="col" className="pl-4 font-normal whitespace-nowrap">
                <span className="inline-flex items-center gap-1">
                  <DecisionGlyph effect={effect} size={10} decorative />
                  {EFFECT_TITLES[effect]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, description, counts }) => (
            <tr key={id} className="h-[22px] text-right align-baseline">
              <th scope="row" className="max-w-[52ch] pr-6 text-left font-normal">
                <span className="font-mono text-text-1">{oneLine(id, 80)}</span>
                {description === undefined ? null : (
                  <span className="ml-2 text-text-3">{oneLine(show(description), 120)}</span>
                )}
              </th>
              {effects.map((effect) => (
                <td key={effect} className={counts[effect] === 0 ? 'text-text-3' : 'text-text-1'}>
                  {formatCount(counts[effect])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
