/** What markdown becomes here: a small closed set, so that nothing else can reach the page. */
export type MarkdownTag =
  | 'p'
  | 'heading'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'em'
  | 'strong'
  | 's'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'

export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly block: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'rule' }
  /** Never fetched: only its alternative text is shown. */
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly MarkdownNode[] }
  | {
      readonly kind: 'element'
      readonly tag: MarkdownTag
      readonly children: readonly MarkdownNode[]
      /** First number of an ordered list. */
      readonly start?: number
    }

export interface MarkdownTree {
  readonly nodes: readonly MarkdownNode[]
  /** The text held more than `MAX_MARKDOWN_NODES`: the rest is left out of the tree. */
  readonly cut: boolean
}

/** Beyond this the text is shown plain: parsing would block, and nobody reads it as prose. */
export const MAX_MARKDOWN_CHARS = 200_000
/** A page of table cells costs the browser far more than its characters suggest. */
export const MAX_MARKDOWN_NODES = 8_000
export const MAX_MARKDOWN_DEPTH = 24

const SIGNS =
  /^ {0,3}(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |```|~~~|\|.*\||(?:[-*_] ?){3,}$)|\*\*\S|__\S|`[^`\n]+`|\]\(|(?:^|\s)[*_]\S[^*_\n]*\S[*_](?:\s|[.,;:!?]|$)|!\[|~~\S/m

/** Cheap test whether rendering could look any different from the plain text. */
export function looksLikeMarkdown(text: string): boolean {
  return text.length <= MAX_MARKDOWN_CHARS && SIGNS.test(text)
}
