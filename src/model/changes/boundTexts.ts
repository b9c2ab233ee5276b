import type { Change } from './change.ts'

/** The same changes with the texts of edits up to a sum of characters, the earliest first. */
export function boundTexts(changes: readonly Change[], chars: number): readonly Change[] {
  let left = chars
  return changes.map((change) => {
    const size = textChars(change)
    if (size === 0) return change
    if (size <= left) {
      left -= size
      return change
    }
    const { before: _before, after: _after, ...rest } = change
    return { ...rest, textsLeftOut: true }
  })
}

export function textChars({ before = '', after = '' }: Change): number {
  return before.length + after.length
}
