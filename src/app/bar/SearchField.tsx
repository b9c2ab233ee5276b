import { formatCount, formatShortCount } from '../../lib/text/format.ts'
import { clearSearch, isActive, openSearch, useSearch } from '../../state/search/search.ts'
import { cx } from '../../ui/cx.ts'
import { Kbd } from '../../ui/facts/Kbd.tsx'
import { Search, X } from '../../ui/icons.ts'
import type { Breakpoint } from '../../ui/layout/useBreakpoint.ts'
import { MOD_KEY } from '../shortcuts/modKey.ts'

interface SearchFieldProps {
  readonly room: Breakpoint
  /** Nothing else needs the room: it can say what is searched. */
  readonly wide?: boolean
}

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

/** Looks like the field that it opens; while something is searched for, it says so. */
export function SearchField({ room, wide = false }: SearchFieldProps) {
  const text = useSearch(({ wish }) => (isActive(wish) ? wish.text.trim() : undefined))
  const hits = useSearch((search) => search.hits.length)
  const hasRoom = room === 'wide' || wide
  return (
    <span className="flex min-w-0 items-center">
      <button
        type="button"
        aria-label={text === undefined ? 'Search' : `Search: ${text}, ${formatCount(hits)} results`}
        title={text ?? `Search (/ or ${MOD_KEY} K)`}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => openSearch('find')}
        className={cx(
          'flex h-7 min-w-7 cursor-pointer items-center gap-2 rounded-[6px] border text-xs max-md:h-11 max-md:min-w-11',
          hasRoom ? 'px-2' : 'justify-center px-1.5',
          wide && 'md:w-60',
          text !== undefined
            ? 'border-accent bg-accent-bg'
            : hasRoom
              ? 'border-line-strong bg-bg hover:bg-hover'
              : 'border-transparent hover:bg-hover',
          text !== undefined && hasRoom && 'rounded-r-none',
        )}
      >
        <Search {...icon} size={hasRoom ? 14 : 16} className="shrink-0 text-text-2" />
        {hasRoom ? (
          <span
            className={cx(
              'flex-1 truncate text-left',
              text === undefined ? 'text-text-2' : 'text-text-1',
              text !== undefined && !wide && 'max-w-28',
            )}
          >
            {text ?? (wide ? 'Search all runs' : 'Search')}
          </span>
        ) : null}
        {text !== undefined ? (
          <span className="shrink-0 text-text-2">{formatShortCount(hits)}</span>
        ) : hasRoom ? (
          <Kbd>{MOD_KEY === '⌘' ? '⌘K' : 'Ctrl K'}</Kbd>
        ) : null}
      </button>
      {text === undefined || !hasRoom ? null : (
        <button
          type="button"
          aria-label="Clear the search"
          title="Clear the search (Esc)"
          onClick={clearSearch}
          className="flex h-7 w-6 shrink-0 cursor-pointer items-center justify-center rounded-r-[6px] border border-l-0 border-accent bg-accent-bg text-text-2 hover:text-text-1"
        >
          <X {...icon} size={12} />
        </button>
      )}
    </span>
  )
}
