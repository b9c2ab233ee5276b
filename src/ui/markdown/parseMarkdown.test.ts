import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertNever } from '../../lib/assertNever.ts'
import { looksLikeMarkdown, MAX_MARKDOWN_NODES } from './markdownTree.ts'
import type { MarkdownNode } from './markdownTree.ts'
import { parseMarkdown } from './parseMarkdown.ts'

function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node): string => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text
        case 'image':
          return `[image: ${node.alt}]`
        case 'break':
          return '\n'
        case 'rule':
          return '---'
        case 'link':
        case 'element':
          return textOf(node.children)
        default:
          return assertNever(node)
      }
    })
    .join('')
}

function countOf(nodes: readonly MarkdownNode[]): number {
  let count = 0
  for (const node of nodes) count += 1 + ('children' in node ? countOf(node.children) : 0)
  return count
}

function depthOf(nodes: readonly MarkdownNode[]): number {
  let depth = 0
  for (const node of nodes) {
    depth = Math.max(depth, 1 + ('children' in node ? depthOf(node.children) : 0))
  }
  return depth
}

function linksOf(nodes: readonly MarkdownNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'link') return [node.href, ...linksOf(node.children)]
    return node.kind === 'element' ? linksOf(node.children) : []
  })
}

describe('what markdown becomes', () => {
  test('paragraphs, lists, emphasis and code keep their words', () => {
    const { nodes } = parseMarkdown('# Plan\n\n3. **buy** `tent`\n4. *pay*\n\n```\nrm -rf /\n```')
    expect(nodes.map((node) => (node.kind === 'element' ? node.tag : node.kind))).toEqual([
      'heading',
      'ol',
      'code',
    ])
    expect(nodes[1]).toMatchObject({ start: 3 })
    expect(textOf(nodes)).toBe('Planbuy tentpayrm -rf /')
  })

  test('a single line end stays a line end', () => {
    expect(textOf(parseMarkdown('Thought: *go*\nAction: click').nodes)).toBe(
      'Thought: go\nAction: click',
    )
  })

  test('tags are text', () => {
    const source = 'a <script>alert(1)</script> <img src=x onerror=alert(1)> **b**'
    expect(textOf(parseMarkdown(source).nodes)).toBe(source.replaceAll('**', ''))
  })

  test('images leave their alternative text only', () => {
    const { nodes } = parseMarkdown('![my *cat*](https://evil.example/pixel.png)')
    expect(textOf(nodes)).toBe('[image: my *cat*]')
    expect(JSON.stringify(nodes)).not.toContain('evil.example')
  })

  test('script links are not links', () => {
    const { nodes } = parseMarkdown(
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) [d](JaVaScRiPt:alert(1))',
    )
    expect(linksOf(nodes)).toEqual([])
    expect(linksOf(parseMarkdown('[e](https://example.com/)').nodes)).toEqual([
      'https://example.com/',
    ])
  })

  test('deep nesting is bounded', () => {
    for (const text of [
      '> '.repeat(5000),
      '- '.repeat(5000),
      '['.repeat(20_000),
      '**a '.repeat(9000),
    ]) {
      expect(depthOf(parseMarkdown(`${text}x`).nodes)).toBeLessThan(60)
    }
  })

  test('a huge table is cut and says so', () => {
    const row = `|${'x|'.repeat(60)}\n`
    const tree = parseMarkdown(`${row}|${'-|'.repeat(60)}\n${row.repeat(1500)}`)
    expect(tree.cut).toBe(true)
    expect(countOf(tree.nodes)).toBeLessThanOrEqual(MAX_MARKDOWN_NODES + 1)
  })

  test('any text gives a bounded tree and never a script link', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { nodes } = parseMarkdown(text)
        expect(depthOf(nodes)).toBeLessThan(60)
        expect(linksOf(nodes).filter((href) => /^(javascript|vbscript):/i.test(href))).toEqual([])
      }),
    )
  })
})

describe('telling markdown from prose', () => {
  test.each([
    '**bold**',
    '- item',
    '1. item',
    '`code`',
    '# Title',
    '[a](b)',
    '| a | b |',
    '> said',
  ])('%s is markdown', (text) => expect(looksLikeMarkdown(`Before.\n${text}`)).toBe(true))
  test.each([
    "I'll click the 'Fleece' filter: it costs 3 * 4 dollars.",
    'snake_case_name',
    '#hash',
    '',
  ])('%s is prose', (text) => expect(looksLikeMarkdown(text)).toBe(false))
})
