import { formatCount } from '../../lib/text/format.ts'
import type { Run } from '../../state/session.ts'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'

/** How far the run is read. */
export function ReadingState({ run }: { readonly run: Run }) {
  const { phase, trajectory } = run
  const progress = phase.kind === 'reading' ? phase.progress : undefined
  return (
    <>
      {phase.kind === 'reading' ? (
        <span className="flex items-center gap-2 border-l border-line pl-3">
          <span className="w-24">
            <ProgressBar
              label="Reading the run"
              value={progress?.files ?? 0}
              total={progress?.totalFiles}
            />
          </span>
          {progress === undefined
            ? 'Reading'
            : `Reading ${formatCount(progress.files)} of ${formatCount(progress.totalFiles)} files`}
        </span>
      ) : null}
      {phase.kind === 'failed' && trajectory !== undefined ? (
        <span className="min-w-0 truncate text-error" title={phase.message}>
          Reading stopped: {phase.message}
        </span>
      ) : null}
    </>
  )
}
