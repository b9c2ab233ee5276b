import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { modelOrAgentOf, nameOf, statusOf, taskOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { cx } from '../../../ui/cx.ts'
import { Check } from '../../../ui/icons.ts'
import { formatLabels } from '../../shared/formatLabels.ts'

interface PickerLineProps {
  readonly runs: readonly Run[]
  readonly active: number
  /** The run that stands there now. */
  readonly shown: string | undefined
  readonly id: string
  readonly onPick: (key: string) => void
}

/** A run to choose, in two lines. */
export function PickerLine(props: RowComponentProps<PickerLineProps>): ReactElement | null {
  const { index, style, runs, active, shown, id, onPick } = props
  const run = runs[index]
  if (run === undefined) return null
  const turns = run.summary?.turns
  const parts = [
    formatLabels[run.found.format],
    statusOf(run),
    ...(turns === undefined ? [] : [`${formatCount(turns)} ${turns === 1 ? 'turn' : 'turns'}`]),
    ...[modelOrAgentOf(run), taskOf(run)?.text].flatMap((text) =>
      text === undefined ? [] : [oneLine(text, 80)],
    ),
  ]
  return (
    // The field has the focus and names the active one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`${id}-${index}`}
      role="option"
      aria-selected={index === active}
      aria-posinset={index + 1}
      aria-setsize={runs.length}
      onClick={() => onPick(run.key)}
      style={style}
      className={cx(
        'flex cursor-pointer items-center gap-2 rounded-[4px] px-2',
        index === active ? 'bg-selected shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-hover',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate font-mono text-xs text-text-1">
          {oneLine(nameOf(run), 120)}
        </span>
        <span className="block truncate text-[11px] leading-4 text-text-2">
          {parts.join(' · ')}
        </span>
      </span>
      {run.key === shown ? (
        <Check aria-label="Shown now" size={14} strokeWidth={1.6} className="shrink-0" />
      ) : null}
    </div>
  )
}
