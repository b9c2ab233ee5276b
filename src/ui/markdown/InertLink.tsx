import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { CopyButton } from '../CopyButton.tsx'

interface InertLinkProps {
  readonly href: string
  readonly children: ReactNode
}

/**
 * A link of a recording leads wherever its author wished. The first click only shows where; a
 * second, explicit one opens it, in a page that knows nothing of this one.
 */
export function InertLink({ href, children }: InertLinkProps): ReactElement {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <button
        type="button"
        className="cursor-pointer text-accent underline decoration-dotted underline-offset-2"
        aria-expanded={asked}
        title="Show where this link leads"
        onClick={() => setAsked(!asked)}
      >
        {children}
      </button>
      {asked ? (
        <span className="mx-1 inline-flex max-w-full items-center gap-1 rounded-[4px] border border-line bg-raised px-1.5 align-bottom">
          <bdi className="min-w-0 font-mono text-[11px] break-all select-text">{href}</bdi>
          <CopyButton text={href} label="Copy link" />
          {isWebLink(href) ? (
            <a
              className="shrink-0 text-[11px] text-accent"
              href={href}
              target="_blank"
              rel="noopener noreferrer"
            >
              Open
            </a>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

/** Whatever is not plain web can be read and copied, but not opened from here. */
function isWebLink(href: string): boolean {
  return /^https?:\/\//i.test(href) && URL.canParse(href)
}
