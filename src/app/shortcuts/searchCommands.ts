import { openSearch, useSearch } from '../../state/search/search.ts'
import { useSession } from '../../state/session.ts'
import { stepHits } from '../search/stepHits.ts'
import type { Command } from './command.ts'
import { inRun } from './inRun.ts'
import { MOD_KEY } from './modKey.ts'

function toResult(id: string, title: string, direction: 1 | -1): readonly Command[] {
  const forward = direction > 0
  const step = {
    title,
    group: 'Move',
    repeats: true,
    when: () => inRun() && useSearch.getState().hits.length > 0,
    run: () => stepHits(direction),
  } as const
  return [
    {
      ...step,
      id,
      bindings: [forward ? 'F3' : 'Shift+F3'],
      shown: forward ? ['F3'] : ['Shift', 'F3'],
      letter: false,
    },
    // Many keyboards have no F3 that reaches a page.
    {
      ...step,
      id: `${id}-letter`,
      bindings: [forward ? 's' : 'Shift+S'],
      shown: forward ? ['s'] : ['Shift', 'S'],
      letter: true,
    },
  ]
}

export const SEARCH_COMMANDS: readonly Command[] = [
  {
    id: 'search',
    title: 'Search',
    group: 'Move',
    // Where it stands above a digit, it comes with Shift.
    bindings: ['/', 'Shift+/'],
    shown: ['/'],
    letter: true,
    repeats: false,
    when: () => useSession.getState().runs.length > 0,
    run: () => openSearch('find'),
  },
  {
    id: 'palette',
    title: 'Search and commands',
    group: 'Move',
    bindings: ['$mod+k'],
    shown: [MOD_KEY, 'K'],
    letter: false,
    repeats: false,
    when: () => true,
    run: () => openSearch('commands'),
  },
  ...toResult('next-result', 'Next search result', 1),
  ...toResult('previous-result', 'Previous search result', -1),
]
