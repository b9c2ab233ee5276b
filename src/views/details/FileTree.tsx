import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { formatBytes, formatCount } from '../../lib/text/format.ts'
import { dropFilesQuery } from '../../state/artifacts/dropFiles.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { VirtualList } from '../../ui/layout/VirtualList.tsx'
import { fileTree, treeRows } from './fileTree.ts'
import { FileTreeRow, fileRowId } from './FileTreeRow.tsx'
import { fileTreeKey } from './fileTreeKey.ts'

interface FileTreeProps {
  readonly drop: string
  readonly root: string
}

const ROW_HEIGHT = 22

/** The files of the run as the drop has them. */
export function FileTree({ drop, root }: FileTreeProps) {
  const { data: files, error } = useQuery(dropFilesQuery(drop))
  const tree = useMemo(() => (files === undefined ? [] : fileTree(files, root)), [files, root])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState(0)
  const rows = useMemo(() => treeRows(tree, open), [tree, open])
  if (error !== null)
    return (
      <Notice tone="error" title="The files could not be listed">
        {error.message}
      </Notice>
    )
  if (files === undefined) return <Spinner label="Listing files" />

  function toggle(path: string): void {
    const next = new Set(open)
    if (!next.delete(path)) next.add(path)
    setOpen(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = fileTreeKey(rows, selected, open, event.key)
    if (step === undefined) return
    event.preventDefault()
    if (step.kind === 'select') setSelected(step.index)
    else toggle(step.path)
  }

  const all = tree.reduce((sum, node) => sum + (node.kind === 'folder' ? node.files : 1), 0)
  return (
    <>
      <p className="mb-2 text-xs text-text-3">
        {formatCount(all)} {all === 1 ? 'file' : 'files'}
        {sizeText(tree.map(({ bytes }) => bytes))}
      </p>
      <VirtualList
        label="Files of the run"
        role="tree"
        aria-activedescendant={fileRowId(selected)}
        onKeyDown={onKeyDown}
        rowComponent={FileTreeRow}
        rowCount={rows.length}
        rowHeight={ROW_HEIGHT}
        rowProps={{
          rows,
          open,
          selected,
          onPick: (index, path) => {
            setSelected(index)
            if (path !== undefined) toggle(path)
          },
        }}
        className="rounded-[6px] border border-line"
        style={{ height: 'min(52vh, 440px)' }}
      />
    </>
  )
}

function sizeText(sizes: readonly (number | undefined)[]): string {
  let sum = 0
  for (const size of sizes) {
    if (size === undefined) return ''
    sum += size
  }
  return `, ${formatBytes(sum)}`
}
