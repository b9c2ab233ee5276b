import { clearSearch, isActive, useSearch } from '../../state/search/search.ts'
import { clearRange, currentRange } from '../../state/range.ts'
import { openDialog, showProblems, useShell, widenInspector } from '../shell.ts'
import type { Command } from './command.ts'
import { LOOK_COMMANDS } from './lookCommands.ts'
import { MOVE_COMMANDS } from './moveCommands.ts'
import { RUN_COMMANDS } from './runCommands.ts'
import { SEARCH_COMMANDS } from './searchCommands.ts'

const OTHER_COMMANDS: readonly Command[] = [
  {
    id: 'help',
    title: 'Keys and help',
    group: 'Other',
    bindings: ['?', 'Shift+?'],
    shown: ['?'],
    letter: true,
    repeats: false,
    when: () => true,
    run: () => openDialog('help'),
  },
  {
    id: 'close',
    title: 'Close what is open',
    group: 'Other',
    bindings: ['Escape'],
    shown: ['Esc'],
    letter: false,
    repeats: false,
    when: () =>
      useShell.getState().problems ||
      useShell.getState().widened ||
      currentRange() !== undefined ||
      isSearching(),
    run: () => {
      if (useShell.getState().problems) showProblems(false)
      else if (useShell.getState().widened) widenInspector(false)
      else if (currentRange() !== undefined) clearRange()
      else clearSearch()
    },
  },
]

function isSearching(): boolean {
  return isActive(useSearch.getState().wish)
}

/** Everything that keys do, in the order of the help sheet. */
export const COMMANDS: readonly Command[] = [
  ...MOVE_COMMANDS,
  ...SEARCH_COMMANDS,
  ...RUN_COMMANDS,
  ...LOOK_COMMANDS,
  ...OTHER_COMMANDS,
]
