import { useId, useState } from 'react'
import type { MouseEvent } from 'react'
import { useCurrentRun } from '../../state/current.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { TabPanel } from '../../ui/tabs/TabPanel.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { leadsAway } from '../shared/leadsAway.ts'
import { FileTree } from './FileTree.tsx'
import { MetadataFile } from './MetadataFile.tsx'
import { Overview } from './Overview.tsx'

const TABS = [
  { id: 'overview', label: 'Overview' },
  { id: 'metadata', label: 'Metadata' },
  { id: 'files', label: 'Files' },
] as const

type DetailsTab = (typeof TABS)[number]['id']

/** Everything about the run as a whole. */
export function RunDetails({ onClose }: { readonly onClose: () => void }) {
  const base = useId()
  const [tab, setTab] = useState<DetailsTab>('overview')
  const run = useCurrentRun()
  const trajectory = run?.trajectory
  const metadata = trajectory?.artifacts.find(({ kind }) => kind === 'metadata')
  return (
    <Dialog title="Run details" width="large" onClose={onClose}>
      <Tabs
        name="Run details"
        base={base}
        items={TABS}
        selected={tab}
        onSelect={setTab}
        className="-mt-4 mb-4 border-b border-line"
      />
      <TabPanel base={base} selected={tab} className="min-h-[min(56vh,480px)]">
        {run === undefined || trajectory === undefined ? (
          <EmptyState title="No run is open" />
        ) : tab === 'overview' ? (
          // What is behind the dialog is what its links lead to; keys click as well.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div onClick={(event: MouseEvent) => (leadsAway(event.target) ? onClose() : undefined)}>
            <Overview run={run} trajectory={trajectory} />
          </div>
        ) : tab === 'files' ? (
          <FileTree drop={run.found.drop} root={run.found.root} />
        ) : metadata === undefined ? (
          <EmptyState title="This run has no metadata file" />
        ) : (
          <MetadataFile key={metadata.path} drop={run.found.drop} artifact={metadata} />
        )}
      </TabPanel>
    </Dialog>
  )
}
