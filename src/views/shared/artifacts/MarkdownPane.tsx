import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { neutralise } from '../../../lib/text/text.ts'
import { MARKDOWN_CHARS, headTextQuery } from '../../../state/artifacts/headText.ts'
import { useSecrets } from '../../../state/secrets.ts'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'

interface MarkdownPaneProps {
  readonly drop: string
  readonly path: string
}

/** A markdown file laid out: no HTML, no pictures from elsewhere, links that only tell themselves. */
export function MarkdownPane({ drop, path }: MarkdownPaneProps): ReactElement {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const { data: page, error } = useQuery(headTextQuery(drop, path, reveal))
  if (error !== null) {
    return (
      <div className="p-3">
        <Notice tone="error" title="The file could not be read as text">
          {error.message}
        </Notice>
      </div>
    )
  }
  if (page === undefined) {
    return (
      <div className="p-3">
        <Spinner label="Reading the file" />
      </div>
    )
  }
  return (
    <div
      role="region"
      aria-label="Markdown"
      // It scrolls, so it has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto px-3 py-2 text-[13px] leading-5 text-text-1 outline-offset-[-2px]"
    >
      <Markdown text={neutralise(page.text)} className="max-w-[80ch]" />
      {page.totalChars > page.text.length ? (
        <p className="mt-3 text-[11px] text-text-3">
          The first {formatCount(MARKDOWN_CHARS)} of {formatCount(page.totalChars)} characters. All
          of it stands in the source.
        </p>
      ) : null}
    </div>
  )
}
