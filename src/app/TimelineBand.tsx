import { Timeline } from '../views/timeline/Timeline.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useRunKey } from './useRunKey.ts'

export function TimelineBand() {
  return (
    <ErrorBoundary part="The timeline" resetOn={useRunKey()}>
      <Timeline />
    </ErrorBoundary>
  )
}
