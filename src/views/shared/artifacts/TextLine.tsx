import type { ReactElement, ReactNode } from 'react'
import type { RowComponentProps } from 'react-window'
import { ansiSpans } from '../../../lib/text/ansiSpans.ts'
import type { AnsiSpan, AnsiTone } from '../../../lib/text/ansiSpans.ts'
import { logLevel } from '../../../lib/text/logLevel.ts'
import type { LogLevel } from '../../../lib/text/logLevel.ts'
import { neutralise } from '../../../lib/text/text.ts'
import type { TextRow } from '../../../state/artifacts/useLines.ts'
import { cx } from '../../../ui/cx.ts'
import { markHits } from './markHits.ts'

export interface TextLineProps {
  readonly rowAt: (row: number) => TextRow | undefined
  readonly wraps: boolean
  /** Characters of the largest line number. */
  readonly digits: number
  readonly hits: ReadonlySet<number>
  readonly current: number | undefined
  readonly query: string
  /** Lines that a link leads to, 1-based and inclusive. */
  readonly marked: { readonly from: number; readonly to: number } | undefined
}

const tones: Readonly<Record<AnsiTone, string>> = {
  red: 'text-error',
  green: 'text-success',
  yellow: 'text-warning',
  blue: 'text-accent',
  magenta: 'text-policy',
  cyan: 'text-tool',
}

const levels: Readonly<Record<LogLevel, string>> = {
  error: 'text-error shadow-[inset_2px_0_0_var(--error)]',
  warning: 'text-warning shadow-[inset_2px_0_0_var(--warning)]',
  info: 'text-text-1',
  debug: 'text-text-3',
}

/** One row of a text: its line number, its words as text, colours of terminals as ours. */
export function TextLine(props: RowComponentProps<TextLineProps>): ReactElement {
  const { index, style, rowAt, wraps, digits, hits, current, query, marked } = props
  const row = rowAt(index)
  const look = wraps ? style : { ...style, width: 'max-content', minWidth: '100%' }
  if (row === undefined) return <div style={look} aria-busy className="min-h-[18px]" />
  const { line, text, goesOn } = row
  const spans = ansiSpans(text)
  const level = goesOn ? undefined : logLevel(spans.map((span) => span.text).join(''))
  const isMarked = marked !== undefined && line >= marked.from && line <= marked.to
  const tone =
    index === current
      ? 'bg-warning-bg outline-1 -outline-offset-1 outline-warning'
      : hits.has(index)
        ? 'bg-warning-bg'
        : isMarked
          ? 'bg-selected'
          : ''
  return (
    <div
      style={look}
      className={cx('flex min-h-[18px] font-mono text-[11.5px] leading-[18px]', tone)}
      {...(isMarked ? { 'data-testid': 'marked-lines' } : {})}
      {...(level === undefined ? {} : { 'data-level': level })}
    >
      <span
        // Numbers are no part of the text that is copied.
        className="sticky left-0 shrink-0 bg-panel pr-2 pl-3 text-right text-text-3 select-none"
        style={{ width: `calc(${digits}ch + 20px)` }}
      >
        {goesOn ? <span title="The line goes on">↪</span> : line}
      </span>
      <span
        dir="ltr"
        className={cx(
          'min-w-0 flex-1 pr-3 pl-2',
          wraps ? '[overflow-wrap:anywhere] whitespace-pre-wrap' : 'whitespace-pre',
          level === undefined ? '' : levels[level],
        )}
      >
        {spans.map((span, at) => (
          <Span key={at} span={span} query={hits.has(index) ? query : ''} />
        ))}
      </span>
    </div>
  )
}

function Span({ span, query }: { readonly span: AnsiSpan; readonly query: string }): ReactNode {
  const { text, tone, bold = false, dim = false } = span
  const pieces = markHits(neutralise(text), query).map((piece, at) =>
    piece.isHit ? (
      <mark key={at} className="rounded-[2px] bg-warning text-bg">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
  if (tone === undefined && !bold && !dim) return <>{pieces}</>
  return (
    <span
      className={cx(
        tone === undefined ? (dim ? 'text-text-3' : '') : tones[tone],
        bold && 'font-semibold',
      )}
    >
      {pieces}
    </span>
  )
}
