import type { Trajectory } from '../../../model/trajectory.ts'
import { rangeText } from '../../../model/turnRange.ts'
import { clearRange, useTurnRange } from '../../../state/range.ts'
import { showScreen, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { X } from '../../../ui/icons.ts'
import { BrushSums } from './BrushSums.tsx'

/** What the marked turns come to, under the band, as long as some are marked. */
export function BrushBar({ trajectory }: { readonly trajectory: Trajectory }) {
  const range = useTurnRange()
  const isUsage = useView((view) => view.screen === 'usage')
  if (range === undefined) return null
  return (
    <section
      aria-label="Marked turns"
      className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-accent-bg px-3 py-0.5 text-xs"
    >
      <h2 className="font-semibold whitespace-nowrap">{rangeText(range)}</h2>
      <BrushSums trajectory={trajectory} range={range} />
      <div className="ml-auto flex items-center gap-1">
        {isUsage ? null : (
          <Button size="small" variant="quiet" onClick={() => showScreen('usage')}>
            Show in usage
          </Button>
        )}
        <IconButton
          size="small"
          label="Clear marked turns"
          keys={['Esc']}
          icon={<X aria-hidden size={14} strokeWidth={1.6} />}
          onClick={clearRange}
        />
      </div>
    </section>
  )
}
