/** Absolute paths of five parts or more. */
const LONG_PATH = /(?<![\w.~…/-])(?:\/[^\s/'"`:;|&<>(),=]+){5,}\/?/g

/**
 * Long absolute paths by their last two parts: `…/core/evictor.py`. In a list they all begin alike,
 * and what tells them apart is cut off. The whole must stay reachable elsewhere.
 */
export function shortPaths(text: string): string {
  return text.replaceAll(LONG_PATH, (path) => {
    const parts = path.split('/').filter((part) => part !== '')
    return `…/${parts.slice(-2).join('/')}`
  })
}
