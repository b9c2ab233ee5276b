import { changeFilter } from '../../../state/library/libraryView.ts'
import type { TimeFilter } from '../../../state/library/filterRuns.ts'
import { SelectField } from '../../../ui/field/SelectField.tsx'

const CHOICES = {
  '': [
    { value: 'day', label: 'last 24 hours' },
    { value: 'week', label: 'last 7 days' },
    { value: 'range', label: 'range of days' },
  ],
}

/** When runs started; a range has its two days beside it. */
export function TimeFields({ time }: { readonly time: TimeFilter }) {
  return (
    <>
      <SelectField
        label="Started"
        any="any time"
        value={time.kind === 'any' ? '' : time.kind}
        choices={CHOICES}
        onChange={(kind) => changeFilter({ time: timeOf(kind) })}
      />
      {time.kind === 'range' ? (
        <>
          <DayField
            label="From"
            day={time.from}
            onChange={(from) => changeFilter({ time: { ...time, from } })}
          />
          <DayField
            label="To"
            day={time.to}
            onChange={(to) => changeFilter({ time: { ...time, to } })}
          />
        </>
      ) : null}
    </>
  )
}

function timeOf(kind: string): TimeFilter {
  if (kind === 'day' || kind === 'week') return { kind }
  if (kind === 'range') return { kind, from: undefined, to: undefined }
  return { kind: 'any' }
}

interface DayFieldProps {
  readonly label: string
  readonly day: string | undefined
  readonly onChange: (day: string | undefined) => void
}

function DayField({ label, day, onChange }: DayFieldProps) {
  return (
    <label className="flex h-7 items-center gap-1.5 rounded-[6px] border border-line-strong bg-panel px-2 text-xs max-md:h-11">
      <span className="text-text-2">{label}</span>
      <input
        type="date"
        value={day ?? ''}
        max="9999-12-31"
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : value)}
        className="min-w-0 flex-1 bg-transparent text-text-1"
      />
    </label>
  )
}
