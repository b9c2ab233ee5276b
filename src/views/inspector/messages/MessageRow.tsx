import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { assertNever } from '../../../lib/assertNever.ts'
import type { CacheAgreement } from '../../../model/calls/cacheAgreement.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { BreakRow } from './BreakRow.tsx'
import { FoldRow } from './FoldRow.tsx'
import { MessageItem } from './MessageItem.tsx'
import type { MessageListRow } from './messageRows.ts'
import { ParameterRow } from './ParameterRow.tsx'

export interface MessageRowProps {
  readonly rows: readonly MessageListRow[]
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
  /** Turn of the call that this one is compared with, and what its cached tokens say. */
  readonly previous: number | undefined
  readonly cache: CacheAgreement
  readonly openParts: ReadonlySet<string>
  /** Key of the row that a link led to. */
  readonly aimed: string | undefined
  readonly onToggle: (key: string) => void
}

/** One row of the list: a message, a run of them that is folded, what else changed. */
export function MessageRow(props: RowComponentProps<MessageRowProps>): ReactElement | null {
  const { index, style, ariaAttributes, rows, aimed } = props
  const row = rows[index]
  if (row === undefined) return null
  return (
    <div
      {...ariaAttributes}
      style={style}
      {...(row.key === aimed ? { 'data-aimed': true, className: 'bg-selected' } : {})}
    >
      <Content {...props} row={row} />
    </div>
  )
}

function Content(props: MessageRowProps & { readonly row: MessageListRow }): ReactElement {
  const { row, previous, cache, openParts, onToggle } = props
  switch (row.kind) {
    case 'message':
      return <MessageItem {...props} row={row} />
    case 'fold':
      return <FoldRow row={row} previous={previous} onToggle={onToggle} />
    case 'break':
      return <BreakRow broken={row.broken} cache={cache} previous={previous ?? 0} />
    case 'parameter':
      return (
        <ParameterRow
          change={row.change}
          open={openParts.has(row.key)}
          onToggle={() => onToggle(row.key)}
        />
      )
    default:
      return assertNever(row)
  }
}
