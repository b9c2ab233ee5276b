import type { ActionKind } from '../../model/action.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import type { StagePane } from '../../state/stage/stage.ts'

/** What these do is text, which says more than an empty frame; the others act on a screen. */
const TELLING: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'shell',
  'file',
  'fetch',
  'think',
  'tool',
  'terminate',
])

/** Whether the stage tells a stop in words: it has no screen, and none is missing. */
export function isTold(stop: Stop, panes: readonly StagePane[], hasScreens: boolean): boolean {
  if (panes.length === 0) return false
  if (!hasScreens) return true
  if (panes.some((pane) => pane.state !== 'none' || pane.path !== undefined)) return false
  const { action } = stop
  return (
    action !== undefined &&
    TELLING.has(action.intent.kind) &&
    framesOf(stop).unavailable === undefined
  )
}
