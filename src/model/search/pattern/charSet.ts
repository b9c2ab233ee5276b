/**
 * Which characters a position of a pattern may take: one bit for each of ASCII, and one each for
 * the spaces and the rest of the others. Always at least what is really taken, so that two sets
 * without a common bit have no common character, whatever the case.
 */
export type CharSet = bigint

const OTHER_SPACE = 1n << 128n
const OTHER = 1n << 129n
export const ANY: CharSet = (1n << 130n) - 1n

export const DIGITS = between('0', '9')
/** With the flags `i` and `u`, `\w` takes the long s and the Kelvin sign. */
export const WORDS = DIGITS | between('a', 'z') | between('A', 'Z') | charsOf('_') | OTHER
export const SPACES = charsOf('\t\n\v\f\r ') | OTHER_SPACE
export const NOT_LINE_ENDS = ANY & ~charsOf('\n\r')

export function setOfChar(char: string): CharSet {
  let set = 0n
  for (const one of [char, char.toLowerCase(), char.toUpperCase()]) set |= charsOf(one)
  // The long s is an s, and the Kelvin sign a k.
  return /[ks]/i.test(char) ? set | OTHER : set
}

/** Characters from `low` to `high`, in both cases. */
export function setOfRange(low: string, high: string): CharSet {
  const last = high.codePointAt(0) ?? 0
  let set = last > 127 ? OTHER | OTHER_SPACE : 0n
  for (let code = low.codePointAt(0) ?? 0; code <= Math.min(last, 127); code += 1) {
    set |= setOfChar(String.fromCodePoint(code))
  }
  return set
}

/** Everything else; of characters outside ASCII there are always some more. */
export function complement(set: CharSet): CharSet {
  return (ANY & ~set) | OTHER | OTHER_SPACE
}

/** The opposite of the classes that are known as a whole. */
export const NOT_DIGITS = complement(DIGITS)
export const NOT_WORDS = complement(WORDS)
export const NOT_SPACES = ANY & ~SPACES

function charsOf(text: string): CharSet {
  let set = 0n
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    set |= code < 128 ? 1n << BigInt(code) : /\s/.test(char) ? OTHER_SPACE : OTHER
  }
  return set
}

function between(low: string, high: string): CharSet {
  let set = 0n
  for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code += 1) {
    set |= 1n << BigInt(code)
  }
  return set
}
