import type { KeyboardEvent } from 'react'
import type { SearchWish } from '../../model/search/searchHit.ts'

interface PanelKeys {
  readonly wish: SearchWish
  readonly onWish: (wish: SearchWish) => void
  /** By so many options. */
  readonly onMove: (delta: number) => void
  readonly onEnter: () => void
}

/** Moves by as many options as about fill the list. */
const PAGE = 8

const DELTAS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE],
  ['PageUp', -PAGE],
])

/** Keys of the field: those that move in the list, choose, and say how words are meant. */
export function onPanelKey(event: KeyboardEvent<HTMLInputElement>, keys: PanelKeys): void {
  if (event.nativeEvent.isComposing) return
  const { wish, onWish, onMove, onEnter } = keys
  const act = actOf(event)
  if (act === undefined) return
  event.preventDefault()
  switch (act) {
    case 'enter':
      onEnter()
      return
    case 'case':
      onWish({ ...wish, matchCase: !wish.matchCase })
      return
    case 'regex':
      onWish({ ...wish, regex: !wish.regex })
      return
    case 'select':
      event.currentTarget.select()
      return
    default:
      onMove(act)
  }
}

function actOf(
  event: KeyboardEvent<HTMLInputElement>,
): 'enter' | 'case' | 'regex' | 'select' | number | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
  // By place on the keyboard: with Alt, a Mac types another letter there.
  if (altKey && !ctrlKey && !metaKey)
    return code === 'KeyC' ? 'case' : code === 'KeyR' ? 'regex' : undefined
  // The key that opened the panel: the browser's own use of it would leave the page.
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return 'select'
  if (ctrlKey || metaKey || shiftKey) return undefined
  return key === 'Enter' ? 'enter' : DELTAS.get(key)
}
