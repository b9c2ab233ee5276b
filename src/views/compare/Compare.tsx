import { lazy, Suspense } from 'react'
import { useCompareView } from '../../state/compare/compareView.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { RunPicker } from './choosing/RunPicker.tsx'
import { useCompared } from './choosing/useCompared.ts'
import { NoSecondRun } from './NoSecondRun.tsx'
import { PairView } from './PairView.tsx'

const RunsTable = lazy(async () => ({
  default: (await import('./table/RunsTable.tsx')).RunsTable,
}))

/** The open run beside another one, or beside several. */
export function Compare() {
  const { a, others, beside } = useCompared()
  const picking = useCompareView((view) => view.picking)
  return (
    <section aria-label="Compare" className="flex min-h-0 flex-1 flex-col bg-stage">
      {a === undefined ? (
        <EmptyState title="No run is open" />
      ) : others.length === 0 ? (
        <NoSecondRun />
      ) : beside === undefined ? (
        <Suspense fallback={<EmptyState icon={<Spinner label="Loading" />} title="Loading" />}>
          <RunsTable reference={a} others={others} />
        </Suspense>
      ) : (
        <PairView key={`${a.key} ${beside.key}`} a={a} b={beside} />
      )}
      {picking === undefined ? null : <RunPicker key={picking} picking={picking} />}
    </section>
  )
}
