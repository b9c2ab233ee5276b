import { ArrowDown, ArrowUp } from '../../../ui/icons.ts'
import { COLUMN_IDS, COLUMN_LABELS, asColumnId } from '../../../state/library/columns.ts'
import { setSorting, sortBy, useLibraryView } from '../../../state/library/libraryView.ts'
import { NEWEST_FIRST } from '../../../state/library/sortRuns.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SelectField } from '../../../ui/field/SelectField.tsx'

const CHOICES = {
  '': COLUMN_IDS.filter((id) => id !== NEWEST_FIRST.column).map((value) => ({
    value,
    label: COLUMN_LABELS[value],
  })),
}

/** Sorting where columns have no room for their headings. */
export function SortSelect() {
  const sorting = useLibraryView((view) => view.sorting)
  const { column, descending } = sorting
  const Arrow = descending ? ArrowDown : ArrowUp
  return (
    <div className="flex min-w-0 gap-2 *:first:min-w-0 *:first:flex-1">
      <SelectField
        label="Sort by"
        any={COLUMN_LABELS[NEWEST_FIRST.column]}
        value={column === NEWEST_FIRST.column ? '' : column}
        choices={CHOICES}
        onChange={(value) => {
          const next = asColumnId(value)
          if (next === undefined) setSorting(NEWEST_FIRST)
          else sortBy(next)
        }}
      />
      <IconButton
        variant="outline"
        label={descending ? 'Descending' : 'Ascending'}
        icon={<Arrow aria-hidden size={14} strokeWidth={1.6} />}
        onClick={() => setSorting({ column, descending: !descending })}
      />
    </div>
  )
}
