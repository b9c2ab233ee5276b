import { formatCount } from '../../lib/text/format.ts'
import { nameOf } from '../../state/library/runValues.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { Run } from '../../state/session.ts'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'
import type { Side } from './letters.ts'
import { SideLetter } from './SideLetter.tsx'

interface ReadingPairProps {
  readonly a: Run
  readonly b: Run
}

/** How far the two runs are read, until they can be laid beside each other. */
export function ReadingPair({ a, b }: ReadingPairProps) {
  return (
    <div className="m-auto flex w-full max-w-[480px] flex-col gap-4 p-6">
      <Reading side="a" run={a} />
      <Reading side="b" run={b} />
    </div>
  )
}

function Reading({ side, run }: { readonly side: Side; readonly run: Run }) {
  const { phase } = run
  const isDone = phase.kind === 'complete'
  const progress = phase.kind === 'reading' ? phase.progress : undefined
  return (
    <div className="flex flex-col gap-1.5 text-xs text-text-2">
      <p className="flex items-center gap-2">
        <SideLetter side={side} />
        <span className="min-w-0 flex-1 truncate font-mono text-text-1">
          {oneLine(nameOf(run), 120)}
        </span>
        {isDone
          ? 'read'
          : progress === undefined
            ? 'waiting to be read'
            : `${formatCount(progress.files)} of ${formatCount(progress.totalFiles)} files`}
      </p>
      {isDone ? null : (
        <ProgressBar
          label={`Reading run ${side === 'a' ? 'A' : 'B'}`}
          value={progress?.files ?? 0}
          total={progress?.totalFiles}
        />
      )}
    </div>
  )
}
