/** The parts of a key event that decide who it is for. */
export interface KeyPress {
  readonly key: string
  readonly target: EventTarget | null
  readonly defaultPrevented: boolean
  readonly isComposing: boolean
}

/** Inputs that take no text and no arrow keys. */
const PLAIN_INPUTS = new Set(['button', 'checkbox', 'file', 'image', 'reset', 'submit'])

/** Whether a key is meant for the element that has the focus: typing, a menu, a dialog, a button. */
export function ignoresKey(press: KeyPress): boolean {
  if (press.defaultPrevented || press.isComposing) return true
  if (document.querySelector('dialog[open]') !== null) return true
  const { target } = press
  if (!(target instanceof Element)) return false
  if (isTyping(target) || target.closest('[role="menu"]') !== null) return true
  return isPress(press.key) && target.closest('button, a[href], summary, [role="button"]') !== null
}

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !PLAIN_INPUTS.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target.closest('[contenteditable]:not([contenteditable="false"])') !== null
}

/** Keys that press a button that has the focus. */
function isPress(key: string): boolean {
  return key === ' ' || key === 'Enter'
}
