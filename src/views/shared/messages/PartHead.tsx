import type { ReactElement, ReactNode } from 'react'
import { oneLine } from '../../../lib/text/text.ts'

interface PartHeadProps {
  readonly name: string
  readonly callId?: string | undefined
  readonly icon?: ReactNode
  /** Said beside the name: `failed`, `error output`. */
  readonly note?: ReactNode
}

/** What a piece of a message is, and which call it belongs to. */
export function PartHead({ name, callId, icon, note }: PartHeadProps): ReactElement {
  return (
    <p className="mb-0.5 flex items-center gap-1.5 pr-6 text-[11.5px] leading-[18px]">
      {icon}
      <bdi className="max-w-[70%] shrink-0 truncate font-mono text-text-1">
        {oneLine(name, 100)}
      </bdi>
      {note}
      {callId === undefined ? null : (
        <bdi className="ml-auto min-w-0 truncate font-mono text-[11px] text-text-3" title={callId}>
          {oneLine(callId, 60)}
        </bdi>
      )}
    </p>
  )
}
