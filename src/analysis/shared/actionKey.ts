import { assertNever } from '../../lib/assertNever.ts'
import { hashText } from '../../lib/text/hashText.ts'
import type { Action } from '../../model/action.ts'
import { readAs, toImagePoint } from '../../model/point.ts'
import type { ActionPoint, ImagePoint } from '../../model/point.ts'
import type { AnalysedRun } from '../check.ts'

/** For runs without screens, so that 0–1 has cells too. */
const ASSUMED_SCREEN = { width: 1024, height: 768 }

/**
 * The same text for actions that do the same, wherever they do it: kind and what they say. How long
 * is waited does not matter, nor how far is scrolled.
 */
export function actionKey({ intent, fields }: Action): string {
  switch (intent.kind) {
    case 'click':
      return `click ${intent.button} ${intent.count}`
    case 'press':
      return `press ${intent.button} ${intent.phase}`
    case 'scroll':
      return `scroll ${intent.direction ?? ''}`
    case 'type':
      return `type ${hashText(intent.text)}`
    case 'keypress':
      return `keys ${intent.keys.join('+').toLowerCase()}`
    case 'navigate':
      return `open ${hashText(intent.target)}`
    case 'shell':
      return `shell ${hashText(intent.command)}`
    case 'fetch':
      return `fetch ${hashText(intent.url)}`
    case 'think':
      return `think ${hashText(intent.text)}`
    case 'file':
      return `${intent.operation} ${hashText([intent.path, intent.before, intent.after].join('\n'))}`
    case 'tool':
      return `tool ${intent.name} ${hashText(intent.argumentsText)}`
    case 'other':
      return `other ${intent.name} ${hashText(JSON.stringify(fields))}`
    case 'terminate':
    case 'move':
    case 'drag':
    case 'wait':
    case 'screenshot':
      return intent.kind
    default:
      return assertNever(intent)
  }
}

/** Where a point of an action lies on the screen that the model saw. */
export function placeOf(
  { screens, sizes }: AnalysedRun,
  { frames }: Action,
  point: ActionPoint,
): ImagePoint {
  const screen = frames.saw ?? frames.before ?? frames.after
  const size = screen === undefined ? undefined : screens.sizeOf(screen.artifact)
  const at = toImagePoint(point, size ?? ASSUMED_SCREEN, sizes)
  // Fractions that are recorded as pixels all lie in one corner, and would all be one place.
  const isFraction = at.x <= 1 && at.y <= 1 && !(Number.isInteger(at.x) && Number.isInteger(at.y))
  return isFraction ? readAs(at, size ?? ASSUMED_SCREEN, { space: 'unit' }) : at
}
