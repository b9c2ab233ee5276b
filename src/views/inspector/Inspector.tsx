import { Maximize2, Minimize2 } from 'lucide-react'
import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useCurrentStop, useCurrentTrajectory } from '../../state/current.ts'
import { INSPECTOR_TABS, showTab, useView } from '../../state/view.ts'
import type { InspectorTab } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TabPanel } from '../../ui/TabPanel.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ActionTab } from './ActionTab.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { KeptScroll } from './KeptScroll.tsx'
import { UsageTab } from './UsageTab.tsx'

/** A tab before the inspector's own, where there is no room for a pane beside it. */
export interface LeadingTab {
  readonly label: string
  readonly selected: boolean
  readonly onSelect: (selected: boolean) => void
  readonly content: ReactNode
}

interface InspectorProps {
  readonly leading?: LeadingTab | undefined
  /** Takes the room of the stage; absent where there is no room to take. */
  readonly widened?: boolean
  readonly onWiden?: (widened: boolean) => void
}

const LABELS: Readonly<Record<InspectorTab, string>> = {
  action: 'Action',
  messages: 'Messages',
  request: 'Request',
  response: 'Response',
  usage: 'Usage',
  raw: 'Raw',
}

/** All that the record holds about the selected stop; the tab stays when the stop changes. */
export function Inspector({ leading, widened = false, onWiden }: InspectorProps): ReactElement {
  const base = useId()
  const tab = useView((view) => view.tab)
  const trajectory = useCurrentTrajectory()
  const stop = useCurrentStop()
  const own = INSPECTOR_TABS.map((id) => ({ id, label: LABELS[id] }))
  const selected = leading?.selected === true ? 'leading' : tab
  function onSelect(id: InspectorTab | 'leading'): void {
    leading?.onSelect(id === 'leading')
    if (id !== 'leading') showTab(id)
  }
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div className="flex shrink-0 items-center border-b border-line pr-1.5">
        <Tabs
          name="Inspector"
          base={base}
          items={leading === undefined ? own : [{ id: 'leading', label: leading.label }, ...own]}
          selected={selected}
          onSelect={onSelect}
          className="min-w-0 flex-1 px-3"
        />
        {onWiden === undefined ? null : (
          <IconButton
            size="small"
            label={widened ? 'Narrow the inspector' : 'Widen the inspector'}
            aria-pressed={widened}
            icon={
              widened ? (
                <Minimize2 aria-hidden size={14} strokeWidth={1.6} />
              ) : (
                <Maximize2 aria-hidden size={14} strokeWidth={1.6} />
              )
            }
            onClick={() => onWiden(!widened)}
          />
        )}
      </div>
      <TabPanel
        base={base}
        selected={selected}
        className="flex min-h-0 flex-1 flex-col outline-offset-[-2px]"
      >
        {leading?.selected === true ? (
          leading.content
        ) : trajectory === undefined || stop === undefined ? (
          <EmptyNote>No turn is selected: the run has none, or it is still being read.</EmptyNote>
        ) : (
          <Panel tab={tab} trajectory={trajectory} stop={stop} />
        )}
      </TabPanel>
    </div>
  )
}

interface PanelProps {
  readonly tab: InspectorTab
  readonly trajectory: Trajectory
  readonly stop: Stop
}

function Panel({ tab, trajectory, stop }: PanelProps): ReactElement {
  switch (tab) {
    case 'action':
      return (
        <KeptScroll name="action">
          <ActionTab trajectory={trajectory} stop={stop} />
        </KeptScroll>
      )
    case 'usage':
      return (
        <KeptScroll name="usage">
          <UsageTab trajectory={trajectory} stop={stop} />
        </KeptScroll>
      )
    case 'messages':
    case 'request':
    case 'response':
    case 'raw':
      return <EmptyNote>…</EmptyNote>
    default:
      return assertNever(tab)
  }
}
