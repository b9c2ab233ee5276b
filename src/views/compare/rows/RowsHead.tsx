import { changeCompareView, useCompareView } from '../../../state/compare/compareView.ts'
import { stepDifference, toDivergence } from '../../../state/compare/steps.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ChevronDown, ChevronUp } from '../../../ui/icons.ts'
import { SideLetter } from '../SideLetter.tsx'
import type { Pair } from '../usePair.ts'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** How the rows came about, and ways through those on which the runs differ. */
export function RowsHead({ pair }: { readonly pair: Pair }) {
  const differencesOnly = useCompareView((view) => view.differencesOnly)
  const { alignment, refining } = pair
  const basis = alignment.basis === 'actions' ? 'by action' : 'by action, screen'
  return (
    <div className="shrink-0 border-b border-line">
      <div className="flex h-9 items-center gap-2 pr-1.5 pl-3 text-xs max-md:h-12">
        <h2 className="font-[550] text-text-1">Steps</h2>
        <span className="min-w-0 truncate text-text-3" title={`Aligned ${basis}`}>
          {refining && alignment.basis === 'actions' ? 'comparing screens…' : `aligned ${basis}`}
        </span>
        <label className="ml-auto flex shrink-0 cursor-pointer items-center gap-1.5 text-text-1 max-md:min-h-11">
          Differences only
          <input
            type="checkbox"
            role="switch"
            aria-checked={differencesOnly}
            checked={differencesOnly}
            onChange={(event) =>
              changeCompareView({ differencesOnly: event.currentTarget.checked })
            }
            className="size-3.5 accent-accent"
          />
        </label>
      </div>
      <div className="flex h-8 items-center gap-1 border-t border-line pr-1.5 pl-9 text-xs max-md:h-12">
        <SideLetter side="a" />
        <span aria-hidden className="flex-1" />
        {alignment.divergence === undefined ? (
          <span className="text-[11px] text-text-3">the runs never part</span>
        ) : (
          <Button variant="quiet" size="small" onClick={toDivergence}>
            First divergence
          </Button>
        )}
        <IconButton
          label="Previous difference"
          keys={['Shift', 'd']}
          size="small"
          icon={<ChevronUp {...icon} />}
          onClick={() => stepDifference(-1)}
        />
        <IconButton
          label="Next difference"
          keys={['d']}
          size="small"
          icon={<ChevronDown {...icon} />}
          onClick={() => stepDifference(1)}
        />
        <SideLetter side="b" />
      </div>
    </div>
  )
}
