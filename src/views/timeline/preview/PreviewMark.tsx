import { memo } from 'react'
import { useView } from '../../../state/view.ts'
import { leftOf } from '../columns.ts'
import type { Columns } from '../columns.ts'
import type { Rows } from '../rows.ts'

interface PreviewMarkProps {
  readonly columns: Columns
  readonly rows: Rows
}

/** The column under the pointer. */
export const PreviewMark = memo(function PreviewMark({ columns, rows }: PreviewMarkProps) {
  const preview = useView((view) => view.preview)
  if (preview === undefined || preview > columns.edges.length - 2) return null
  const left = leftOf(columns, preview)
  const { top } = rows.film ?? rows.stops
  const end =
    rows.bars ?? rows.events ?? rows.states ?? rows.decisions ?? rows.captions ?? rows.stops
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute rounded-[4px] bg-text-1/8"
      style={{
        left,
        width: leftOf(columns, preview + 1) - left,
        top,
        height: end.top + end.height - top,
      }}
    />
  )
})
