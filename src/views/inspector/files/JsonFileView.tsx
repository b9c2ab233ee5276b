import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { fileName } from '../../../model/artifact.ts'
import { useJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { FileToolbar } from './FileToolbar.tsx'
import { TextLines } from '../../shared/artifacts/TextLines.tsx'
import { WrapButton } from '../../shared/artifacts/WrapButton.tsx'
import { setJsonLayout, useFileTarget } from '../../shared/fileTarget.ts'
import { JsonTreePane } from './JsonTreePane.tsx'

interface JsonFileViewProps {
  readonly drop: string
  readonly path: string
  readonly bytes: number | undefined
  /** Under this name the selected place is kept when the stop changes: `request`, `response`. */
  readonly place: string
  /** Path inside the JSON where the turn stands, in a file that holds several. */
  readonly base: string | undefined
  /** Chooses between files, where there are several; else the file's name. */
  readonly selector?: ReactNode
  /** Shows JSON lines as records instead. */
  readonly onRecords?: () => void
}

const RECORDS = { id: 'records', label: 'Records' } as const
const LAYOUTS = [
  { id: 'tree', label: 'Tree' },
  { id: 'text', label: 'Text' },
] as const

/** A JSON file of the run: as a tree or as its own text, with search, copy and download. */
export function JsonFileView({
  drop,
  path,
  bytes,
  place,
  base,
  selector,
  onRecords,
}: JsonFileViewProps): ReactElement {
  const newest = useJsonDocument(drop, path)
  // The tree of the stop before stays until this one is read, so that nothing blinks.
  // What belongs to it changes with it: its path is not yet the one that was asked for.
  const [shown, setShown] = useState({ open: newest, path, place, base })
  const isNew = shown.open !== newest || shown.base !== base
  if (isNew && newest.phase.kind !== 'reading') setShown({ open: newest, path, place, base })
  const { open } = shown
  const wanted = useFileTarget((state) => state.layout)
  const [searching, setSearching] = useState(false)
  const invalid = open.phase.kind === 'invalid' ? open.phase.message : undefined
  const cut = open.phase.kind === 'ready' ? open.phase.cut : undefined
  const layout = invalid === undefined ? wanted : 'text'
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FileToolbar
        drop={drop}
        path={path}
        bytes={bytes}
        selector={selector}
        {...(invalid === undefined
          ? {
              layouts: {
                ways: onRecords === undefined ? LAYOUTS : [RECORDS, ...LAYOUTS],
                shown: layout,
                onShow: (id: 'records' | 'tree' | 'text') =>
                  id === 'records' ? onRecords?.() : setJsonLayout(id),
              },
            }
          : {})}
        search={{ isOpen: searching, onToggle: () => setSearching(!searching) }}
        tools={layout === 'text' ? <WrapButton /> : undefined}
      />
      {invalid === undefined ? null : (
        <div className="p-2">
          <Notice tone="warning" title="This file is cut, or is not JSON">
            {invalid} Its text is shown as it is.
          </Notice>
        </div>
      )}
      {cut === undefined ? null : (
        <p
          className="border-b border-warning-line bg-warning-bg px-3 py-1 text-[11.5px] text-text-2"
          title={cut}
        >
          This file is cut:{' '}
          {layout === 'tree' ? 'what stands before the cut.' : 'its text as it is.'}
        </p>
      )}
      {layout === 'tree' ? (
        <JsonTreePane
          open={open}
          label={`${fileName(shown.path)} as a tree`}
          path={shown.path}
          place={shown.place}
          base={shown.base}
          searching={searching}
          onSearching={setSearching}
        />
      ) : (
        <TextLines
          key={path}
          drop={drop}
          path={path}
          searching={searching}
          onSearching={setSearching}
        />
      )}
    </div>
  )
}
