import type { ReactElement } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
import { useCurrentTrajectory } from '../../../state/current.ts'
import { LEADS_AWAY } from '../leadsAway.ts'
import { openFile } from '../fileTarget.ts'
import type { LineRange } from '../fileTarget.ts'

interface ArtifactLinkProps {
  readonly path: string
  readonly lines: LineRange | undefined
  readonly label: string | undefined
}

/** Opens a file of the run, at its lines where the record names them. */
export function ArtifactLink({ path, lines, label }: ArtifactLinkProps): ReactElement {
  const trajectory = useCurrentTrajectory()
  const isThere = trajectory?.artifacts.some((artifact) => artifact.path === path) ?? false
  const text = oneLine(label ?? fileName(path), 120)
  const at = lines === undefined ? '' : linesText(lines)
  if (!isThere) {
    return (
      <span title={path} className="font-mono text-[11.5px] text-text-2">
        <bdi>{text}</bdi> {at} <span className="font-sans text-text-3">not in the drop</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      {...LEADS_AWAY}
      title={`Show ${path}`}
      className="min-h-[18px] max-w-full cursor-pointer text-left font-mono text-[11.5px] break-all text-accent hover:underline max-md:min-h-11"
      onClick={() =>
        openFile({ artifact: path, tab: 'raw', ...(lines === undefined ? {} : { lines }) })
      }
    >
      <bdi>{text}</bdi>
      {at === '' ? '' : ` ${at}`}
    </button>
  )
}

function linesText({ from, to }: LineRange): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`
}
