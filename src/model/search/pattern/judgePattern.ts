import { isExponential, openChoices, sharedLoops } from './ambiguity.ts'
import { parsePattern, UnsupportedPattern } from './parsePattern.ts'
import { positionsOf } from './positions.ts'

/** Longer than anything that is typed in earnest. */
const MAX_PATTERN_CHARS = 300

/**
 * Steps of the engine for one piece of text, at worst: it tries again from every character, so that
 * `n` characters can take n^(loops + 1) / (loops + 1)! steps, and as often as many as there are open
 * choices. A tenth of a second, however the text was made.
 */
const STEPS = 20_000_000
/** What is found together has to stand in one piece: longer ones are cut in pieces of this. */
const MAX_PIECE_CHARS = 20_000
/** Shorter pieces than this would cut ordinary lines. */
const MIN_PIECE_CHARS = 140

export type PatternVerdict =
  | { readonly kind: 'fine'; readonly pieceChars: number }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Whether a regular expression may be run on texts that somebody else wrote. The engine goes back
 * and tries again, and nothing can stop it while it does: patterns that could keep it busy are
 * refused before, on the safe side.
 */
export function judgePattern(source: string): PatternVerdict {
  if (source.length > MAX_PATTERN_CHARS) {
    return refused(`A pattern takes at most ${MAX_PATTERN_CHARS} characters.`)
  }
  const error = compileError(source)
  if (error !== undefined) return refused(error)
  try {
    const positions = positionsOf(parsePattern(source))
    if (positions === undefined) return refused('This pattern has too many parts.')
    if (isExponential(positions)) {
      return refused(
        'A repetition inside of another, such as (a+)+, may not come to an end. Write it without one of them.',
      )
    }
    const pieceChars = piecesFor(sharedLoops(positions), openChoices(positions))
    return pieceChars < MIN_PIECE_CHARS
      ? refused('There are too many open parts, such as .* or a?, in this pattern.')
      : { kind: 'fine', pieceChars }
  } catch (caught) {
    if (caught instanceof UnsupportedPattern) return refused(caught.message)
    throw caught
  }
}

function piecesFor(loops: number, choices: number): number {
  let factorial = 1
  for (let factor = 2; factor <= loops + 1; factor += 1) factorial *= factor
  const most = ((STEPS / choices) * factorial) ** (1 / (loops + 1))
  return Math.min(MAX_PIECE_CHARS, Math.floor(most))
}

/**
 * The expression itself, for all matches of a text; `^` and `$` are the ends of lines. Patterns that
 * are none under the rules of Unicode, such as `\-`, are taken by the older ones.
 */
export function compilePattern(source: string, matchCase: boolean): RegExp {
  const flags = matchCase ? 'gm' : 'gim'
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    return new RegExp(source, flags)
  }
}

function compileError(source: string): string | undefined {
  try {
    compilePattern(source, false)
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const [, reason = said] = /: ([^:]+)$/.exec(said) ?? []
    return `This is no regular expression: ${reason.toLowerCase()}.`
  }
}

function refused(why: string): PatternVerdict {
  return { kind: 'refused', why }
}
