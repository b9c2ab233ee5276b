import { lazy, Suspense } from 'react'
import { useCurrentTrajectory } from '../../state/current.ts'
import { useView } from '../../state/view.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { showProblems, useShell } from '../shell.ts'

const Problems = lazy(async () => ({
  default: (await import('../../views/problems/Problems.tsx')).Problems,
}))

/** The list of problems, under what it is about; over it on a phone. */
export function ProblemsPanel() {
  const open = useShell((shell) => shell.problems)
  const inRun = useView(({ screen }) => screen !== 'open' && screen !== 'library')
  const trajectory = useCurrentTrajectory()
  if (!open || !inRun || trajectory === undefined) return null
  return (
    <div className="h-60 shrink-0 max-md:fixed max-md:inset-x-0 max-md:top-[52px] max-md:bottom-14 max-md:z-30 max-md:h-auto">
      <ErrorBoundary part="The list of problems">
        <Suspense fallback={null}>
          <Problems onClose={() => showProblems(false)} />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
