import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from '../../../ui/icons.ts'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { revealSecrets, useSecrets } from '../../../state/secrets.ts'
import { textPageQuery } from '../../../state/artifacts/textPage.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { clearFileTarget, useFileTarget } from '../../shared/fileTarget.ts'
import type { LineRange } from '../../shared/fileTarget.ts'
import { PageText } from './PageText.tsx'

interface TextPaneProps {
  readonly drop: string
  readonly path: string
}

/** What a browser lays out, wraps and searches without delay. */
const PAGE_CHARS = 100_000

type Place =
  | { readonly kind: 'page'; readonly start: number }
  | { readonly kind: 'lines'; readonly lines: LineRange }

/** A file's own text, page by page, or around the lines that a link leads to. */
export function TextPane({ drop, path }: TextPaneProps): ReactElement {
  const target = useFileTarget((state) =>
    state.target?.artifact === path ? state.target : undefined,
  )
  const [place, setPlace] = useState<Place>({ kind: 'page', start: 0 })
  const lines = target?.lines
  if (lines !== undefined && (place.kind === 'page' || place.lines !== lines)) {
    setPlace({ kind: 'lines', lines })
  }
  const reveal = useSecrets((secrets) => secrets.revealed)
  const around = place.kind === 'lines' ? { start: 0, line: place.lines.from } : place
  const { data: page, error } = useQuery(
    textPageQuery({
      drop,
      path,
      length: PAGE_CHARS,
      reveal,
      start: around.start,
      ...('line' in around ? { line: around.line } : {}),
    }),
  )
  useEffect(() => {
    // The link is followed once; a place inside JSON means nothing here.
    if (target !== undefined && page !== undefined) clearFileTarget()
  }, [target, page])
  const turnTo = (start: number): void => setPlace({ kind: 'page', start })
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
  const end = page.start + page.text.length
  const several = page.totalChars > PAGE_CHARS
  return (
    <>
      <pre
        key={page.start}
        aria-label="Text of the file"
        role="region"
        // It scrolls, so it has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        dir="ltr"
        className="min-h-0 flex-1 overflow-auto px-3 py-2 font-mono text-[11.5px] leading-4 break-words whitespace-pre-wrap outline-offset-[-2px]"
      >
        {page.totalChars === 0 ? (
          <span className="text-text-3">The file is empty.</span>
        ) : (
          <PageText
            text={page.text}
            firstLine={page.firstLine}
            marked={place.kind === 'lines' ? place.lines : undefined}
          />
        )}
      </pre>
      {several || page.masked || reveal ? (
        <div className="flex min-h-7 shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-0.5 text-[11px] text-text-3">
          {several ? (
            <>
              <IconButton
                size="small"
                label="Previous part"
                disabled={page.start === 0}
                icon={<ChevronLeft aria-hidden size={14} strokeWidth={1.6} />}
                onClick={() => turnTo(Math.max(0, page.start - PAGE_CHARS))}
              />
              <span>
                characters {formatCount(page.start + 1)}–{formatCount(end)} of{' '}
                {formatCount(page.totalChars)}
              </span>
              <IconButton
                size="small"
                label="Next part"
                disabled={end >= page.totalChars}
                icon={<ChevronRight aria-hidden size={14} strokeWidth={1.6} />}
                onClick={() => turnTo(end)}
              />
            </>
          ) : null}
          {page.masked || reveal ? (
            <Button
              size="small"
              variant="quiet"
              className="ml-auto"
              onClick={() => revealSecrets(!reveal)}
            >
              {reveal ? 'Mask secrets again' : 'Reveal secrets for this session'}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
