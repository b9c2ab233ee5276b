import { Lock } from '../../ui/icons.ts'
import { useCurrentRun } from '../../state/current.ts'
import { useView } from '../../state/view.ts'
import { loadable } from '../../ui/loadable.tsx'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { LiveControl } from '../../views/live/LiveControl.tsx'
import { KeyHints } from './KeyHints.tsx'
import { ProblemsButton } from '../bar/ProblemsButton.tsx'
import { ReadingState } from './ReadingState.tsx'
import { regroupedText } from './regroupedText.ts'

const { Component: CompareStatus } = loadable(
  async () => (await import('../../views/compare/CompareStatus.tsx')).CompareStatus,
)

/** 24 px at the bottom: privacy, what the run is made of, what could not be read, keys. */
export function StatusBar() {
  const run = useCurrentRun()
  const trajectory = run?.trajectory
  const room = useBreakpoint()
  const comparing = useView(({ screen }) => screen === 'compare')
  return (
    <footer className="flex h-6 shrink-0 items-center gap-3 overflow-hidden border-t border-line bg-panel px-3 text-[11px] whitespace-nowrap text-text-3">
      <span className="flex items-center gap-1.5">
        <Lock aria-hidden size={11} strokeWidth={1.6} />
        Local only: nothing leaves this browser
      </span>
      {trajectory === undefined || comparing ? null : (
        <span className="min-w-0 truncate border-l border-line pl-3">
          {regroupedText(trajectory)}
        </span>
      )}
      {run === undefined ? null : <ReadingState run={run} />}
      {comparing ? <CompareStatus /> : <LiveControl />}
      <span className={comparing ? 'hidden' : 'ml-auto flex items-center gap-3'}>
        {trajectory === undefined || comparing ? null : (
          <ProblemsButton problems={trajectory.problems} />
        )}
        {trajectory === undefined || comparing ? null : <KeyHints room={room} />}
      </span>
    </footer>
  )
}
