import { FILTER_NAMES, FILTERS, isFilterName } from '../../model/search/filterWords.ts'

/** A filter word that what was typed may become. */
export interface WordCompletion {
  /** As it will stand there: `role:tool`; only its name with a colon where anything may follow. */
  readonly text: string
  /** What it means, in a few words. */
  readonly about: string
  /** Its name stands there already: only what it takes is left to say. */
  readonly forValue: boolean
  /** What it replaces of the text. */
  readonly from: number
  readonly to: number
}

/** One letter begins too many words to be meant as one of these. */
const FEWEST_CHARS = 2
/** So many fit without pushing what was found out of sight. */
const MOST = 6

/** What the word before the caret may become; of nothing typed at all, every filter word. */
export function completionsAt(
  text: string,
  regex: boolean,
  caret: number,
): readonly WordCompletion[] {
  if (text.trim() === '') return FILTER_NAMES.map((name) => nameCompletion(name, '', 0, 0))
  const from = text.lastIndexOf(' ', caret - 1) + 1
  const typed = text.slice(from, caret)
  // Only at the end of a word: inside of one it is not being written.
  if (typed === '' || /\S/.test(text.charAt(caret))) return []
  const sign = typed.startsWith('-') ? '-' : ''
  const word = typed.slice(sign.length).toLowerCase()
  const colon = word.indexOf(':')
  if (colon === -1) {
    if (word.length < FEWEST_CHARS || regex) return []
    return FILTER_NAMES.filter((name) => name.startsWith(word))
      .slice(0, MOST)
      .map((name) => nameCompletion(name, sign, from, caret))
  }
  return valueCompletions(word, colon, sign, from, caret)
}

function nameCompletion(
  name: keyof typeof FILTERS,
  sign: string,
  from: number,
  to: number,
): WordCompletion {
  return { text: `${sign}${name}:`, about: FILTERS[name].about, forValue: false, from, to }
}

function valueCompletions(
  word: string,
  colon: number,
  sign: string,
  from: number,
  to: number,
): readonly WordCompletion[] {
  const name = word.slice(0, colon)
  if (!isFilterName(name)) return []
  const { known, about } = FILTERS[name]
  const comma = word.lastIndexOf(',')
  const kept = word.slice(0, Math.max(colon, comma) + 1)
  const value = word.slice(kept.length)
  return known
    .filter((each) => each.startsWith(value) && each !== value)
    .map((each) => ({ text: `${sign}${kept}${each}`, about, forValue: true, from, to }))
}
