import { lazy, Suspense } from 'react'
import { useView } from '../state/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { OpenScreen } from '../views/open/OpenScreen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { RunScreen } from './RunScreen.tsx'

const Library = lazy(async () => ({
  default: (await import('../views/library/Library.tsx')).Library,
}))

/** What is between the bars. */
export function Screen() {
  const screen = useView((view) => view.screen)
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
