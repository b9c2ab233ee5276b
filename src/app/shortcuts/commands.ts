import { openDialog, showProblems, useShell, widenInspector } from '../shell.ts'
import type { Command } from './command.ts'
import { LOOK_COMMANDS } from './lookCommands.ts'
import { MOVE_COMMANDS } from './moveCommands.ts'
import { RUN_COMMANDS } from './runCommands.ts'

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
    when: () => useShell.getState().problems || useShell.getState().widened,
    run: () => {
      if (useShell.getState().problems) showProblems(false)
      else widenInspector(false)
    },
  },
]

/** Everything that keys do, in the order of the help sheet. */
export const COMMANDS: readonly Command[] = [
  ...MOVE_COMMANDS,
  ...RUN_COMMANDS,
  ...LOOK_COMMANDS,
  ...OTHER_COMMANDS,
]
