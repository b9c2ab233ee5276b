import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatClock } from '../../../lib/text/format.ts'
import { neutralise } from '../../../lib/text/text.ts'
import type { CastLine } from '../../../lib/cast/parseCast.ts'
import { cx } from '../../../ui/cx.ts'

interface CastRowProps {
  readonly lines: readonly CastLine[]
  readonly atMs: number
  readonly current: number
}

const SIGNS: Readonly<Record<CastLine['kind'], string>> = {
  output: '',
  input: 'typed',
  marker: 'marker',
}

/** A line of a terminal with the time when it was written. */
export function CastRow(props: RowComponentProps<CastRowProps>): ReactElement | null {
  const { index, style, lines, atMs, current } = props
  const line = lines[index]
  if (line === undefined) return null
  const sign = SIGNS[line.kind]
  return (
    <div
      style={{ ...style, width: 'max-content', minWidth: '100%' }}
      aria-current={index === current ? 'true' : undefined}
      className={cx(
        'flex font-mono text-[11.5px] leading-[18px] whitespace-pre',
        index === current && 'bg-selected shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <span className="w-16 shrink-0 pr-2 text-right text-text-3 select-none">
        {formatClock(line.atMs)}
      </span>
      {sign === '' ? null : <span className="mr-1.5 font-sans text-[11px] text-tool">{sign}</span>}
      {/* What had not come yet is there, but behind. */}
      <span className={cx('pr-3', line.atMs > atMs ? 'text-text-3' : 'text-text-1')} dir="ltr">
        {neutralise(line.text)}
      </span>
    </div>
  )
}
