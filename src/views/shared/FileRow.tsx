import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatBytes } from '../../lib/text/format.ts'
import { neutralise } from '../../lib/text/text.ts'
import type { DropFile } from '../../state/artifacts/dropFiles.ts'

interface FileRowProps {
  readonly files: readonly DropFile[]
}

export function FileRow(props: RowComponentProps<FileRowProps>): ReactElement | null {
  const { ariaAttributes, index, style, files } = props
  const file = files[index]
  if (file === undefined) return null
  const path = neutralise(file.path)
  return (
    <div {...ariaAttributes} style={style} className="flex items-center gap-4 text-xs">
      <span className="min-w-0 flex-1 truncate font-mono" title={path}>
        {path}
      </span>
      <span className="shrink-0 pr-2 text-text-2">{formatBytes(file.bytes)}</span>
    </div>
  )
}
