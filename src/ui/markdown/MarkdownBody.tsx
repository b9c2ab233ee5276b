import { useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import { InertLink } from './InertLink.tsx'
import type { MarkdownNode, MarkdownTag } from './markdownTree.ts'
import { parseMarkdown } from './parseMarkdown.ts'

interface MarkdownBodyProps {
  readonly text: string
  readonly className?: string
}

export function MarkdownBody({ text, className = '' }: MarkdownBodyProps): ReactElement {
  const tree = useMemo(() => parseMarkdown(text), [text])
  return (
    <div className={`flex flex-col gap-2 break-words ${className}`} dir="auto">
      {tree.nodes.map(renderNode)}
      {tree.cut ? (
        <p className="text-[11px] leading-4 text-text-3">
          The rest of this text has too many parts to lay out.
        </p>
      ) : null}
    </div>
  )
}

function renderNode(node: MarkdownNode, key: number): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'break':
      return <br key={key} />
    case 'rule':
      return <hr key={key} className="border-line" />
    case 'image':
      return (
        <span key={key} className="text-text-3">
          [image: {node.alt}]
        </span>
      )
    case 'code':
      return node.block ? (
        <pre
          key={key}
          className="max-h-80 overflow-auto rounded-[4px] border border-line bg-raised px-2 py-1.5 font-mono text-[11.5px] leading-4"
        >
          {node.text}
        </pre>
      ) : (
        <code key={key} className="rounded-[3px] bg-raised px-1 font-mono text-[0.92em]">
          {node.text}
        </code>
      )
    case 'link':
      return (
        <InertLink key={key} href={node.href}>
          {node.children.map(renderNode)}
        </InertLink>
      )
    case 'element':
      return (
        <Element key={key} tag={node.tag} start={node.start}>
          {node.children.map(renderNode)}
        </Element>
      )
    default:
      return assertNever(node)
  }
}

interface ElementProps {
  readonly tag: MarkdownTag
  readonly start: number | undefined
  readonly children: ReactNode
}

function Element({ tag, start, children }: ElementProps): ReactElement {
  switch (tag) {
    case 'p':
      return <p>{children}</p>
    case 'heading':
      // A recording's headings are not headings of this page.
      return <p className="font-semibold text-text-1">{children}</p>
    case 'ul':
      return <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>
    case 'ol':
      return (
        <ol className="flex list-decimal flex-col gap-1 pl-6" start={start ?? 1}>
          {children}
        </ol>
      )
    case 'li':
      return <li>{children}</li>
    case 'blockquote':
      return <blockquote className="border-l-2 border-line-strong pl-3">{children}</blockquote>
    case 'em':
      return <em>{children}</em>
    case 'strong':
      return <strong className="font-semibold text-text-1">{children}</strong>
    case 's':
      return <s>{children}</s>
    case 'table':
      return (
        <div className="overflow-x-auto">
          <table className="border-collapse text-[12px]">{children}</table>
        </div>
      )
    case 'thead':
      return <thead className="text-left font-medium">{children}</thead>
    case 'tbody':
      return <tbody>{children}</tbody>
    case 'tr':
      return <tr>{children}</tr>
    case 'th':
      return <th className="border border-line px-2 py-0.5 font-medium">{children}</th>
    case 'td':
      return <td className="border border-line px-2 py-0.5 align-top">{children}</td>
    default:
      return assertNever(tag)
  }
}
