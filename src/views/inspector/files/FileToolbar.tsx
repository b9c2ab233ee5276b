import { Download, Search } from '../../../ui/icons.ts'
import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SegmentedControl } from '../../../ui/tabs/SegmentedControl.tsx'
import { DownloadDialog } from './DownloadDialog.tsx'

interface FileToolbarProps {
  readonly drop: string
  readonly path: string
  readonly bytes: number | undefined
  readonly selector: ReactNode
  /** `undefined` where there is only one way to show the file. */
  readonly layout: 'tree' | 'text' | undefined
  readonly onLayout: (layout: 'tree' | 'text') => void
  readonly searching: boolean
  readonly onSearch?: () => void
}

const LAYOUTS = [
  { id: 'tree', label: 'Tree' },
  { id: 'text', label: 'Text' },
] as const

/** Which file it is, and what can be done with it. */
export function FileToolbar(props: FileToolbarProps): ReactElement {
  const { drop, path, bytes, selector, layout, onLayout, searching, onSearch } = props
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
      {layout === undefined ? null : (
        <SegmentedControl name="Layout" segments={LAYOUTS} selected={layout} onSelect={onLayout} />
      )}
      {onSearch === undefined ? null : (
        <IconButton
          size="small"
          label="Search in this file"
          aria-pressed={searching}
          icon={<Search aria-hidden size={14} strokeWidth={1.6} />}
          onClick={onSearch}
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
