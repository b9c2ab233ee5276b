import { useEffect } from 'react'
import { useView } from '../state/view.ts'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { loadable } from '../ui/loadable.tsx'
import { Spinner } from '../ui/feedback/Spinner.tsx'
import { OpenScreen } from '../views/open/OpenScreen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

const loading = <EmptyState icon={<Spinner label="Loading" size={20} />} title="Loading" />

const library = loadable(
  async () => (await import('../views/library/Library.tsx')).Library,
  loading,
)
const runScreen = loadable(async () => (await import('./panes/RunScreen.tsx')).RunScreen, loading)

const comparePane = loadable(
  async () => (await import('./panes/ComparePane.tsx')).ComparePane,
  loading,
)

/** What is between the bars. */
export function Screen() {
  const screen = useView((view) => view.screen)
  // Fetched once the open screen can be used, long before a drop is read.
  useEffect(() => {
    runScreen.preload()
    library.preload()
  }, [])
  return (
    <ErrorBoundary part="This screen" resetOn={screen}>
      {screen === 'open' ? (
        <OpenScreen />
      ) : screen === 'library' ? (
        <library.Component />
      ) : screen === 'compare' ? (
        <comparePane.Component />
      ) : (
        <runScreen.Component />
      )}
    </ErrorBoundary>
  )
}
