import { Maximize2, Minimize2 } from 'lucide-react'
import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useCurrentRun, useCurrentStop } from '../../state/current.ts'
import { INSPECTOR_TABS, showTab, useView } from '../../state/view.ts'
import type { InspectorTab } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TabPanel } from '../../ui/tabs/TabPanel.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import type { TabItem } from '../../ui/tabs/Tabs.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { InspectorPanel } from './InspectorPanel.tsx'
import { useMessageCount } from './messages/useMessageCount.ts'

/** A tab before the inspector's own: on the phone the turns stand there. */
export interface LeadingTab {
  readonly label: string
  readonly selected: boolean
  readonly onSelect: (selected: boolean) => void
  readonly content: ReactNode
}

interface InspectorProps {
  readonly leading?: LeadingTab | undefined
  /** It takes the room of the stage; `onWiden` is absent where there is none to take. */
  readonly widened?: boolean
  readonly onWiden?: (widened: boolean) => void
}

const LEADING = 'leading'

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
  const run = useCurrentRun()
  const stop = useCurrentStop()
  const messages = useMessageCount(run, stop, tab === 'messages')
  const selected = leading?.selected === true ? LEADING : tab

  function onSelect(id: InspectorTab | typeof LEADING): void {
    leading?.onSelect(id === LEADING)
    if (id !== LEADING) showTab(id)
  }

  const items: TabItem<InspectorTab | typeof LEADING>[] = INSPECTOR_TABS.map((id) => ({
    id,
    label: LABELS[id],
    note: id === 'messages' ? messages : undefined,
  }))
  if (leading !== undefined) items.unshift({ id: LEADING, label: leading.label })
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div className="@container/tabs flex shrink-0 items-center border-b border-line pr-1">
        <Tabs
          name="Inspector"
          base={base}
          items={items}
          selected={selected}
          onSelect={onSelect}
          className="min-w-0 flex-1 gap-1.5! pl-3"
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
        {selected === LEADING ? (
          leading?.content
        ) : run?.trajectory === undefined || stop === undefined ? (
          <EmptyNote>No turn is selected: the run has none, or it is still being read.</EmptyNote>
        ) : (
          <InspectorPanel
            tab={tab}
            run={run.key}
            drop={run.found.drop}
            trajectory={run.trajectory}
            stop={stop}
          />
        )}
      </TabPanel>
    </div>
  )
}
