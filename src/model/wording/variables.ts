/**
 * Variables in the texts of a recorded workflow: `{input}` is filled from the inputs of a run,
 * `{{runtime}}` while it runs, `{$sensitive}` from a vault. They are shown, never resolved.
 */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable'
      readonly variable: VariableKind
      readonly name: string
      /** As written, braces included. */
      readonly text: string
    }

export type VariableKind = 'input' | 'runtime' | 'sensitive'

/** A name of one line without braces or quotes: JSON and code in braces are no variables. */
const NAME = String.raw`[A-Za-z_][\w .-]{0,99}`
const VARIABLE = new RegExp(String.raw`\{\{(${NAME})\}\}|\{\$(${NAME})\}|\{(${NAME})\}`, 'g')
/** A text of nothing but variables is cut here; the rest of it stays text. */
const MAX_VARIABLES = 500

/** `text` in pieces; put together they are `text` again. */
export function splitVariables(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  let found = 0
  for (const match of text.matchAll(VARIABLE)) {
    const [whole, runtime, sensitive, input] = match
    if (found === MAX_VARIABLES) break
    found += 1
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    pieces.push({
      kind: 'variable',
      variable: runtime !== undefined ? 'runtime' : sensitive !== undefined ? 'sensitive' : 'input',
      name: runtime ?? sensitive ?? input ?? '',
      text: whole,
    })
    from = match.index + whole.length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}
