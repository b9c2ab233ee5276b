import type { ReactElement } from 'react'
import { ChevronDown, ChevronRight } from '../../../ui/icons.ts'
import { countText } from './changeWords.ts'
import type { MessageListRow } from './messageRows.ts'

interface FoldRowProps {
  readonly row: Extract<MessageListRow, { kind: 'fold' }>
  /** Turn of the call before. */
  readonly previous: number | undefined
  readonly onToggle: (key: string) => void
}

/** A run of messages that the call before sent just so. */
export function FoldRow({ row, previous, onToggle }: FoldRowProps): ReactElement {
  const Chevron = row.open ? ChevronDown : ChevronRight
  const since = previous === undefined ? '' : ` since call ${previous + 1}`
  return (
    <button
      type="button"
      aria-expanded={row.open}
      className="flex min-h-[30px] w-full cursor-pointer items-center gap-2 border-b border-line bg-raised px-3 py-1 text-left text-[12px] leading-4 text-text-2 outline-offset-[-2px] hover:bg-hover max-md:min-h-11"
      onClick={() => onToggle(row.key)}
    >
      <span className="flex w-6 shrink-0 justify-end">
        <Chevron aria-hidden size={12} strokeWidth={1.6} className="text-text-3" />
      </span>
      <span className="min-w-0 flex-1">
        {countText(row.count, 'message', 'messages')} unchanged{since}
      </span>
      <span className="font-mono text-[11px] text-text-3">{row.positions}</span>
    </button>
  )
}
