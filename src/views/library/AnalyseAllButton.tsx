import { Radar, X } from '../../ui/icons.ts'
import { formatCount } from '../../lib/text/format.ts'
import {
  analyseAll,
  cancelAnalyseAll,
  isToAnalyse,
  useAnalyseAll,
} from '../../state/findings/analyseAll.ts'
import type { Run } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** Looks for findings in every run that the list shows; what was analysed before stays. */
export function AnalyseAllButton({ runs }: { readonly runs: readonly Run[] }) {
  const progress = useAnalyseAll((state) => state.progress)
  if (progress !== undefined) {
    const { done, total } = progress
    const text = `${formatCount(done)} of ${formatCount(total)} analysed`
    return (
      <span className="flex items-center gap-2 whitespace-nowrap">
        <span className="w-20 max-md:w-10">
          <ProgressBar label="Analysing runs" value={done} total={total} text={text} />
        </span>
        {text}
        <IconButton
          size="small"
          label="Stop analysing"
          icon={<X {...icon} />}
          onClick={cancelAnalyseAll}
        />
      </span>
    )
  }
  const waiting = runs.reduce((count, run) => (isToAnalyse(run) ? count + 1 : count), 0)
  if (waiting === 0) return null
  return (
    <Button
      title={`Compare the screens of ${runsText(waiting)} and look for what is suspicious`}
      onClick={() => void analyseAll()}
    >
      <Radar {...icon} />
      <span className="max-md:sr-only">
        Analyse {waiting === runs.length ? 'all runs' : runsText(waiting)}
      </span>
    </Button>
  )
}

function runsText(runs: number): string {
  return runs === 1 ? '1 run' : `${formatCount(runs)} runs`
}
