import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { JsonRow } from '../../../lib/json/jsonTree.ts'
import { revealSecrets } from '../../../state/secrets.ts'
import type { OpenJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'
import { JsonView } from '../../../ui/json/JsonView.tsx'
import { MediaChip } from '../../../ui/media/MediaChip.tsx'
import { MediaDialog } from '../../../ui/media/MediaDialog.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { JsonSearchBar } from './JsonSearchBar.tsx'
import { PathBar } from './PathBar.tsx'
import { SecretChip } from './SecretChip.tsx'
import { useJsonPlace } from './useJsonPlace.ts'
import { useJsonSearch } from './useJsonSearch.ts'

interface JsonTreePaneProps {
  readonly open: OpenJsonDocument
  readonly label: string
  readonly path: string
  readonly place: string
  readonly base: string | undefined
  readonly searching: boolean
  readonly onCloseSearch: () => void
}

const SAID_MS = 2500

/** The tree with its search, its path bar, and what can be copied or looked at. */
export function JsonTreePane(props: JsonTreePaneProps): ReactElement {
  const { open, label, path, place, base, searching, onCloseSearch } = props
  const { document, phase, rows } = open
  const { selected, select, selectedPath } = useJsonPlace(open, path, place, base)
  const search = useJsonSearch(open, searching, select)
  const [said, say] = useSaid()
  const [picture, setPicture] = useState<JsonRow>()

  const copy = useCallback(
    async (row: JsonRow, what: 'path' | 'value'): Promise<void> => {
      try {
        const copied = await document.value(row.node)
        await navigator.clipboard.writeText(what === 'path' ? copied.path : copied.text)
        say(`${what === 'path' ? 'Path' : 'Value'} copied`, copied.path)
      } catch {
        say('Could not copy')
      }
    },
    [document, say],
  )
  const onCopyPath = useCallback((row: JsonRow) => void copy(row, 'path'), [copy])
  const onCopyValue = useCallback((row: JsonRow) => void copy(row, 'value'), [copy])
  const renderValue = useCallback(
    (row: JsonRow): ReactNode => {
      if (row.kind === 'secret') return <SecretChip />
      if (row.media === undefined) return undefined
      return (
        <MediaChip
          type={row.media.type}
          bytes={row.media.bytes}
          load={() => document.media(row.node)}
          onOpen={() => setPicture(row)}
        />
      )
    },
    [document],
  )
  const onActivate = useCallback((row: JsonRow) => {
    if (row.media !== undefined) setPicture(row)
    if (row.kind === 'secret') revealSecrets(true)
  }, [])

  if (phase.kind === 'failed') {
    return (
      <div className="p-3">
        <Notice tone="error" title="The file could not be read">
          {phase.message}
        </Notice>
      </div>
    )
  }
  return (
    <>
      {searching ? <JsonSearchBar search={search} onClose={onCloseSearch} /> : null}
      <div className="relative flex min-h-0 flex-1 flex-col py-1">
        {phase.kind === 'reading' && rows.count === 0 ? (
          <div className="px-3 py-2">
            <Spinner label="Reading the file" />
          </div>
        ) : null}
        <JsonView
          label={label}
          rows={rows}
          selected={selected}
          hits={search.hits}
          onSelect={select}
          onActivate={onActivate}
          onCopyPath={onCopyPath}
          onCopyValue={onCopyValue}
          renderValue={renderValue}
          className="min-h-0 flex-1"
        />
      </div>
      <PathBar path={selectedPath} said={said} />
      {picture?.media === undefined ? null : (
        <MediaDialog
          title={selectedPath === '' ? picture.media.type : selectedPath}
          fileName={`${picture.key ?? 'value'}.${picture.media.type.split('/')[1] ?? 'bin'}`}
          load={() => document.media(picture.node)}
          onClose={() => setPicture(undefined)}
        />
      )}
    </>
  )
}

/** What was just done, for a moment. */
function useSaid(): readonly [Said | undefined, (text: string, detail?: string) => void] {
  const [said, setSaid] = useState<Said>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const say = useCallback((text: string, detail?: string) => {
    clearTimeout(timer.current)
    setSaid({ text, detail })
    timer.current = setTimeout(() => setSaid(undefined), SAID_MS)
  }, [])
  return [said, say]
}

interface Said {
  readonly text: string
  readonly detail: string | undefined
}
