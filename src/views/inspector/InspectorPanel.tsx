import type { ReactElement } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { InspectorTab } from '../../state/view.ts'
import { loadable } from '../../ui/loadable.tsx'
import { ActionTab } from './action/ActionTab.tsx'
import { KeptScroll } from './KeptScroll.tsx'
import { UsageTab } from './usage/UsageTab.tsx'

/**
 * Not needed for the first screen: the trees, the messages and what they draw with. Not by
 * Suspense, which would hold the first look at each of them back for 300 ms.
 */
const CallFiles = loadable(async () => (await import('./CallFiles.tsx')).CallFiles)
const MessagesTab = loadable(async () => (await import('./messages/MessagesTab.tsx')).MessagesTab)
const RawTab = loadable(async () => (await import('./files/RawTab.tsx')).RawTab)
const WholeCall = loadable(async () => (await import('./widened/WholeCall.tsx')).WholeCall)

interface InspectorPanelProps {
  readonly tab: InspectorTab
  readonly run: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly stop: Stop
  /** There is room for a call as a whole. */
  readonly widened: boolean
  /** How many messages the call sent, where it is known. */
  readonly messages: number | undefined
}

export function InspectorPanel(props: InspectorPanelProps): ReactElement {
  const { tab, run, drop, trajectory, stop, widened, messages } = props
  const { turn } = stop
  const call = { run, drop, trajectory, turn }
  switch (tab) {
    case 'action':
      return (
        <KeptScroll name="action">
          <ActionTab trajectory={trajectory} stop={stop} />
        </KeptScroll>
      )
    case 'messages':
    case 'request':
    case 'response':
      if (widened) return <WholeCall.Component {...call} tab={tab} messages={messages} />
      if (tab === 'messages') return <MessagesTab.Component {...call} />
      return (
        <CallFiles.Component
          key={tab}
          which={tab}
          drop={drop}
          trajectory={trajectory}
          turn={turn}
        />
      )
    case 'usage':
      return (
        <KeptScroll name="usage">
          <UsageTab trajectory={trajectory} stop={stop} />
        </KeptScroll>
      )
    case 'raw':
      return <RawTab.Component drop={drop} trajectory={trajectory} turn={turn} />
    default:
      return assertNever(tab)
  }
}
