import { FRAME_KINDS } from '../../model/frames.ts'
import { toggleLoupe } from '../../state/stage/loupe.ts'
import { markHere } from '../../state/range.ts'
import { canFullscreen, toggleFullscreen } from '../../state/stage/fullscreen.ts'
import {
  INSPECTOR_TABS,
  showFrame,
  showScreen,
  showTab,
  toggleDiff,
  toggleOverlays,
  useView,
} from '../../state/view.ts'
import type { InspectorTab } from '../../state/view.ts'
import type { Command } from './command.ts'
import { inRun, inTrace } from './inRun.ts'

const look = { group: 'Look', letter: true, repeats: false } as const

/** Some keyboards need Shift for a digit or a full stop; what arrives is that character. */
function withShift(key: string): readonly string[] {
  return [key, `Shift+${key}`]
}

function frameBy(delta: number): void {
  const { frame } = useView.getState()
  const at = FRAME_KINDS.findIndex((kind) => kind === frame)
  const next = FRAME_KINDS[Math.max(0, Math.min(at + delta, FRAME_KINDS.length - 1))]
  if (next !== undefined) showFrame(next)
}

const TAB_TITLES: Readonly<Record<InspectorTab, string>> = {
  action: 'Inspector: Action',
  messages: 'Inspector: Messages',
  request: 'Inspector: Request',
  response: 'Inspector: Response',
  usage: 'Inspector: Usage',
  raw: 'Inspector: Raw',
}

function tabCommand(tab: InspectorTab, index: number): Command {
  const digit = String(index + 1)
  return {
    ...look,
    id: `tab-${tab}`,
    title: TAB_TITLES[tab],
    bindings: withShift(digit),
    shown: [digit],
    when: inTrace,
    run: () => showTab(tab),
  }
}

export const LOOK_COMMANDS: readonly Command[] = [
  {
    ...look,
    id: 'frame-back',
    title: 'Back: annotated, after, saw',
    bindings: withShift(','),
    shown: [','],
    when: inTrace,
    run: () => frameBy(-1),
  },
  {
    ...look,
    id: 'frame-on',
    title: 'Frame: saw, after, annotated',
    bindings: withShift('.'),
    shown: ['.'],
    when: inTrace,
    run: () => frameBy(1),
  },
  {
    ...look,
    id: 'diff',
    title: 'What changed on the screen, and back',
    bindings: ['d'],
    shown: ['d'],
    when: inTrace,
    run: toggleDiff,
  },
  ...INSPECTOR_TABS.map(tabCommand),
  {
    ...look,
    id: 'overlays',
    title: 'Show or hide overlays',
    bindings: ['o'],
    shown: ['o'],
    when: inRun,
    run: toggleOverlays,
  },
  {
    ...look,
    id: 'loupe',
    title: 'Loupe: pixels at the point',
    bindings: ['z'],
    shown: ['z'],
    when: inTrace,
    run: toggleLoupe,
  },
  {
    ...look,
    id: 'gallery',
    title: 'Gallery, and back',
    bindings: ['g'],
    shown: ['g'],
    when: inRun,
    run: () => showScreen(useView.getState().screen === 'gallery' ? 'trace' : 'gallery'),
  },
  {
    ...look,
    id: 'mark-turns',
    title: 'Mark turns, up to this one',
    bindings: ['r'],
    shown: ['r'],
    when: inRun,
    run: markHere,
  },
  {
    ...look,
    id: 'full-screen',
    title: 'Full screen',
    bindings: ['f'],
    shown: ['f'],
    when: () => inTrace() && canFullscreen(),
    run: () => void toggleFullscreen(),
  },
]
