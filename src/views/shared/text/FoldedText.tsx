import { useState } from 'react'
import type { ReactElement } from 'react'
import { cx } from '../../../ui/cx.ts'
import { headOf } from './headOf.ts'
import { RecordedText } from './RecordedText.tsx'

export type TextSize = 'small' | 'medium'

interface FoldedTextProps {
  readonly text: string
  /** Names the block for those who cannot see where it stands. */
  readonly label: string
  readonly size?: TextSize
  readonly className?: string
}

/** How much is shown at first: in a narrow panel, and on the stage. */
const CLOSED: Readonly<Record<TextSize, { readonly chars: number; readonly lines: number }>> = {
  small: { chars: 1_500, lines: 14 },
  medium: { chars: 8_000, lines: 120 },
}

const SIZES: Readonly<Record<TextSize, string>> = {
  small: 'px-2 py-1.5 text-[11.5px] leading-4',
  medium: 'px-3 py-2 text-xs leading-[18px]',
}

/** Recorded text in its own layout, closed when it is long; opening it scrolls inside the box. */
export function FoldedText(props: FoldedTextProps): ReactElement {
  const { text, label, size = 'small', className } = props
  const [open, setOpen] = useState(false)
  const { chars, lines } = CLOSED[size]
  const beginning = headOf(text, chars, lines)
  const long = beginning.length < text.length
  return (
    <>
      <pre
        aria-label={label}
        dir="auto"
        // A box that scrolls has to be reachable by keyboard.
        {...(open ? { tabIndex: 0, role: 'region' } : { role: 'group' })}
        className={cx(
          'font-mono break-words whitespace-pre-wrap [overflow-wrap:anywhere]',
          SIZES[size],
          open && 'max-h-[60vh] overflow-auto',
          className,
        )}
      >
        <RecordedText text={open ? text : beginning} />
        {long && !open ? '…' : ''}
      </pre>
      {long ? (
        <button
          type="button"
          className="w-full cursor-pointer border-t border-line px-2 py-0.5 text-left text-[11px] text-accent hover:bg-hover max-md:min-h-11"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : `Show all ${text.length.toLocaleString('en-US')} characters`}
        </button>
      ) : null}
    </>
  )
}
