import { oneLine } from '../../lib/text/text.ts'
import { useSearch } from '../../state/search/search.ts'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'
import { endText, unreadText } from './endText.ts'

/** A drop may hold thousands of files that are not what they are named. */
const MOST_LISTED = 50

interface SearchStatusProps {
  readonly error: string | undefined
  readonly unfinished: boolean
}

/** How far the search is, how it ended, and what it could not look into. */
export function SearchStatus({ error, unfinished }: SearchStatusProps) {
  const phase = useSearch((search) => search.phase)
  const hits = useSearch((search) => search.hits)
  const stale = useSearch((search) => search.stale)
  const unread = phase.kind === 'done' ? phase.end.unread : []
  const text = error ?? (stale ? 'Searching' : endText(phase, hits))
  const isWrong = (error !== undefined && !unfinished) || phase.kind === 'failed'
  return (
    <div className="min-w-0 flex-1 text-[11px] leading-4">
      <div className="flex items-center gap-2">
        <span role="status" className={isWrong ? 'text-error' : 'text-text-2'}>
          {text}
        </span>
        {phase.kind === 'searching' ? (
          <span className="w-20">
            <ProgressBar label="Searching" value={phase.searched} total={phase.total} />
          </span>
        ) : null}
      </div>
      {unread.length === 0 ? null : (
        <details className="text-warning">
          <summary className="cursor-pointer max-md:min-h-8">{unreadText(phase)}</summary>
          <ul className="max-h-28 overflow-y-auto pl-3 text-text-2">
            {unread.slice(0, MOST_LISTED).map((each) => (
              <li key={each} className="[overflow-wrap:anywhere]">
                {oneLine(each, 300)}
              </li>
            ))}
            {unread.length > MOST_LISTED ? <li>and {unread.length - MOST_LISTED} more</li> : null}
          </ul>
        </details>
      )}
    </div>
  )
}
