import { oneLine } from '../../lib/text/text.ts'
import { FILTERS, printFilterValue } from '../../model/search/filterWords.ts'
import type { SearchFilter } from '../../model/search/filterWords.ts'
import type { SearchQuery } from '../../model/search/searchQuery.ts'
import { Tag } from '../../ui/facts/Tag.tsx'

/** A wish may hold hundreds of words. */
const MOST_SHOWN = 12

/** What was understood of the text, where it is more than one word to look for. */
export function UnderstoodWords({ query }: { readonly query: SearchQuery }) {
  const { words, pattern, filters } = query
  const isPlain =
    filters.length === 0 &&
    pattern === undefined &&
    words.length < 2 &&
    !words.some(({ negated, text }) => negated || /\s/.test(text))
  if (isPlain) return null
  return (
    <ul
      aria-label="Understood as"
      className="flex shrink-0 flex-wrap gap-1 border-b border-line px-3 py-1.5"
    >
      {filters.slice(0, MOST_SHOWN).map((filter) => (
        <li key={filter.span.from}>
          <Tag tone="accent" title={FILTERS[filter.name].about}>
            <span>{filter.negated ? `not ${filter.name}` : filter.name}</span>
            <span className="font-mono">{valuesOf(filter)}</span>
          </Tag>
        </li>
      ))}
      {words.slice(0, MOST_SHOWN).map(({ text, negated, span }) => (
        <li key={span.from}>
          <Tag>
            {negated ? 'without ' : ''}
            <span className="font-mono">{oneLine(text, 40)}</span>
          </Tag>
        </li>
      ))}
      {pattern === undefined ? null : (
        <li>
          <Tag>
            expression <span className="font-mono">{oneLine(pattern.source, 60)}</span>
          </Tag>
        </li>
      )}
    </ul>
  )
}

function valuesOf({ values }: SearchFilter): string {
  return oneLine(values.map(printFilterValue).join(' or '), 60)
}
