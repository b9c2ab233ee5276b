import { oneLine } from '../../lib/text/text.ts'
import { explainSearch } from '../../model/search/explainSearch.ts'
import type { SearchChip } from '../../model/search/explainSearch.ts'
import type { SearchQuery } from '../../model/search/searchQuery.ts'
import { X } from '../../ui/icons.ts'

/** A wish may hold hundreds of words. */
const MOST_SHOWN = 12

interface UnderstoodWordsProps {
  readonly query: SearchQuery
  /** Takes it out of the wish. */
  readonly onRemove: (chip: SearchChip) => void
}

/** What was understood of the text, where it is more than one word to look for. */
export function UnderstoodWords({ query, onRemove }: UnderstoodWordsProps) {
  const chips = explainSearch(query)
  const [only] = query.words
  const isPlain =
    chips.length === 0 ||
    (chips.length === 1 && only !== undefined && !only.negated && !/\s/.test(only.text))
  if (isPlain) return null
  return (
    <ul
      aria-label="Understood as"
      className="flex shrink-0 flex-wrap gap-1 border-b border-line px-3 py-1.5"
    >
      {chips.slice(0, MOST_SHOWN).map((chip) => (
        <li
          key={`${chip.kind} ${chip.span.from}`}
          className={`flex h-5 items-center rounded-[4px] text-[11px] ${chip.kind === 'filter' ? 'bg-accent-bg text-accent' : 'bg-hover text-text-2'}`}
        >
          <span className="pl-1.5">{oneLine(chip.text, 60)}</span>
          <button
            type="button"
            aria-label={`Leave out ${oneLine(chip.text, 60)}`}
            onClick={() => onRemove(chip)}
            className="flex h-5 cursor-pointer items-center px-1 hover:text-text-1 max-md:px-2.5"
          >
            <X aria-hidden size={10} strokeWidth={1.6} />
          </button>
        </li>
      ))}
    </ul>
  )
}
