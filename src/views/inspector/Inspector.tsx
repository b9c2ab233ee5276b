import { Maximize2, Minimize2 } from '../../ui/icons.ts'
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

/** A tab before the inspector's own: on the phone turns and findings stand there. */
export interface LeadingTab {
  readonly id: string
  readonly label: string
  readonly note?: ReactNode
  readonly selected: boolean
  readonly onSelect: () => void
  readonly content: ReactNode
}

interface InspectorProps {
  readonly leading?: readonly LeadingTab[]
  /** It takes the room of the stage; `onWiden` is absent where there is none to take. */
  readonly widened?: boolean
  readonly onWiden?: (widened: boolean) => void
}

const noTabs: readonly LeadingTab[] = []

const LABELS: Readonly<Record<InspectorTab, string>> = {
  action: 'Action',
  messages: 'Messages',
  request: 'Request',
  response: 'Response',
  usage: 'Usage',
  raw: 'Raw',
}

type TabId = InspectorTab | `leading-${string}`

function leadingId({ id }: LeadingTab): TabId {
  return `leading-${id}`
}

/** All that the record holds about the selected stop; the tab stays when the stop changes. */
export function Inspector({
  leading = noTabs,
  widened = false,
  onWiden,
}: InspectorProps): ReactElement {
  const base = useId()
  const tab = useView((view) => view.tab)
  const run = useCurrentRun()
  const stop = useCurrentStop()
  const isRead = tab === 'messages' || (widened && (tab === 'request' || tab === 'response'))
  const messages = useMessageCount(run, stop, isRead)
  const shownFirst = leading.find((each) => each.selected)
  const selected = shownFirst === undefined ? tab : leadingId(shownFirst)

  function onSelect(id: TabId): void {
    const first = leading.find((each) => leadingId(each) === id)
    const own = INSPECTOR_TABS.find((each) => each === id)
    if (first !== undefined) first.onSelect()
    else if (own !== undefined) showTab(own)
  }

  const items: readonly TabItem<TabId>[] = [
    ...leading.map((each) => ({ id: leadingId(each), label: each.label, note: each.note })),
    ...INSPECTOR_TABS.map((id) => ({
      id,
      label: LABELS[id],
      note: id === 'messages' ? messages : undefined,
    })),
  ]
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
        {shownFirst !== undefined ? (
          shownFirst.content
        ) : run?.trajectory === undefined || stop === undefined ? (
          <EmptyNote>No turn is selected: the run has none, or it is still being read.</EmptyNote>
        ) : (
          <InspectorPanel
            tab={tab}
            run={run.key}
            drop={run.found.drop}
            trajectory={run.trajectory}
            stop={stop}
            widened={widened}
            messages={messages}
          />
        )}
      </TabPanel>
    </div>
  )
}
