import { neutralise, oneLine } from '../../../lib/text/text.ts'
import { nameOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { cx } from '../../../ui/cx.ts'

/** More would leave no room for the name. */
const MOST_BADGES = 2

interface RunNameCellProps {
  readonly run: Run
}

/** What the run is called; words of the record beside it; whether it is here twice or changed. */
export function RunNameCell({ run }: RunNameCellProps) {
  const sources = run.alsoIn.length + 1
  const isNamed = run.summary?.name !== undefined
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className={cx('truncate text-text-1', !isNamed && 'font-mono text-[11.5px]')}>
        {oneLine(nameOf(run), 160)}
      </span>
      {run.summary?.badges?.slice(0, MOST_BADGES).map((badge) => (
        <Mark key={badge} text={oneLine(badge, 16)} title={neutralise(badge)} />
      ))}
      {sources > 1 ? <Mark text={`${sources} sources`} /> : null}
      {run.stale ? <span className="shrink-0 text-[11px] text-warning">changed</span> : null}
    </span>
  )
}

function Mark({ text, title }: { readonly text: string; readonly title?: string }) {
  return (
    <span
      title={title}
      className="shrink-0 rounded-[4px] border border-line-strong px-1 text-[11px] leading-4 text-text-2"
    >
      {text}
    </span>
  )
}
