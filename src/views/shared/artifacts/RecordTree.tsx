import { useState } from 'react'
import type { ReactElement } from 'react'
import { useJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { DocumentTree } from '../json/DocumentTree.tsx'
import type { Say } from '../json/useSaid.ts'

interface RecordTreeProps {
  readonly drop: string
  readonly path: string
  /** Bytes of the line in the file. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly say: Say
}

const ROW_HEIGHT = 20
/** Longer trees scroll by themselves, so that the next record stays within reach. */
const MOST_ROWS = 18

/** One line of a file as a tree. */
export function RecordTree(props: RecordTreeProps): ReactElement {
  const { drop, path, start, end, line, say } = props
  const open = useJsonDocument(drop, path, start, end)
  const [selected, setSelected] = useState(0)
  const { phase, rows } = open
  if (phase.kind === 'failed' || phase.kind === 'invalid') {
    return (
      <div className="px-3 py-1">
        <Notice tone="warning" title="This line could not be read">
          {phase.message}
        </Notice>
      </div>
    )
  }
  const shown = Math.max(1, Math.min(rows.count, MOST_ROWS))
  return (
    <div
      className="mx-3 my-1 flex flex-col rounded-[4px] border border-line"
      style={{ height: shown * ROW_HEIGHT + 2 }}
    >
      <DocumentTree
        open={open}
        label={`Line ${line} as a tree`}
        selected={Math.min(selected, Math.max(0, rows.count - 1))}
        onSelect={setSelected}
        say={say}
      />
    </div>
  )
}
