import { foldCase, foldSpelling } from './fold.ts'
import type { SearchText } from './searchText.ts'

type About = Omit<SearchText, 'text'>

/**
 * Many texts as one string, so that a word is looked for in all of them at once, and so that they
 * take little more room than their characters.
 */
export interface TextBlock {
  /** The texts, a line feed between them. */
  readonly text: string
  /** The same, folded; the very same string where that changes nothing. */
  readonly folded: string
  /** Where each text begins, and where the next would after the last. */
  readonly starts: Uint32Array
  readonly foldedStarts: Uint32Array
  /** Its spelling is that in which patterns are written. */
  readonly isComposed: boolean
  /** What is known of the text at an index. */
  readonly about: (index: number) => About
  /** Room that it takes, in characters. */
  readonly cost: number
}

/** Characters of one block: what is searched without a pause, well below a frame. */
export const BLOCK_CHARS = 1_000_000

export function makeBlock(texts: readonly string[], about: TextBlock['about']): TextBlock {
  const text = texts.join('\n')
  const whole = foldCase(text)
  const folded = whole.isAligned ? [] : texts.map((one) => foldCase(one).text)
  const starts = startsOf(texts)
  const foldedText = whole.isAligned ? whole.text : folded.join('\n')
  const isSame = foldedText === text
  return {
    text,
    folded: isSame ? text : foldedText,
    starts,
    foldedStarts: whole.isAligned ? starts : startsOf(folded),
    isComposed: foldSpelling(text).isAligned,
    about,
    cost: text.length + (isSame ? 0 : foldedText.length) + 4 * texts.length,
  }
}

/** Blocks of texts with what is known of each. */
export function blocksOf(texts: Iterable<SearchText>): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let held: string[] = []
  let abouts: About[] = []
  let chars = 0
  const close = (): void => {
    if (held.length === 0) return
    const known = abouts
    blocks.push(makeBlock(held, (index) => known[index] ?? { field: 'fact' }))
    held = []
    abouts = []
    chars = 0
  }
  for (const { text, ...about } of texts) {
    if (text === '') continue
    held.push(text)
    abouts.push(about)
    chars += text.length
    if (chars > BLOCK_CHARS) close()
  }
  close()
  return blocks
}

export function textAt({ text, starts }: TextBlock, index: number): string {
  return text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1)
}

export function foldedAt({ folded, foldedStarts }: TextBlock, index: number): string {
  return folded.slice(foldedStarts[index], (foldedStarts[index + 1] ?? folded.length + 1) - 1)
}

/** Which text a place belongs to, by where they start in the same string. */
export function indexAt(starts: Uint32Array, place: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

export function countOf({ starts }: TextBlock): number {
  return starts.length - 1
}

function startsOf(texts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(texts.length + 1)
  let at = 0
  for (const [index, text] of texts.entries()) {
    starts[index] = at
    at += text.length + 1
  }
  starts[texts.length] = at
  return starts
}
