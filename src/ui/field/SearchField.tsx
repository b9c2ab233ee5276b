import { ListFilter } from '../icons.ts'

interface SearchFieldProps {
  /** All that is searched; the placeholder has room for less. */
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What nobody types by hand would only slow filtering down. */
const MOST_CHARS = 200

/** Words that narrow a list as they are typed. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <div className="relative w-56 max-md:w-full">
      <ListFilter
        aria-hidden
        size={14}
        strokeWidth={1.6}
        className="pointer-events-none absolute inset-y-0 left-2 my-auto text-text-3"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={MOST_CHARS}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="h-7 w-full rounded-[6px] border border-line-strong bg-bg pr-2 pl-7 text-xs text-text-1 max-md:h-11"
      />
    </div>
  )
}
