import type { ActionIntent } from '../../model/action.ts'

/** Presses a button of the pointer at a place: what lies under the point decides what happens. */
export function isPointerAction({ kind }: ActionIntent): boolean {
  return kind === 'click' || kind === 'drag' || kind === 'press'
}

/** Only looks, or lets time pass: what changes meanwhile is not its effect. */
export function isPassive({ kind }: ActionIntent): boolean {
  return kind === 'wait' || kind === 'screenshot' || kind === 'think'
}

/** Is there to change what the screen shows. */
export function isEffectful({ kind }: ActionIntent): boolean {
  return (
    kind === 'click' ||
    kind === 'drag' ||
    kind === 'type' ||
    kind === 'keypress' ||
    kind === 'scroll' ||
    kind === 'navigate'
  )
}
