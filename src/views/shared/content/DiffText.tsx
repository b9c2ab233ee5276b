import { useState } from 'react'
import type { ReactElement } from 'react'
import { headOf } from '../text/headOf.ts'
import { RecordedText } from '../text/RecordedText.tsx'

interface DiffTextProps {
  readonly text: string
  readonly label: string
}

const CLOSED_LINES = 24
const MAX_CHARS = 20_000

/** A diff as a tool wrote it, its lines told apart by what they begin with. */
export function DiffText({ text, label }: DiffTextProps): ReactElement {
  const [open, setOpen] = useState(false)
  const shown = headOf(text, MAX_CHARS, open ? 2_000 : CLOSED_LINES)
  return (
    <div className="overflow-hidden rounded-[4px] border border-line bg-raised">
      <pre
        role="group"
        aria-label={label}
        dir="ltr"
        className="max-h-[60vh] overflow-y-auto py-1.5 font-mono text-[11.5px] leading-4"
      >
        {shown.split('\n').map((line, at) => (
          <span
            key={at}
            className={`block px-2 [overflow-wrap:anywhere] whitespace-pre-wrap ${lookOf(line)}`}
          >
            <RecordedText text={line === '' ? ' ' : line} />
          </span>
        ))}
      </pre>
      {open || shown.length < text.length ? (
        <button
          type="button"
          className="w-full cursor-pointer border-t border-line px-2 py-0.5 text-left text-[11px] text-accent hover:bg-hover max-md:min-h-11"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : 'Show more'}
        </button>
      ) : null}
    </div>
  )
}

function lookOf(line: string): string {
  if (line.startsWith('+++') || line.startsWith('---') || line.startsWith('diff '))
    return 'text-text-2'
  if (line.startsWith('@@')) return 'text-accent'
  if (line.startsWith('+')) return 'bg-success-bg'
  return line.startsWith('-') ? 'bg-error-bg' : ''
}
