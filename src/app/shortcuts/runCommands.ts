import { openNeighbour } from '../../state/library/arrangedRuns.ts'
import { showScreen, useView } from '../../state/view.ts'
import type { Command } from './command.ts'

const between = { group: 'Move', letter: true, repeats: false, when: isOpen } as const

/** A run is on screen, whether it could be read or not. */
function isOpen(): boolean {
  const { screen, run } = useView.getState()
  return run !== undefined && screen !== 'open' && screen !== 'library' && screen !== 'compare'
}

export const RUN_COMMANDS: readonly Command[] = [
  {
    ...between,
    id: 'previous-run',
    title: 'Previous run of the list',
    bindings: ['['],
    shown: ['['],
    run: () => openNeighbour(-1),
  },
  {
    ...between,
    id: 'next-run',
    title: 'Next run of the list',
    bindings: [']'],
    shown: [']'],
    run: () => openNeighbour(1),
  },
  {
    ...between,
    id: 'compare',
    title: 'Compare with another run',
    group: 'Compare',
    bindings: ['c'],
    shown: ['c'],
    run: () => showScreen('compare'),
  },
]
