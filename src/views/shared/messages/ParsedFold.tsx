import { useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { parseLiteral } from '../../../lib/json/parseLiteral.ts'
import { ChevronDown, ChevronRight } from '../../../ui/icons.ts'
import { LiteralRows } from './LiteralRows.tsx'

interface ParsedFoldProps {
  readonly text: string
  /** What it is read as: `Python values`, `not quite JSON`. */
  readonly name: string
}

/** Under a text that is a printed value: the same as rows, folded. Nothing where it is none. */
export function ParsedFold({ text, name }: ParsedFoldProps): ReactElement | null {
  const value = useMemo(() => parseLiteral(text), [text])
  const [isOpen, setOpen] = useState(false)
  if (value === undefined) return null
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div className="mt-0.5">
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex cursor-pointer items-center gap-1 text-[11px] leading-5 text-accent hover:underline max-md:min-h-11"
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron aria-hidden size={12} strokeWidth={1.6} />
        Read as {name}
      </button>
      {isOpen ? (
        <div className="rounded-[4px] border border-line px-2 py-1">
          <LiteralRows value={value} />
        </div>
      ) : null}
    </div>
  )
}
