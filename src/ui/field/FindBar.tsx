import { ChevronDown, ChevronUp, X } from '../icons.ts'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import { formatCount } from '../../lib/text/format.ts'
import { IconButton } from '../IconButton.tsx'

/** What was found in a file, and where the person stands among it. */
export interface Find {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly count: number
  /** There are more than are counted. */
  readonly more: boolean
  /** 0-based position among the hits. */
  readonly at: number
  readonly step: (by: 1 | -1) => void
}

interface FindBarProps {
  readonly find: Find
  readonly placeholder: string
  readonly onClose: () => void
}

/** Enter and F3 go to the next hit, with Shift back; Esc closes. */
export function FindBar({ find, placeholder, onClose }: FindBarProps): ReactElement {
  const { query, setQuery, count, more, at, step } = find
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const total = `${formatCount(count)}${more ? '+' : ''}`
  return (
    <div className="flex h-9 shrink-0 items-center gap-1 border-b border-line pr-1.5 pl-3 max-md:h-12">
      <input
        ref={input}
        type="search"
        aria-label="Search in this file"
        placeholder={placeholder}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-6 min-w-0 flex-1 rounded-[4px] border border-line-strong bg-bg px-2 font-mono text-[11.5px] text-text-1 placeholder:font-sans placeholder:text-text-3 max-md:h-11"
      />
      <span role="status" className="px-1 text-[11px] whitespace-nowrap text-text-3">
        {query === '' ? '' : count === 0 ? 'none' : `${formatCount(at + 1)} of ${total}`}
      </span>
      <IconButton
        size="small"
        label="Previous hit"
        keys={['Shift', 'F3']}
        disabled={count === 0}
        icon={<ChevronUp aria-hidden size={14} strokeWidth={1.6} />}
        onClick={() => step(-1)}
      />
      <IconButton
        size="small"
        label="Next hit"
        keys={['F3']}
        disabled={count === 0}
        icon={<ChevronDown aria-hidden size={14} strokeWidth={1.6} />}
        onClick={() => step(1)}
      />
      <IconButton
        size="small"
        label="Close search"
        icon={<X aria-hidden size={14} strokeWidth={1.6} />}
        onClick={onClose}
      />
    </div>
  )
}
