import { lazy, Suspense, useEffect } from 'react'
import { useView } from '../state/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { OpenScreen } from '../views/open/OpenScreen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

const Library = lazy(async () => ({
  default: (await import('../views/library/Library.tsx')).Library,
}))

const loadRunScreen = () => import('./RunScreen.tsx')

const RunScreen = lazy(async () => ({ default: (await loadRunScreen()).RunScreen }))

/** What is between the bars. */
export function Screen() {
  const screen = useView((view) => view.screen)
  // Fetched once the open screen can be used, long before a drop is read.
  useEffect(() => void loadRunScreen().catch(() => undefined), [])
  return (
    <ErrorBoundary part="This screen" resetOn={screen}>
      <Suspense
        fallback={<EmptyState icon={<Spinner label="Loading" size={20} />} title="Loading" />}
      >
        {screen === 'open' ? <OpenScreen /> : screen === 'library' ? <Library /> : <RunScreen />}
      </Suspense>
    </ErrorBoundary>
  )
}
