import { lazy, Suspense } from 'react'
import type { ReactElement } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { InspectorTab } from '../../state/view.ts'
import { ActionTab } from './action/ActionTab.tsx'
import { KeptScroll } from './KeptScroll.tsx'
import { requestChoices, responseChoices } from './files/responseChoices.ts'
import { UsageTab } from './usage/UsageTab.tsx'

/** Not needed for the first screen: the trees, the messages and what they draw with. */
const FilesTab = lazy(async () => ({ default: (await import('./files/FilesTab.tsx')).FilesTab }))
const MessagesTab = lazy(async () => ({
  default: (await import('./messages/MessagesTab.tsx')).MessagesTab,
}))
const RawTab = lazy(async () => ({ default: (await import('./files/RawTab.tsx')).RawTab }))

interface InspectorPanelProps {
  readonly tab: InspectorTab
  readonly run: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly stop: Stop
}

export function InspectorPanel(props: InspectorPanelProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <TabContent {...props} />
    </Suspense>
  )
}

function TabContent(props: InspectorPanelProps): ReactElement {
  const { tab, run, drop, trajectory, stop } = props
  const { turn } = stop
  switch (tab) {
    case 'action':
      return (
        <KeptScroll name="action">
          <ActionTab trajectory={trajectory} stop={stop} />
        </KeptScroll>
      )
    case 'messages':
      return <MessagesTab run={run} drop={drop} trajectory={trajectory} turn={turn} />
    case 'request':
      return (
        <FilesTab
          key="request"
          drop={drop}
          trajectory={trajectory}
          choices={requestChoices(turn)}
          place="request"
          none={noRequest(trajectory, turn)}
        />
      )
    case 'response':
      return (
        <FilesTab
          key="response"
          drop={drop}
          trajectory={trajectory}
          choices={responseChoices(turn)}
          place="response"
          none={noResponse(trajectory, turn)}
        />
      )
    case 'usage':
      return (
        <KeptScroll name="usage">
          <UsageTab trajectory={trajectory} stop={stop} />
        </KeptScroll>
      )
    case 'raw':
      return <RawTab drop={drop} trajectory={trajectory} turn={turn} />
    default:
      return assertNever(tab)
  }
}

function noRequest(trajectory: Trajectory, turn: Turn): string {
  if (turn.status === 'listed') return 'The files of this turn are still being read.'
  return `The record holds no request for this turn: ${trajectory.writer} kept none.`
}

function noResponse(trajectory: Trajectory, turn: Turn): string {
  switch (turn.status) {
    case 'listed':
      return 'The files of this turn are still being read.'
    case 'in-flight':
      return 'The record ends before this call was answered.'
    case 'done':
      return `The record holds no response for this turn: ${trajectory.writer} kept none.`
    default:
      return assertNever(turn.status)
  }
}
