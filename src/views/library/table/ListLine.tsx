import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import type { ColumnId } from '../../../state/library/columns.ts'
import { GroupRow } from './GroupRow.tsx'
import type { ListRow } from './listRows.ts'
import { RunRow } from './RunRow.tsx'

export interface ListLineProps {
  readonly rows: readonly ListRow[]
  readonly shown: readonly ColumnId[]
  readonly tracks: string
  readonly isPhone: boolean
  readonly active: string | undefined
  readonly rowId: (key: string) => string
  readonly onOpen: (key: string) => void
}

/** A run or the heading of a group, wherever the virtual list puts it. */
export function ListLine(props: RowComponentProps<ListLineProps>): ReactElement | null {
  const { index, style, rows, shown, tracks, isPhone, active, rowId, onOpen } = props
  const row = rows[index]
  if (row === undefined) return null
  const shared = { id: rowId(row.key), index, style, isActive: row.key === active }
  if (row.kind === 'group') {
    return <GroupRow {...shared} group={row.group} folded={row.folded} columns={shown.length + 1} />
  }
  return <RunRow {...shared} run={row.run} {...{ shown, tracks, isPhone, onOpen }} />
}
