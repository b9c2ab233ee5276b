import { memo, useMemo } from 'react'
import { useFindingsByStop } from '../../../state/findings/shownFindings.ts'
import { findingLooks } from '../../shared/findings/findingLooks.ts'
import { drawingBox } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import { findingPaths } from './findingPaths.ts'
import type { Row, Rows } from '../rows.ts'

interface FindingDrawingProps {
  readonly columns: Columns
  readonly rows: Rows
  readonly row: Row
  readonly range: StopRange
}

/** What was found at the stops of the window; filled where likely, hollow where possible. */
export const FindingDrawing = memo(function FindingDrawing(props: FindingDrawingProps) {
  const { columns, rows, row, range } = props
  const byStop = useFindingsByStop()
  const paths = useMemo(
    () => findingPaths(byStop, columns, row, range),
    [byStop, columns, row, range],
  )
  return (
    <svg
      aria-hidden
      data-testid="finding-track"
      {...drawingBox(columns, range, rows.height)}
      className="pointer-events-none absolute top-0 fill-none"
    >
      {paths.map(({ mark: { severity, filled }, path }) => {
        const { fill, stroke } = findingLooks[severity]
        return (
          <path
            key={`${severity} ${filled}`}
            data-severity={severity}
            data-filled={filled}
            d={path}
            strokeWidth={1.25}
            strokeLinejoin="round"
            className={filled ? `${fill} ${stroke}` : `fill-panel ${stroke}`}
          />
        )
      })}
    </svg>
  )
})
