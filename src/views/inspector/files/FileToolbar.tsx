import { Download, Search } from '../../../ui/icons.ts'
import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SegmentedControl } from '../../../ui/tabs/SegmentedControl.tsx'
import { DownloadDialog } from './DownloadDialog.tsx'

/** The ways in which a file can be shown. */
interface Layouts<Id extends string> {
  readonly ways: readonly { readonly id: Id; readonly label: string }[]
  readonly shown: Id
  readonly onShow: (id: Id) => void
}

interface FileToolbarProps<Id extends string> {
  readonly drop: string
  readonly path: string
  readonly bytes: number | undefined
  readonly selector?: ReactNode
  /** Absent where there is only one way. */
  readonly layouts?: Layouts<Id>
  /** Absent where nothing can be searched. */
  readonly search?: { readonly isOpen: boolean; readonly onToggle: () => void }
  /** What else can be done with what is shown. */
  readonly tools?: ReactNode
}

/** Which file it is, and what can be done with it. */
export function FileToolbar<Id extends string>(props: FileToolbarProps<Id>): ReactElement {
  const { drop, path, bytes, selector, layouts, search, tools } = props
  const [downloading, setDownloading] = useState(false)
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-1.5 border-b border-line py-1 pr-1.5 pl-3">
      <div className="flex min-w-0 flex-1 items-baseline gap-2">
        {selector ?? (
          <span className="truncate font-mono text-[11.5px] text-text-2" title={path}>
            <bdi>{oneLine(fileName(path), 200)}</bdi>
          </span>
        )}
        <span className="shrink-0 text-[11px] text-text-3">{formatBytes(bytes)}</span>
      </div>
      {layouts === undefined ? null : (
        <SegmentedControl
          name="Layout"
          segments={layouts.ways}
          selected={layouts.shown}
          onSelect={layouts.onShow}
        />
      )}
      {tools}
      {search === undefined ? null : (
        <IconButton
          size="small"
          label="Search in this file"
          keys={['F3']}
          aria-pressed={search.isOpen}
          icon={<Search aria-hidden size={14} strokeWidth={1.6} />}
          onClick={search.onToggle}
        />
      )}
      <IconButton
        size="small"
        label="Download the original"
        icon={<Download aria-hidden size={14} strokeWidth={1.6} />}
        onClick={() => setDownloading(true)}
      />
      {downloading ? (
        <DownloadDialog drop={drop} path={path} onClose={() => setDownloading(false)} />
      ) : null}
    </div>
  )
}
