import type { ReactElement } from 'react'
import { oneLine } from '../../lib/text/text.ts'

const TAIL = 6

/** A long id on one line: its end stays in sight, the middle gives way. Full on hover. */
export function MiddleEllipsis({ text }: { readonly text: string }): ReactElement {
  const shown = oneLine(text, 200)
  const head = shown.slice(0, -TAIL)
  return (
    <span className="flex min-w-0" title={shown} dir="ltr">
      <span className="truncate">{head}</span>
      <span className="shrink-0">{shown.slice(head.length)}</span>
    </span>
  )
}
