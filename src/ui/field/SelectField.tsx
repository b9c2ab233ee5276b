import { ChevronDown } from '../icons.ts'
import { Fragment } from 'react'
import { oneLine } from '../../lib/text/text.ts'
import { cx } from '../cx.ts'

export interface SelectChoice {
  readonly value: string
  readonly label: string
}

interface SelectFieldProps {
  readonly label: string
  /** `''` is the first choice: any, none. */
  readonly value: string
  readonly any: string
  /** By heading; choices under `''` have none. */
  readonly choices: Readonly<Record<string, readonly SelectChoice[]>>
  readonly onChange: (value: string) => void
}

const MOST_CHARS = 60

/** `Status any`: what is chosen among, and what holds; marked while it is not the first choice. */
export function SelectField({ label, value, any, choices, onChange }: SelectFieldProps) {
  const on = value !== ''
  const known = Object.values(choices).flat()
  return (
    <label
      className={cx(
        'relative flex h-7 min-w-0 items-center rounded-[6px] border text-xs hover:bg-hover max-md:h-11',
        on ? 'border-accent bg-accent-bg' : 'border-line-strong bg-panel',
      )}
    >
      <span className="pointer-events-none shrink-0 pl-2.5 text-text-2">{label}</span>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="h-full max-w-48 min-w-0 flex-1 cursor-pointer field-sizing-content appearance-none truncate rounded-[6px] bg-transparent pr-7 pl-1.5 font-[550] text-text-1 outline-offset-0 max-md:max-w-none [&>*]:bg-panel"
      >
        <option value="">{any}</option>
        {/* What a link asks for may not be here (yet). */}
        {on && !known.some((choice) => choice.value === value) ? (
          <option value={value}>{oneLine(value, MOST_CHARS)}</option>
        ) : null}
        {Object.entries(choices).map(([heading, options]) => (
          <Fragment key={heading}>
            {heading === '' ? (
              <Options options={options} />
            ) : options.length === 0 ? null : (
              <optgroup label={heading}>
                <Options options={options} />
              </optgroup>
            )}
          </Fragment>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={12}
        strokeWidth={1.6}
        className="pointer-events-none absolute right-2 text-text-2"
      />
    </label>
  )
}

function Options({ options }: { readonly options: readonly SelectChoice[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {oneLine(label, MOST_CHARS)}
    </option>
  ))
}
