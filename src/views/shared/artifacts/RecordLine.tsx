import { ChevronDown, ChevronRight } from '../../../ui/icons.ts'
import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatBytes } from '../../../lib/text/format.ts'
import { neutralise } from '../../../lib/text/text.ts'
import type { RecordRow } from '../../../state/artifacts/useLines.ts'
import { cx } from '../../../ui/cx.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import type { Say } from '../json/useSaid.ts'
import { RecordTree } from './RecordTree.tsx'

interface RecordLineProps {
  readonly drop: string
  readonly path: string
  readonly rowAt: (row: number) => RecordRow | undefined
  readonly unfolded: ReadonlySet<number>
  readonly digits: number
  readonly hits: ReadonlySet<number>
  readonly current: number | undefined
  readonly onToggle: (row: number) => void
  readonly say: Say
}

export function recordButtonId(row: number): string {
  return `record-${row}`
}

/** A line of JSON lines: its number, a preview, and below it its tree when it is unfolded. */
export function RecordLine(props: RowComponentProps<RecordLineProps>): ReactElement {
  const { ariaAttributes, index, style, drop, path, rowAt, unfolded } = props
  const { digits, hits, current, onToggle, say } = props
  const record = rowAt(index)
  if (record === undefined) {
    return <div {...ariaAttributes} style={style} aria-busy className="min-h-6" />
  }
  const { kind, line, start, end, text, reason } = record
  const opens = kind === 'value' || kind === 'large'
  const isOpen = opens && unfolded.has(index)
  const Twisty = isOpen ? ChevronDown : ChevronRight
  const tone =
    index === current
      ? 'bg-warning-bg outline-1 -outline-offset-1 outline-warning'
      : hits.has(index)
        ? 'bg-warning-bg'
        : ''
  return (
    <div {...ariaAttributes} style={style} className={cx('min-h-6', tone)}>
      <button
        type="button"
        id={recordButtonId(index)}
        data-record={index}
        disabled={!opens}
        {...(opens ? { 'aria-expanded': isOpen } : {})}
        className="flex h-6 w-full cursor-pointer items-center gap-1.5 px-3 text-left font-mono text-[11.5px] outline-offset-[-2px] enabled:hover:bg-hover disabled:cursor-default max-md:h-11"
        onClick={() => onToggle(index)}
      >
        <span className="w-3 shrink-0 text-text-3">
          {opens ? <Twisty aria-hidden size={12} strokeWidth={1.6} /> : null}
        </span>
        <span className="shrink-0 text-right text-text-3" style={{ width: `${digits}ch` }}>
          {line}
        </span>
        {kind === 'broken' ? (
          <Tag title={reason === undefined ? 'This line is no JSON' : neutralise(reason)}>
            no JSON
          </Tag>
        ) : null}
        <bdi className={cx('min-w-0 truncate', kind === 'broken' ? 'text-warning' : 'text-text-2')}>
          {kind === 'blank'
            ? 'empty line'
            : kind === 'large'
              ? `${formatBytes(end - start)}, unfold to read it`
              : neutralise(text)}
        </bdi>
      </button>
      {isOpen ? (
        <RecordTree drop={drop} path={path} start={start} end={end} line={line} say={say} />
      ) : null}
    </div>
  )
}
