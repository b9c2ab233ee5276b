/** Absolute paths of five parts or more. */
const LONG_PATH = /(?<![\w.~…/-])(?:\/[^\s/'"`:;|&<>(),=]+){5,}\/?/g

/** Of a longer end only the last part is kept. */
const MAX_END = 22

/**
 * Long absolute paths by their last two parts: `…/core/evictor.py`. In a list they all begin alike,
 * and what tells them apart is cut off. The whole must stay reachable elsewhere.
 */
export function shortPaths(text: string): string {
  return text.replaceAll(LONG_PATH, (path) => {
    const parts = path.split('/').filter((part) => part !== '')
    const end = parts.slice(-2).join('/')
    return `…/${end.length > MAX_END ? (parts.at(-1) ?? '') : end}`
  })
}
