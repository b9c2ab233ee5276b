import { foldCase } from './fold.ts'
import type { SearchField } from './searchHit.ts'
import { BLOCK_CHARS, makeBlock } from './textBlock.ts'
import type { TextBlock } from './textBlock.ts'

/** A text file by its lines. */
export function lineBlocks(
  text: string,
  artifact: string,
  field: SearchField,
): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let line = 1
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', Math.min(text.length, from + BLOCK_CHARS))
    const to = end < 0 ? text.length : end
    const block = blockOf(text.slice(from, to), artifact, field, line)
    blocks.push(block)
    line += block.starts.length - 1
    from = to + 1
  }
  return blocks
}

function blockOf(text: string, artifact: string, field: SearchField, line: number): TextBlock {
  const about: TextBlock['about'] = (index) => ({
    field,
    place: { artifact, line: line + index },
  })
  const folded = foldCase(text)
  // Places move: each line is folded by itself.
  if (!folded.isAligned) return makeBlock(text.split('\n'), about)
  const starts = lineStarts(text)
  const isSame = folded.text === text
  return {
    text,
    folded: isSame ? text : folded.text,
    starts,
    foldedStarts: starts,
    isComposed: true,
    about,
    cost: text.length * (isSame ? 1 : 2) + 4 * starts.length,
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  starts.push(text.length + 1)
  return Uint32Array.from(starts)
}
