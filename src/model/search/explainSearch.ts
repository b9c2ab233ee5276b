import type { FilterName, FilterValue, SearchFilter } from './filterWords.ts'
import { printFilterValue } from './filterWords.ts'
import type { NumberRange } from './numberRange.ts'
import type { SearchQuery } from './searchQuery.ts'
import type { SearchSpan } from './searchTokens.ts'

/** One thing that was understood, such as `cost over 0.05`. */
export interface SearchChip {
  readonly kind: 'filter' | 'word' | 'pattern'
  readonly text: string
  /** Left out rather than asked for; `text` says so. */
  readonly negated: boolean
  /** Where it stands in the wish: without that stretch it is gone. */
  readonly span: SearchSpan
}

/** What was understood, in the order in which it was written. */
export function explainSearch({ filters, words, pattern }: SearchQuery): readonly SearchChip[] {
  const chips: SearchChip[] = filters.map((filter) => ({
    kind: 'filter',
    text: filterText(filter),
    negated: filter.negated,
    span: filter.span,
  }))
  for (const { text, negated, span } of words) {
    chips.push({ kind: 'word', text: `${negated ? 'without ' : ''}“${text}”`, negated, span })
  }
  if (pattern !== undefined) {
    const { source, span } = pattern
    chips.push({ kind: 'pattern', text: `/${source}/`, negated: false, span })
  }
  return chips.toSorted((a, b) => a.span.from - b.span.from)
}

const NAMES: Readonly<Record<FilterName, string>> = {
  action: 'action is',
  tool: 'tool is',
  role: 'said by',
  field: 'found in',
  turn: 'turn',
  decision: 'decision is',
  has: 'has',
  is: 'is',
  cost: 'cost',
  tokens: 'tokens',
  took: 'took',
  format: 'format is',
  outcome: 'outcome is',
}

function filterText({ name, values, negated }: SearchFilter): string {
  const said = values.map((value) => valueText(name, value)).join(' or ')
  return `${negated ? 'not: ' : ''}${NAMES[name]} ${said}`
}

function valueText(name: FilterName, value: FilterValue): string {
  if (value.kind === 'word') return printFilterValue(value)
  const text = rangeText(value.range)
  return name === 'took' ? `${text} s` : text
}

function rangeText({ from, to, isStrict }: NumberRange): string {
  if (to === undefined) return `${isStrict ? 'over' : 'at least'} ${from ?? 0}`
  if (from === undefined) return `${isStrict ? 'under' : 'at most'} ${to}`
  return from === to ? String(from) : `${from} to ${to}`
}
