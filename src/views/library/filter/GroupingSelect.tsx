import { GROUPINGS, GROUPING_LABELS } from '../../../state/library/groupRuns.ts'
import { setGrouping, useLibraryView } from '../../../state/library/libraryView.ts'
import { SelectField } from '../../../ui/field/SelectField.tsx'

const choices = { '': GROUPINGS.map((value) => ({ value, label: GROUPING_LABELS[value] })) }

export function GroupingSelect() {
  const grouping = useLibraryView((view) => view.grouping)
  return (
    <SelectField
      label="Group by"
      any="none"
      value={grouping ?? ''}
      choices={choices}
      onChange={(value) => setGrouping(GROUPINGS.find((known) => known === value))}
    />
  )
}
