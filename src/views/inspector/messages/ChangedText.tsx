import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { neutralise } from '../../../lib/text/text.ts'
import { wordDiff } from '../../../lib/text/wordDiff.ts'
import type { DiffPiece } from '../../../lib/text/wordDiff.ts'
import { cutText } from '../../../model/limits.ts'

interface ChangedTextProps {
  readonly before: string
  readonly after: string
  readonly mono: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

/** Compared while the row is drawn: this much takes some ten milliseconds. */
const MAX_COMPARED_CHARS = 20_000
/** Around a change so much of what stayed tells where it is. */
const CONTEXT_CHARS = 120
/** More that went or came is shown when asked for. */
const CLOSED_CHARS = 400

/** A text with what went struck through and what came marked, in its place. */
export function ChangedText(props: ChangedTextProps): ReactElement {
  const { before, after, mono, open, onToggle } = props
  const pieces = useMemo(
    () =>
      wordDiff(
        neutralise(cutText(before, MAX_COMPARED_CHARS)),
        neutralise(cutText(after, MAX_COMPARED_CHARS)),
      ),
    [before, after],
  )
  const isLong = Math.max(before.length, after.length) > MAX_COMPARED_CHARS
  const shown = open ? pieces : pieces.map(shortened)
  const canOpen = shown.some((piece, at) => piece !== pieces[at]) || open
  return (
    <div>
      <p
        dir="auto"
        className={`[overflow-wrap:anywhere] whitespace-pre-wrap text-text-2 ${
          mono ? 'font-mono text-[11.5px] leading-4' : 'text-[13px] leading-[19px]'
        }`}
      >
        {shown.map((piece, at) => (
          <Piece key={at} piece={piece} />
        ))}
      </p>
      {canOpen ? (
        <button
          type="button"
          className="cursor-pointer text-[11px] leading-5 text-accent hover:underline max-md:min-h-11"
          aria-expanded={open}
          onClick={onToggle}
        >
          {open ? 'Show less' : 'Show the whole text'}
        </button>
      ) : null}
      {isLong ? (
        <p className="text-[11px] leading-4 text-text-3">
          Compared are the first {formatCount(MAX_COMPARED_CHARS)} characters.
        </p>
      ) : null}
    </div>
  )
}

function Piece({ piece }: { readonly piece: DiffPiece }): ReactElement {
  switch (piece.kind) {
    case 'removed':
      return <del className="rounded-[2px] bg-error-bg text-error">{piece.text}</del>
    case 'added':
      return (
        <ins className="rounded-[2px] bg-success-bg text-success no-underline">{piece.text}</ins>
      )
    default:
      return <>{piece.text}</>
  }
}

function shortened(piece: DiffPiece, at: number, pieces: readonly DiffPiece[]): DiffPiece {
  const { kind, text } = piece
  if (kind !== 'same') {
    return text.length <= CLOSED_CHARS ? piece : { kind, text: `${cutText(text, CLOSED_CHARS)}…` }
  }
  const isFirst = at === 0
  const isLast = at === pieces.length - 1
  if (text.length <= CONTEXT_CHARS * (isFirst || isLast ? 1.5 : 2.5)) return piece
  const head = isFirst ? '' : `${cutText(text, CONTEXT_CHARS)} `
  const tail = isLast ? '' : ` ${text.slice(-CONTEXT_CHARS)}`
  return { kind, text: `${head}…${tail}` }
}
