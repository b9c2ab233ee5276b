import { useState } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import { headOf } from '../../shared/text/headOf.ts'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import type { BothSaid } from './sharedWords.ts'

interface SaidTextProps {
  readonly text: string
  /** The same text in pieces, where both runs say much the same. */
  readonly pieces: BothSaid['a'] | undefined
}

/** So much stands in a card without opening it: figures below it stay in sight. */
const CLOSED_CHARS = 260
const CLOSED_LINES = 3

/** What the model said; what the other run did not say is underlined. */
export function SaidText({ text, pieces }: SaidTextProps) {
  const [isOpen, setOpen] = useState(false)
  const closed = headOf(text, CLOSED_CHARS, CLOSED_LINES).length
  const isLong = closed < text.length
  const limit = isOpen ? text.length : closed
  return (
    <div className="text-[13px] leading-[19px] text-text-2">
      <p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-wrap">
        {pieces === undefined ? (
          <RecordedText text={text.slice(0, limit)} />
        ) : (
          cut(pieces, limit).map((piece, at) =>
            piece.isOwn ? (
              <mark
                key={at}
                className="bg-transparent text-text-1 underline decoration-accent decoration-2 underline-offset-[3px]"
              >
                {neutralise(piece.text)}
              </mark>
            ) : (
              neutralise(piece.text)
            ),
          )
        )}
        {isLong && !isOpen ? '…' : ''}
      </p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="min-h-6 cursor-pointer text-[11px] text-accent hover:underline max-md:min-h-11"
        >
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </div>
  )
}

function cut(pieces: BothSaid['a'], limit: number): BothSaid['a'] {
  let room = limit
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(0, Math.max(0, room))
    room -= text.length
    return text === '' ? [] : [{ ...piece, text }]
  })
}
