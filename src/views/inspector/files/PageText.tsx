import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import type { LineRange } from '../../shared/fileTarget.ts'
import { splitLines } from './splitLines.ts'

interface PageTextProps {
  readonly text: string
  /** Number of the first line, where it is known. */
  readonly firstLine: number | undefined
  readonly marked: LineRange | undefined
}

/** A page of a text; lines that a link leads to are marked and brought into sight. */
export function PageText({ text, firstLine, marked }: PageTextProps): ReactElement {
  const mark = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (marked !== undefined) mark.current?.scrollIntoView({ block: 'center' })
  }, [marked])
  if (marked === undefined || firstLine === undefined) return <>{neutralise(text)}</>
  const { before, inside, after } = splitLines(text, firstLine, marked)
  return (
    <>
      {neutralise(before)}
      {inside === '' ? null : (
        <mark
          ref={mark}
          data-testid="marked-lines"
          className="-mx-3 block border-l-2 border-accent bg-selected px-[10px] text-text-1"
        >
          {neutralise(inside)}
        </mark>
      )}
      {neutralise(after)}
    </>
  )
}
