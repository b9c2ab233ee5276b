import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { MAX_MARKDOWN_DEPTH, MAX_MARKDOWN_NODES } from './markdownTree.ts'
import type { MarkdownNode, MarkdownTag, MarkdownTree } from './markdownTree.ts'

/** `html: false` keeps tags as text; the list below keeps everything else that is unknown out. */
const parser = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  breaks: true,
  maxNesting: MAX_MARKDOWN_DEPTH,
})

const TAGS = new Map<string, MarkdownTag>([
  ['paragraph_open', 'p'],
  ['heading_open', 'heading'],
  ['bullet_list_open', 'ul'],
  ['ordered_list_open', 'ol'],
  ['list_item_open', 'li'],
  ['blockquote_open', 'blockquote'],
  ['em_open', 'em'],
  ['strong_open', 'strong'],
  ['s_open', 's'],
  ['table_open', 'table'],
  ['thead_open', 'thead'],
  ['tbody_open', 'tbody'],
  ['tr_open', 'tr'],
  ['th_open', 'th'],
  ['td_open', 'td'],
])

interface OpenNode {
  readonly close: (children: readonly MarkdownNode[]) => MarkdownNode | undefined
  readonly children: MarkdownNode[]
}

interface Budget {
  left: number
}

export function parseMarkdown(text: string): MarkdownTree {
  const budget: Budget = { left: MAX_MARKDOWN_NODES }
  const nodes = buildTree(parser.parse(text, {}), budget)
  return { nodes, cut: budget.left <= 0 }
}

function buildTree(tokens: readonly Token[], budget: Budget): readonly MarkdownNode[] {
  const top: OpenNode = { close: () => undefined, children: [] }
  const stack: OpenNode[] = [top]
  for (const token of tokens) {
    const parent = stack.at(-1) ?? top
    if (token.nesting === 1) {
      stack.push({ close: closerOf(token), children: [] })
    } else if (token.nesting === -1) {
      closeNode(stack, top)
    } else if (token.type === 'inline') {
      parent.children.push(...buildTree(token.children ?? [], budget))
    } else if (budget.left > 0) {
      const leaf = leafOf(token)
      if (leaf !== undefined) {
        budget.left -= 1
        parent.children.push(leaf)
      }
    }
    if (token.nesting === 1) budget.left -= 1
    if (budget.left <= 0) break
  }
  while (stack.length > 1) closeNode(stack, top)
  return top.children
}

function closeNode(stack: OpenNode[], top: OpenNode): void {
  if (stack.length <= 1) return
  const done = stack.pop()
  if (done === undefined) return
  const parent = stack.at(-1) ?? top
  const node = done.close(done.children)
  // An element that is not on the list leaves its children, never its tag.
  if (node === undefined) parent.children.push(...done.children)
  else parent.children.push(node)
}

function closerOf(token: Token): OpenNode['close'] {
  if (token.type === 'link_open') {
    const href = token.attrGet('href')
    return (children) => ({ kind: 'link', href: String(href ?? ''), children })
  }
  const tag = token.hidden ? undefined : TAGS.get(token.type)
  if (tag === undefined) return () => undefined
  const start = tag === 'ol' ? Number(token.attrGet('start') ?? 1) : 1
  return (children) => ({
    kind: 'element',
    tag,
    children,
    ...(Number.isSafeInteger(start) && start !== 1 ? { start } : {}),
  })
}

function leafOf(token: Token): MarkdownNode | undefined {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? undefined : { kind: 'text', text: token.content }
    case 'softbreak':
    case 'hardbreak':
      return { kind: 'break' }
    case 'hr':
      return { kind: 'rule' }
    case 'code_inline':
      return { kind: 'code', text: token.content, block: false }
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content.replace(/\n$/, ''), block: true }
    case 'image':
      return { kind: 'image', alt: token.content }
    default:
      return token.content === '' ? undefined : { kind: 'text', text: token.content }
  }
}
