import { hasDecisionStops, stepDecision } from '../../state/decisionSteps.ts'
import { hasFindings, stepFinding } from '../../state/findings/findingSteps.ts'
import { step, toFirst, toLast, togglePlay } from '../../state/playback.ts'
import { openDialog } from '../shell.ts'
import type { Command } from './command.ts'
import { inRun } from './inRun.ts'
import { MOD_KEY } from './modKey.ts'

const move = { group: 'Move', letter: false, repeats: false, when: inRun } as const

function stepping(
  id: string,
  title: string,
  delta: number,
  binding: string,
  shown: string[],
): Command {
  const letter = binding.length === 1
  const run = (): void => step(delta)
  return { ...move, id, title, bindings: [binding], shown, letter, repeats: true, run }
}

function toDecision(id: string, title: string, direction: 1 | -1): Command {
  return {
    ...move,
    id,
    title,
    bindings: direction > 0 ? ['e'] : ['Shift+E'],
    shown: direction > 0 ? ['e'] : ['Shift', 'E'],
    letter: true,
    repeats: true,
    when: () => inRun() && hasDecisionStops(),
    offered: hasDecisionStops,
    run: () => stepDecision(direction),
  }
}

function toFinding(id: string, title: string, direction: 1 | -1): Command {
  return {
    ...move,
    id,
    title,
    bindings: direction > 0 ? ['n'] : ['Shift+N'],
    shown: direction > 0 ? ['n'] : ['Shift', 'N'],
    letter: true,
    repeats: true,
    when: () => inRun() && hasFindings(),
    offered: hasFindings,
    run: () => stepFinding(direction),
  }
}

export const MOVE_COMMANDS: readonly Command[] = [
  stepping('previous', 'Previous stop', -1, 'ArrowLeft', ['←']),
  stepping('next', 'Next stop', 1, 'ArrowRight', ['→']),
  stepping('previous-letter', 'Previous stop', -1, 'k', ['k']),
  stepping('next-letter', 'Next stop', 1, 'j', ['j']),
  stepping('back-ten', 'Ten stops back', -10, 'Shift+ArrowLeft', ['Shift', '←']),
  stepping('on-ten', 'Ten stops on', 10, 'Shift+ArrowRight', ['Shift', '→']),
  { ...move, id: 'first', title: 'First stop', bindings: ['Home'], shown: ['Home'], run: toFirst },
  { ...move, id: 'last', title: 'Last stop', bindings: ['End'], shown: ['End'], run: toLast },
  toDecision('next-decision', 'Next denied or escalated', 1),
  toDecision('previous-decision', 'Previous denied or escalated', -1),
  toFinding('next-finding', 'Next finding', 1),
  toFinding('previous-finding', 'Previous finding', -1),
  {
    ...move,
    id: 'go-to-turn',
    title: 'Go to turn',
    bindings: ['$mod+g'],
    shown: [MOD_KEY, 'g'],
    run: () => openDialog('go-to-turn'),
  },
  {
    ...move,
    id: 'play',
    title: 'Play or pause',
    bindings: ['Space'],
    shown: ['Space'],
    run: togglePlay,
  },
]
