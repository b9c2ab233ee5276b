import type { DraftRates } from './priceDrafts.ts'

interface RateFieldsProps {
  /** Of which model, for assistive technology. */
  readonly of: string
  readonly rates: DraftRates
  readonly onChange: (change: Partial<DraftRates>) => void
}

const FIELDS = [
  { key: 'input', label: 'Input', empty: '' },
  { key: 'cachedInput', label: 'Cached', empty: 'as input' },
  { key: 'output', label: 'Output', empty: '' },
  { key: 'reasoning', label: 'Reasoning', empty: 'as output' },
] as const

/** Nobody types more, and what is pasted is not a price. */
const MOST_CHARS = 20

/** Four prices of a model, side by side. */
export function RateFields({ of, rates, onChange }: RateFieldsProps) {
  return FIELDS.map(({ key, label, empty }) => (
    <label key={key} className="min-w-0">
      <span className="text-[11px] text-text-3 md:hidden">{label}</span>
      <input
        aria-label={`${label} of ${of}, dollars per million tokens`}
        inputMode="decimal"
        autoComplete="off"
        maxLength={MOST_CHARS}
        placeholder={empty}
        value={rates[key]}
        onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        className="h-7 w-full rounded-[6px] border border-line-strong bg-bg px-2 text-right text-xs placeholder:text-text-3 max-md:h-11"
      />
    </label>
  ))
}
