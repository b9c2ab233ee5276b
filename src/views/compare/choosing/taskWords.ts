/** Enough of a task to tell it from another one. */
const MOST_CHARS = 36

/** The words in which two texts differ: what both begin and end with says nothing. */
export function taskWords(a: string, b: string): readonly [string, string] {
  const left = wordsOf(a)
  const right = wordsOf(b)
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  const most = Math.min(left.length, right.length) - start
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end += 1
  const middle = (words: readonly string[]): string =>
    words.slice(start, words.length - end).join(' ')
  const parts = [middle(left), middle(right)]
  // One is the other with words added: both are told from the place on where they differ.
  const [one = '', other = ''] = parts.includes('')
    ? [left.slice(start).join(' ') || a, right.slice(start).join(' ') || b]
    : parts
  return [shortened(one), shortened(other)]
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function shortened(text: string): string {
  return text.length <= MOST_CHARS ? text : `${text.slice(0, MOST_CHARS - 1).trimEnd()}…`
}
