import { changeScope } from '../../state/search/search.ts'
import type { SearchScope } from '../../state/search/search.ts'
import { useSession } from '../../state/session.ts'
import { useView } from '../../state/view.ts'
import { Kbd } from '../../ui/facts/Kbd.tsx'
import { SegmentedControl } from '../../ui/tabs/SegmentedControl.tsx'
import { SearchStatus } from './SearchStatus.tsx'

interface SearchFooterProps {
  readonly id: string
  readonly asked: boolean
  readonly error: string | undefined
  /** A filter word is being typed: what is wrong with it is what is not there yet. */
  readonly unfinished: boolean
  readonly scope: SearchScope
}

const SCOPES = [
  { id: 'run', label: 'This run' },
  { id: 'all', label: 'All runs' },
] as const

const HINTS = [
  { keys: ['↑', '↓'], word: 'show' },
  { keys: ['↵'], word: 'go' },
  { keys: ['>'], word: 'commands' },
] as const

/** How the search stands, and where it looks. */
export function SearchFooter({ id, asked, error, unfinished, scope }: SearchFooterProps) {
  const several = useSession(({ runs }) => runs.length > 1)
  const inRun = useView(({ screen, run }) => run !== undefined && screen !== 'library')
  return (
    <footer
      id={id}
      className="flex min-h-9 shrink-0 items-center gap-3 border-t border-line px-3 py-1"
    >
      {asked ? (
        <SearchStatus error={error} unfinished={unfinished} />
      ) : (
        <span className="flex flex-1 items-center gap-3 text-[11px] text-text-3 max-md:invisible">
          {HINTS.map(({ keys, word }) => (
            <span key={word} className="flex items-center gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              <span className="ml-0.5">{word}</span>
            </span>
          ))}
        </span>
      )}
      {several && inRun ? (
        <SegmentedControl
          name="Where to search"
          segments={SCOPES}
          selected={scope}
          onSelect={changeScope}
        />
      ) : null}
    </footer>
  )
}
