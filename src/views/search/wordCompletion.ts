import { completeSearch } from '../../model/search/completions.ts'
import type { SearchVocabulary } from '../../model/search/completions.ts'

/** A filter word that what was typed may become. */
export interface WordCompletion {
  /** As it will stand there: `role:tool`. */
  readonly text: string
  /** What it means, or how often the run has it. */
  readonly hint: string
  /** Its name stands there already: only what it takes is left to say. */
  readonly forValue: boolean
  /** What it puts in the place of `from` … `to`. */
  readonly written: string
  readonly from: number
  readonly to: number
}

/** One letter begins too many words to be meant as one of these. */
const FEWEST_CHARS = 2
/** So many fit without pushing what was found out of sight. */
const MOST = 12

/** What the word before the caret may become; of nothing typed at all, every filter word. */
export function completionsAt(
  text: string,
  regex: boolean,
  caret: number,
  vocabulary: SearchVocabulary,
): readonly WordCompletion[] {
  // Only at the end of a word: inside of one it is not being written.
  if (/\S/.test(text.charAt(caret))) return []
  const { from, to, options } = completeSearch(text, caret, vocabulary)
  const typed = text.slice(from, caret)
  const start = text.lastIndexOf(' ', from - 1) + 1
  const before = text.slice(start, from)
  const forValue = before.includes(':')
  const isAsked = text.trim() === '' || (typed.length >= FEWEST_CHARS && !regex)
  if (!forValue && !isAsked) return []
  return options
    .filter((option) => option.text !== '' && option.text !== typed)
    .slice(0, text.trim() === '' ? options.length : MOST)
    .map((option) => ({
      text: `${before}${option.text}`,
      hint: option.hint,
      forValue,
      written: option.text,
      from,
      to,
    }))
}
