import { formatCount } from '../../lib/text/format.ts'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'

interface ReadingRunsProps {
  readonly read: number
  readonly runs: number
}

/** How many rows are filled. */
export function ReadingRuns({ read, runs }: ReadingRunsProps) {
  const text = `${formatCount(read)} of ${formatCount(runs)} read`
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span className="w-20 max-md:w-10">
        <ProgressBar label="Reading runs" value={read} total={runs} text={text} />
      </span>
      {text}
    </span>
  )
}
