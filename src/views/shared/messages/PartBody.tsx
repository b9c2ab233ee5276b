import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { neutralise } from '../../../lib/text/text.ts'
import { cutText } from '../../../model/limits.ts'
import { wholeTextQuery } from '../../../state/artifacts/wholeText.ts'
import { useSecrets } from '../../../state/secrets.ts'
import { Markdown } from '../../../ui/Markdown.tsx'
import type { PartPlace } from './partPlace.ts'

interface PartBodyProps extends PartPlace {
  readonly text: string
  readonly cut: boolean
  /** Characters of the whole, where it is cut. */
  readonly chars?: number | undefined
  /** Of the string itself inside the file. */
  readonly pointer?: string | undefined
  readonly look: 'prose' | 'code' | 'error'
}

const CLOSED_CHARS = 700
/** A text that is hardly longer is shown whole. */
const MAX_WHOLE_CHARS = 1000
/** Laid out at a time: more of one text holds up the page. */
const STEP_CHARS = 100_000
/** Longer prose is shown as it was written: laying out its markdown would be felt. */
const MAX_PROSE_CHARS = 50_000

const CODE = 'rounded-[4px] border px-2 py-1 font-mono text-[11.5px] leading-4'
const LOOKS = {
  prose: 'text-[13px] leading-[19px] text-text-1',
  code: `${CODE} border-line bg-bg text-text-1`,
  error: `${CODE} border-error-line bg-error-bg text-error`,
} as const

/** Recorded words, folded when they are long; what the reader cut is loaded when it is wanted. */
export function PartBody(props: PartBodyProps): ReactElement {
  const { text, cut, chars, pointer, drop, file, open, onToggle, look } = props
  const reveal = useSecrets((secrets) => secrets.revealed)
  const [steps, setSteps] = useState(1)
  const hasMore = cut && file !== undefined && pointer !== undefined
  const whole = useQuery({
    ...wholeTextQuery({ drop, path: file ?? '', pointer: pointer ?? '', reveal }),
    enabled: open && hasMore,
  })
  const all = whole.data ?? text
  const isLong = cut || text.length > MAX_WHOLE_CHARS
  const limit = STEP_CHARS * steps
  const shown = open ? cutText(all, limit) : isLong ? `${cutText(text, CLOSED_CHARS)}…` : text
  const total = whole.data?.length ?? chars ?? text.length
  return (
    <div>
      {text === '' ? (
        <p className="text-[12px] text-text-3">empty</p>
      ) : look === 'prose' && shown.length <= MAX_PROSE_CHARS ? (
        <Markdown text={neutralise(shown)} className={LOOKS.prose} />
      ) : (
        <pre dir="auto" className={`${LOOKS[look]} break-words whitespace-pre-wrap`}>
          {neutralise(shown)}
        </pre>
      )}
      {isLong ? (
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-[11px] leading-5">
          <button type="button" className={LINK} aria-expanded={open} onClick={onToggle}>
            {open ? 'Show less' : `Show all ${formatCount(total)} characters`}
          </button>
          {open && all.length > limit ? (
            <button type="button" className={LINK} onClick={() => setSteps(steps + 1)}>
              {`Show ${formatCount(Math.min(STEP_CHARS, all.length - limit))} more`}
            </button>
          ) : null}
          {open && hasMore && whole.isPending ? (
            <span className="text-text-3">Loading the rest</span>
          ) : null}
          {open && cut && (whole.isError || !hasMore) ? (
            <span className="text-text-3">Cut here; the file holds the whole</span>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}

const LINK = 'cursor-pointer text-accent hover:underline max-md:min-h-11'
