import { useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { foldDiff, lineDiff } from '../../../lib/text/lineDiff.ts'
import type { DiffLine } from '../../../lib/text/lineDiff.ts'
import type { TextSize } from '../text/FoldedText.tsx'
import { useShownText } from '../text/useShownText.ts'
import { DiffRowLine } from './DiffRowLine.tsx'

export interface DiffBlockProps {
  readonly before: string
  readonly after: string
  /** Names the change for those who cannot see where it stands. */
  readonly label: string
  /** The texts are whole files, so that their line numbers are the file's. */
  readonly isWhole: boolean
  readonly size?: TextSize
}

const CLOSED_ROWS: Readonly<Record<TextSize, number>> = { small: 24, medium: 160 }

/** What an edit took away and put there, line by line. */
export function DiffBlock(props: DiffBlockProps): ReactElement {
  const { before, after, label, isWhole, size = 'small' } = props
  const [open, setOpen] = useState(false)
  const show = useShownText()
  const lines = useMemo(() => lineDiff(show(before), show(after)), [before, after, show])
  const folded = useMemo(() => foldDiff(lines), [lines])
  const rows = open ? lines : folded.slice(0, CLOSED_ROWS[size])
  const hasMore = folded.length > rows.length || folded.some(({ kind }) => kind === 'gap')
  return (
    <div className="overflow-hidden rounded-[6px] border border-line bg-panel">
      <p className="flex min-h-6 items-center gap-3 border-b border-line bg-raised px-3 text-[11px] text-text-2">
        <Counted lines={lines} />
      </p>
      <div
        role="region"
        aria-label={label}
        // A box that scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        dir="ltr"
        className={`overflow-auto py-1 font-mono outline-offset-[-2px] ${
          size === 'medium' ? 'text-xs leading-[18px]' : 'text-[11.5px] leading-4'
        } ${open ? 'max-h-[60vh]' : ''}`}
      >
        {rows.map((row, at) => (
          <DiffRowLine key={at} row={row} numbered={isWhole} />
        ))}
      </div>
      {hasMore || open ? (
        <button
          type="button"
          className="w-full cursor-pointer border-t border-line px-3 py-0.5 text-left text-[11px] text-accent hover:bg-hover max-md:min-h-11"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : `Show all ${formatCount(lines.length)} lines`}
        </button>
      ) : null}
    </div>
  )
}

function Counted({ lines }: { readonly lines: readonly DiffLine[] }): ReactElement {
  const count = (kind: DiffLine['kind']): number =>
    lines.filter((line) => line.kind === kind).length
  const added = count('added')
  const removed = count('removed')
  if (added === 0 && removed === 0) return <span>No line differs</span>
  return (
    <>
      {added === 0 ? null : <span className="text-success">{formatCount(added)} added</span>}
      {removed === 0 ? null : <span className="text-error">{formatCount(removed)} removed</span>}
    </>
  )
}
