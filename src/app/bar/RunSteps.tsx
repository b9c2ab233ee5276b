import { ChevronLeft, ChevronRight } from '../../ui/icons.ts'
import { formatCount } from '../../lib/text/format.ts'
import { neighbourOf, openNeighbour } from '../../state/library/arrangedRuns.ts'
import { useArrangedRuns } from '../../state/library/useArrangedRuns.ts'
import { useSettings } from '../../state/settings.ts'
import { useView } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** To the run before and after, as the list is filtered and sorted. */
export function RunSteps() {
  const runs = useArrangedRuns()
  const current = useView((view) => view.run)
  const letters = useSettings((settings) => settings.shortcuts)
  const at = runs.findIndex((run) => run.key === current)
  const place = at === -1 ? '' : `, ${formatCount(at + 1)} of ${formatCount(runs.length)}`
  // Nowhere to go: one run, and it is open.
  if (runs.length === 0 || (runs.length === 1 && at === 0)) return null
  return (
    <span className="flex shrink-0 items-center max-md:hidden" title={`Run${place}`}>
      <IconButton
        label="Previous run"
        size="small"
        {...(letters ? { keys: ['['] } : {})}
        disabled={neighbourOf(runs, current, -1) === undefined}
        icon={<ChevronLeft {...icon} />}
        onClick={() => openNeighbour(-1)}
      />
      <IconButton
        label="Next run"
        size="small"
        {...(letters ? { keys: [']'] } : {})}
        disabled={neighbourOf(runs, current, 1) === undefined}
        icon={<ChevronRight {...icon} />}
        onClick={() => openNeighbour(1)}
      />
    </span>
  )
}
