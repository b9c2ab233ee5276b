import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { JsonRow } from '../../lib/json/jsonTree.ts'
import type { Artifact } from '../../model/artifact.ts'
import { revealSecrets, useSecrets } from '../../state/secrets.ts'
import { useJsonDocument } from '../../state/artifacts/useJsonDocument.ts'
import { Button } from '../../ui/Button.tsx'
import { JsonView } from '../../ui/json/JsonView.tsx'
import { MediaChip } from '../../ui/media/MediaChip.tsx'
import { MediaDialog } from '../../ui/media/MediaDialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'

const NO_HITS: ReadonlySet<number> = new Set()

interface MetadataFileProps {
  readonly drop: string
  readonly artifact: Artifact
}

/** Everything in the run's own metadata file. */
export function MetadataFile({ drop, artifact }: MetadataFileProps) {
  const { document, phase, rows } = useJsonDocument(drop, artifact.path)
  const revealed = useSecrets((secrets) => secrets.revealed)
  const [selected, setSelected] = useState(0)
  const [picture, setPicture] = useState<JsonRow>()
  const copy = useCallback(
    (row: JsonRow, what: 'path' | 'text') => {
      document
        .value(row.node)
        .then((value) => navigator.clipboard.writeText(value[what]))
        .catch(() => undefined)
    },
    [document],
  )
  const onCopyPath = useCallback((row: JsonRow) => copy(row, 'path'), [copy])
  const onCopyValue = useCallback((row: JsonRow) => copy(row, 'text'), [copy])
  const renderValue = useCallback(
    (row: JsonRow): ReactNode => {
      if (row.kind === 'secret') return <span className="font-sans text-text-3">masked</span>
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
  }, [])

  if (phase.kind === 'failed' || phase.kind === 'invalid')
    return (
      <Notice
        tone={phase.kind === 'failed' ? 'error' : 'warning'}
        title={
          phase.kind === 'failed'
            ? 'The file could not be read'
            : 'This file is cut, or is not JSON'
        }
      >
        {phase.message}
      </Notice>
    )
  return (
    <>
      <div className="mb-2 flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate font-mono text-[11.5px] text-text-2">
          <bdi>{artifact.path}</bdi>
        </p>
        <Button size="small" aria-pressed={revealed} onClick={() => revealSecrets(!revealed)}>
          {revealed ? 'Mask secrets again' : 'Reveal secrets for this session'}
        </Button>
      </div>
      {phase.kind === 'ready' && phase.cut !== undefined ? (
        <p className="mb-2 text-[11.5px] text-warning" title={phase.cut}>
          This file is cut: what stands before the cut.
        </p>
      ) : null}
      {phase.kind === 'reading' && rows.count === 0 ? (
        <Spinner label="Reading the metadata" />
      ) : null}
      <div className="flex h-[min(52vh,440px)] flex-col rounded-[6px] border border-line py-1">
        <JsonView
          label="Metadata"
          rows={rows}
          selected={selected}
          hits={NO_HITS}
          onSelect={setSelected}
          onActivate={onActivate}
          onCopyPath={onCopyPath}
          onCopyValue={onCopyValue}
          renderValue={renderValue}
          className="min-h-0 flex-1"
        />
      </div>
      {picture?.media === undefined ? null : (
        <MediaDialog
          title={picture.media.type}
          fileName={`${picture.key ?? 'value'}.${picture.media.type.split('/')[1] ?? 'bin'}`}
          load={() => document.media(picture.node)}
          onClose={() => setPicture(undefined)}
        />
      )}
    </>
  )
}
