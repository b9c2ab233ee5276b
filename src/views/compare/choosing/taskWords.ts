/** Enough of a task to tell it from another one. */
const MOST_CHARS = 28
/** Of what both begin with, so that one sees where it goes on. */
const KEPT_CHARS = 6

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
  const from = sharedStart(one, other)
  const dots = from > 0 ? '…' : ''
  return [`${dots}${shortened(one.slice(from))}`, `${dots}${shortened(other.slice(from))}`]
}

/** Characters that both begin with, where those would be all that is shown; else none. */
function sharedStart(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return shared > MOST_CHARS / 2 ? shared - KEPT_CHARS : 0
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function shortened(text: string): string {
  return text.length <= MOST_CHARS ? text : `${text.slice(0, MOST_CHARS - 1).trimEnd()}…`
}
