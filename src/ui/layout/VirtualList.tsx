import type { ReactElement } from 'react'
import { List } from 'react-window'
import type { ListProps } from 'react-window'

type VirtualListProps<RowProps extends object> = Omit<
  ListProps<RowProps>,
  'aria-label' | 'tabIndex' | 'tagName'
> & {
  /** A scroll box must be reachable by keyboard and have a name. */
  readonly label: string
  /** `-1` when a row or an element around it takes the focus instead. */
  readonly tabIndex?: 0 | -1
}

/** Only the rows in sight are in the page. Rows get `style`, `index` and `rowProps`. */
export function VirtualList<RowProps extends object>({
  label,
  tabIndex = 0,
  ...rest
}: VirtualListProps<RowProps>): ReactElement {
  return <List<RowProps> aria-label={label} tabIndex={tabIndex} {...rest} />
}
