import { useMemo } from 'react'
import { vocabularyOf } from '../../model/search/completions.ts'
import type { SearchWish } from '../../model/search/searchHit.ts'
import { useCurrentTrajectory } from '../../state/current.ts'
import { useRecentSearches } from '../../state/search/recentSearches.ts'
import { useSearch } from '../../state/search/search.ts'
import { useSearchedRuns } from '../../state/search/searchedRuns.ts'
import { COMMAND_SIGN, matchCommands } from './matchCommands.ts'
import type { PaletteCommand } from './paletteCommand.ts'
import { hitRows, searchRows } from './searchRows.ts'
import type { SearchRow } from './searchRows.ts'
import { completionsAt } from './wordCompletion.ts'

export interface PanelCommands {
  /** All that can be done now. */
  readonly all: readonly PaletteCommand[]
  /** What a number asks for: `12` goes to turn 12. */
  readonly forNumber: (text: string) => readonly PaletteCommand[]
}

/** What the panel lists for what stands in its field. */
export function usePanelRows(
  wish: SearchWish,
  caret: number,
  first: 'find' | 'commands',
  commands: PanelCommands,
): readonly SearchRow[] {
  const hits = useSearch((search) => search.hits)
  const recents = useRecentSearches(({ texts }) => texts)
  const byRun = useSearchedRuns().length > 1
  const found = useMemo(() => hitRows(hits, byRun), [hits, byRun])
  const trajectory = useCurrentTrajectory()
  const vocabulary = useMemo(
    () => vocabularyOf(trajectory === undefined ? [] : [trajectory]),
    [trajectory],
  )
  const { text, regex } = wish
  return useMemo(() => {
    const onlyCommands = text.startsWith(COMMAND_SIGN)
    const words = (onlyCommands ? text.slice(COMMAND_SIGN.length) : text).trim()
    const offered = [...commands.forNumber(words), ...matchCommands(commands.all, words)]
    if (onlyCommands) return searchRows({ ...nothing, first: 'commands', commands: offered })
    return searchRows({
      first,
      asked: words !== '',
      completions: completionsAt(text, regex, caret, vocabulary),
      recents: words === '' ? recents : [],
      commands: offered,
      hits: found,
    })
  }, [text, regex, caret, first, commands, recents, found, vocabulary])
}

const nothing = { asked: false, completions: [], recents: [], hits: [] } as const
