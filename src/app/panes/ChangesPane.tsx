import { lazy, Suspense } from 'react'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { useRunKey } from '../useRunKey.ts'

const ChangesView = lazy(async () => ({
  default: (await import('../../views/changes/ChangesView.tsx')).ChangesView,
}))

export function ChangesPane() {
  return (
    <div className="min-h-0 flex-1">
      <ErrorBoundary part="The list of changes" resetOn={useRunKey()}>
        <Suspense fallback={<EmptyState icon={<Spinner label="Loading" />} title="Loading" />}>
          <ChangesView />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
