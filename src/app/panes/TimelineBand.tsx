import { Timeline } from '../../views/timeline/Timeline.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { useRunKey } from '../useRunKey.ts'

export function TimelineBand({ ready }: { readonly ready: boolean }) {
  const run = useRunKey()
  // The room that the band takes, so that the stage does not jump when it comes.
  if (!ready)
    return <div className="h-[229px] shrink-0 border-b border-line bg-panel md:h-[133px]" />
  return (
    <ErrorBoundary part="The timeline" resetOn={run}>
      <Timeline />
    </ErrorBoundary>
  )
}
