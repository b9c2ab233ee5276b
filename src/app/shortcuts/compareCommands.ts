import {
  COMPARE_FRAMES,
  changeCompareView,
  useCompareView,
} from '../../state/compare/compareView.ts'
import { showBeside, swapRuns } from '../../state/compare/choose.ts'
import { useChosen } from '../../state/compare/chosen.ts'
import { linkZoom, usePairZoom } from '../../state/compare/pairZoom.ts'
import {
  hasRows,
  selectAt,
  stepDifference,
  stepRow,
  toDivergence,
} from '../../state/compare/steps.ts'
import { showScreen, toggleOverlays, useView } from '../../state/view.ts'
import type { Command } from './command.ts'

const compare = { group: 'Compare', letter: true, repeats: false, when: hasRows } as const

function rowStep(
  id: string,
  title: string,
  delta: number,
  binding: string,
  shown: string[],
): Command {
  const letter = binding.length === 1
  return {
    ...compare,
    id: `compare-${id}`,
    title,
    bindings: [binding],
    shown,
    letter,
    repeats: true,
    run: () => stepRow(delta),
  }
}

function rowEnd(id: string, title: string, key: string, index: number): Command {
  return {
    ...compare,
    id: `compare-${id}`,
    title,
    bindings: [key],
    shown: [key],
    letter: false,
    run: () => selectAt(index),
  }
}

function toDifference(id: string, title: string, direction: 1 | -1): Command {
  return {
    ...compare,
    id: `compare-${id}`,
    title,
    bindings: direction > 0 ? ['d'] : ['Shift+D'],
    shown: direction > 0 ? ['d'] : ['Shift', 'D'],
    repeats: true,
    run: () => stepDifference(direction),
  }
}

function frameBy(delta: number): void {
  const { frame } = useCompareView.getState()
  const next = COMPARE_FRAMES[COMPARE_FRAMES.indexOf(frame) + delta]
  if (next !== undefined) changeCompareView({ frame: next })
}

/** From a pair of several back to all of them, else back to the open run. */
function leave(): void {
  const { others, beside } = useChosen.getState()
  if (others.length > 1 && beside !== undefined) showBeside(undefined)
  else showScreen('trace')
}

/** What keys do while runs are compared. */
export const COMPARE_COMMANDS: readonly Command[] = [
  rowStep('previous', 'Previous row', -1, 'ArrowLeft', ['←']),
  rowStep('next', 'Next row', 1, 'ArrowRight', ['→']),
  rowStep('up', 'Previous row', -1, 'ArrowUp', ['↑']),
  rowStep('down', 'Next row', 1, 'ArrowDown', ['↓']),
  rowStep('previous-letter', 'Previous row', -1, 'k', ['k']),
  rowStep('next-letter', 'Next row', 1, 'j', ['j']),
  rowStep('back-ten', 'Ten rows back', -10, 'Shift+ArrowLeft', ['Shift', '←']),
  rowStep('on-ten', 'Ten rows on', 10, 'Shift+ArrowRight', ['Shift', '→']),
  rowEnd('first', 'First row', 'Home', 0),
  rowEnd('last', 'Last row', 'End', Number.MAX_SAFE_INTEGER),
  toDifference('difference', 'Next difference', 1),
  toDifference('difference-back', 'Previous difference', -1),
  {
    ...compare,
    id: 'compare-divergence',
    title: 'Where the runs part',
    bindings: ['p'],
    shown: ['p'],
    run: toDivergence,
  },
  {
    ...compare,
    id: 'compare-swap',
    title: 'Swap A and B',
    bindings: ['x'],
    shown: ['x'],
    run: swapRuns,
  },
  {
    ...compare,
    id: 'compare-only',
    title: 'Differences only, and all rows',
    bindings: ['v'],
    shown: ['v'],
    run: () => changeCompareView({ differencesOnly: !useCompareView.getState().differencesOnly }),
  },
  {
    ...compare,
    id: 'compare-frame-back',
    title: 'Frame before',
    bindings: [',', 'Shift+,'],
    shown: [','],
    run: () => frameBy(-1),
  },
  {
    ...compare,
    id: 'compare-frame-on',
    title: 'Frame: saw, after, diff, overlay',
    bindings: ['.', 'Shift+.'],
    shown: ['.'],
    run: () => frameBy(1),
  },
  {
    ...compare,
    id: 'compare-link',
    title: 'Zoom and pan both screens together, or not',
    bindings: ['l'],
    shown: ['l'],
    run: () => linkZoom(!usePairZoom.getState().linked),
  },
  {
    ...compare,
    id: 'compare-overlays',
    title: 'Show or hide overlays',
    bindings: ['o'],
    shown: ['o'],
    run: toggleOverlays,
  },
  {
    ...compare,
    id: 'compare-choose',
    title: 'Choose run B',
    bindings: ['b'],
    shown: ['b'],
    when: () => useView.getState().screen === 'compare',
    run: () => changeCompareView({ picking: 'b' }),
  },
  {
    ...compare,
    id: 'compare-leave',
    title: 'Back from the comparison',
    bindings: ['Escape'],
    shown: ['Esc'],
    letter: false,
    when: () => useView.getState().screen === 'compare',
    run: leave,
  },
]
