import { cutText } from '../../../model/limits.ts'

/** The first `lines` lines of a text, and at most `chars` characters; all of it where it is short. */
export function headOf(text: string, chars: number, lines: number): string {
  const head = cutText(text, chars)
  let lineEnd = -1
  for (let line = 0; line < lines; line += 1) {
    lineEnd = head.indexOf('\n', lineEnd + 1)
    if (lineEnd < 0) return head
  }
  // A text that ends with its last line is not cut by one character.
  return lineEnd === text.length - 1 ? text : head.slice(0, lineEnd)
}
