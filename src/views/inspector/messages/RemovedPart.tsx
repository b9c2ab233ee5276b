import type { ReactElement } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
import { partText } from '../../../model/calls/partChanges.ts'
import type { MessagePart } from '../../../model/conversation.ts'
import { cutText } from '../../../model/limits.ts'

/** Enough to know it again; the call before has the whole. */
const MAX_CHARS = 300

/** A piece that the call no longer sends. */
export function RemovedPart({ part }: { readonly part: MessagePart }): ReactElement {
  if (part.kind === 'image') {
    return (
      <p className="[overflow-wrap:anywhere] text-[12px] leading-[18px] text-text-2">
        <del className="text-error">
          Picture{part.artifact === undefined ? '' : ` ${fileName(part.artifact)}`}
        </del>
        , no longer sent
      </p>
    )
  }
  const text = partText(part)
  const isCode = part.kind === 'tool-call' || part.kind === 'tool-result' || part.kind === 'other'
  return (
    <p
      className={`[overflow-wrap:anywhere] ${isCode ? 'font-mono text-[11.5px] leading-4' : 'text-[13px] leading-[19px]'}`}
    >
      <del className="text-error">
        {neutralise(cutText(text.replaceAll(/\s+/g, ' '), MAX_CHARS))}
        {text.length > MAX_CHARS ? '…' : ''}
      </del>
    </p>
  )
}
