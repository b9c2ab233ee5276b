import { lazy, Suspense } from 'react'
import type { ReactElement } from 'react'
import { looksLikeMarkdown } from './markdown/markdownTree.ts'

/** The parser is 30 kB that most screens never need. */
const MarkdownBody = lazy(async () => {
  const module = await import('./markdown/MarkdownBody.tsx')
  return { default: module.MarkdownBody }
})

interface MarkdownProps {
  readonly text: string
  readonly className?: string
}

/**
 * Text from a recording, as markdown when it is markdown. Never HTML; images are not fetched, links
 * do nothing until asked. Prose without signs of markdown, and very long text, stays plain.
 */
export function Markdown({ text, className = '' }: MarkdownProps): ReactElement {
  const plain = (
    <div className={`break-words whitespace-pre-wrap ${className}`} dir="auto">
      {text}
    </div>
  )
  if (!looksLikeMarkdown(text)) return plain
  return (
    <Suspense fallback={plain}>
      <MarkdownBody text={text} className={className} />
    </Suspense>
  )
}
