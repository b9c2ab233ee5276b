const STEP = 0.02
const PAGE = 0.1

/** Where a key moves the divider to, as sliders do; undefined when it means nothing. */
export function swipeKey(swipe: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return swipe - STEP
    case 'ArrowRight':
    case 'ArrowUp':
      return swipe + STEP
    case 'PageDown':
      return swipe - PAGE
    case 'PageUp':
      return swipe + PAGE
    case 'Home':
      return 0
    case 'End':
      return 1
    default:
      return undefined
  }
}
