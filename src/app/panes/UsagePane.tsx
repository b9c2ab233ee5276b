import { lazy, Suspense } from 'react'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { useRunKey } from '../useRunKey.ts'

const UsageView = lazy(async () => ({
  default: (await import('../../views/usage/UsageView.tsx')).UsageView,
}))

const ContextPanel = lazy(async () => ({
  default: (await import('../../views/context/ContextPanel.tsx')).ContextPanel,
}))

export function UsagePane() {
  return (
    <div className="min-h-0 flex-1">
      <ErrorBoundary part="The usage view" resetOn={useRunKey()}>
        <Suspense fallback={<EmptyState icon={<Spinner label="Loading" />} title="Loading" />}>
          <UsageView>
            <Suspense>
              <ContextPanel />
            </Suspense>
          </UsageView>
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
