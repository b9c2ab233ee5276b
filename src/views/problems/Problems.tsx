import { X } from '../../ui/icons.ts'
import { useMemo } from 'react'
import { formatCount } from '../../lib/text/format.ts'
import type { Problem } from '../../model/problem.ts'
import { useCurrentTrajectory, useStops } from '../../state/current.ts'
import { seek, showScreen, showTab } from '../../state/view.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { codeLabels, groupProblems, problemsText } from './groupProblems.ts'
import { ProblemItem } from './ProblemItem.tsx'

interface ProblemsProps {
  readonly onClose: () => void
}

/** Groups larger than this start closed, so that one kind does not bury the others. */
const FOLD_FROM = 6
const none: readonly Problem[] = []

/** What could not be read of the open run, or is not as it should be. */
export function Problems({ onClose }: ProblemsProps) {
  const trajectory = useCurrentTrajectory()
  const stops = useStops()
  const problems = trajectory?.problems ?? none
  const groups = useMemo(() => groupProblems(problems), [problems])
  const turnOfFile = useMemo(
    () => new Map(trajectory?.artifacts.map(({ path, turn }) => [path, turn])),
    [trajectory],
  )

  function goTo(turn: number | undefined): (() => void) | undefined {
    const stop = turn === undefined ? undefined : stops.find((stop) => stop.turn.index === turn)
    if (stop === undefined) return undefined
    return () => {
      seek(stop.index, stops.length)
      showScreen('trace')
    }
  }

  function showFile({ artifact, turn }: Problem): (() => void) | undefined {
    if (artifact === undefined || !turnOfFile.has(artifact)) return undefined
    const go = goTo(turnOfFile.get(artifact) ?? turn)
    if (go === undefined) return undefined
    return () => {
      go()
      showTab('raw')
    }
  }

  return (
    <section
      aria-label="Problems"
      className="flex h-full min-h-0 flex-col border-t border-line bg-panel"
    >
      <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-2 pl-3 text-xs">
        <h2 className="font-[550] text-text-1">Problems</h2>
        <span className="flex-1 text-text-3">
          {problems.length === 0 ? '' : formatCount(problems.length)}
        </span>
        {problems.length === 0 ? null : (
          <CopyButton label="Copy all" text={problemsText(problems)} />
        )}
        <IconButton
          label="Close problems"
          size="small"
          icon={<X aria-hidden size={14} strokeWidth={1.6} />}
          onClick={onClose}
        />
      </header>
      {/* A scroll box must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pb-2">
        {problems.length === 0 ? (
          <EmptyState title="No problems">{stateOf(trajectory?.reading)}</EmptyState>
        ) : null}
        {groups.map(({ code, problems: group }) => (
          <details key={code} open={groups.length === 1 || group.length < FOLD_FROM}>
            <summary className="cursor-pointer px-3 py-1.5 text-xs font-[550] text-text-2 max-md:min-h-11">
              {codeLabels[code]} <span className="text-text-3">{formatCount(group.length)}</span>
            </summary>
            <ul>
              {group.map((problem, index) => (
                <ProblemItem
                  key={index}
                  problem={problem}
                  onTurn={goTo(problem.turn)}
                  onFile={showFile(problem)}
                />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}

function stateOf(reading: 'first' | 'complete' | undefined): string {
  if (reading === undefined) return 'No run is open.'
  return reading === 'first'
    ? 'The run is still being read.'
    : 'Every file of this run was read as expected.'
}
