import { useState } from 'react'
import type { ReactElement } from 'react'
import { neutralise } from '../../lib/text/text.ts'

interface TextBlockProps {
  readonly text: string
  /** Names the block for those who cannot see where it stands. */
  readonly label: string
  readonly tone?: 'plain' | 'error'
}

const CLOSED_CHARS = 1_500
const CLOSED_LINES = 14

/** Recorded text in a box, closed when it is long; opening it scrolls inside the box. */
export function TextBlock({ text, label, tone = 'plain' }: TextBlockProps): ReactElement {
  const [open, setOpen] = useState(false)
  const beginning = beginningOf(text)
  const long = beginning.length < text.length
  const colours =
    tone === 'error'
      ? 'border-error-line bg-error-bg text-error'
      : 'border-line bg-raised text-text-1'
  return (
    <div className={`rounded-[4px] border ${colours}`}>
      <pre
        aria-label={label}
        dir="auto"
        // A box that scrolls has to be reachable by keyboard.
        {...(open ? { tabIndex: 0, role: 'region' } : { role: 'group' })}
        className={`px-2 py-1.5 font-mono text-[11.5px] leading-4 break-words whitespace-pre-wrap ${
          open ? 'max-h-[60vh] overflow-auto' : ''
        }`}
      >
        {neutralise(open ? text : beginning)}
        {long && !open ? '…' : ''}
      </pre>
      {long ? (
        <button
          type="button"
          className="w-full border-t border-line px-2 py-0.5 text-left text-[11px] text-accent hover:bg-hover"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : `Show all ${text.length.toLocaleString('en-US')} characters`}
        </button>
      ) : null}
    </div>
  )
}

function beginningOf(text: string): string {
  let end = Math.min(text.length, CLOSED_CHARS)
  let lineEnd = -1
  for (let line = 0; line < CLOSED_LINES; line += 1) {
    lineEnd = text.indexOf('\n', lineEnd + 1)
    if (lineEnd < 0 || lineEnd >= end) return text.slice(0, end)
  }
  end = Math.min(end, lineEnd)
  return text.slice(0, end)
}
