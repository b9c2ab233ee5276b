import type { ReactElement } from 'react'
import type { FileChoice } from './responseChoices.ts'

interface FileSelectorProps {
  readonly label: string
  readonly choices: readonly FileChoice[]
  readonly selected: string
  readonly onSelect: (path: string) => void
}

/** Chooses among the files of a tab. */
export function FileSelector(props: FileSelectorProps): ReactElement {
  const { label, choices, selected, onSelect } = props
  return (
    <select
      aria-label={label}
      value={selected}
      onChange={(event) => onSelect(event.target.value)}
      className="h-7 min-w-0 flex-1 cursor-pointer truncate rounded-[6px] border border-line bg-bg px-1.5 text-xs text-text-1 max-md:h-11"
    >
      {choices.map((choice) => (
        <option key={choice.path} value={choice.path}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
