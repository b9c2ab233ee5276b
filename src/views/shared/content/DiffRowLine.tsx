import type { ReactElement } from 'react'
import type { DiffRow } from '../../../lib/text/lineDiff.ts'
import { headOf } from '../text/headOf.ts'
import { RecordedText } from '../text/RecordedText.tsx'

interface DiffRowLineProps {
  readonly row: DiffRow
  readonly numbered: boolean
}

const LOOKS = {
  same: { box: '', sign: ' ', word: '' },
  removed: { box: 'bg-error-bg', sign: '−', word: 'removed: ' },
  added: { box: 'bg-success-bg', sign: '+', word: 'added: ' },
} as const

/** Minified files hold lines of megabytes. */
const MAX_LINE_CHARS = 2_000

export function DiffRowLine({ row, numbered }: DiffRowLineProps): ReactElement {
  if (row.kind === 'gap') {
    return (
      <p className="bg-raised px-3 font-sans text-[11px] text-text-3">
        {row.lines} unchanged {row.lines === 1 ? 'line' : 'lines'}
      </p>
    )
  }
  const { box, sign, word } = LOOKS[row.kind]
  const text = headOf(row.text, MAX_LINE_CHARS, 1)
  const number = row.kind === 'removed' ? row.before : row.after
  return (
    <div className={`flex min-w-0 ${box}`}>
      {numbered ? (
        <span aria-hidden className="w-10 shrink-0 pr-1 text-right text-text-3 select-none">
          {number}
        </span>
      ) : null}
      <span aria-hidden className="w-6 shrink-0 text-center text-text-2 select-none">
        {sign}
      </span>
      <span className="min-w-0 flex-1 pr-3 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {word === '' ? null : <span className="sr-only">{word}</span>}
        <RecordedText text={text} />
        {text.length < row.text.length ? '…' : ''}
      </span>
    </div>
  )
}
