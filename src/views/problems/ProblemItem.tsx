import { CircleAlert, Info, TriangleAlert } from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import { middleEllipsis } from '../../lib/text/middleEllipsis.ts'
import { neutralise } from '../../lib/text/text.ts'
import type { Problem } from '../../model/problem.ts'
import { cx } from '../../ui/cx.ts'

const looks: Record<Problem['severity'], { readonly icon: LucideIcon; readonly ink: string }> = {
  error: { icon: CircleAlert, ink: 'text-error' },
  warning: { icon: TriangleAlert, ink: 'text-warning' },
  notice: { icon: Info, ink: 'text-text-3' },
}

interface ProblemItemProps {
  readonly problem: Problem
  /** Absent when no stop shows it. */
  readonly onTurn: (() => void) | undefined
  readonly onFile: (() => void) | undefined
}

/** One thing that could not be read, and the ways to where it is. */
export function ProblemItem({ problem, onTurn, onFile }: ProblemItemProps) {
  const { icon: Icon, ink } = looks[problem.severity]
  const path = problem.artifact === undefined ? undefined : neutralise(problem.artifact)
  return (
    <li
      data-testid="problem"
      data-code={problem.code}
      className="flex gap-2 px-3 py-1.5 text-xs text-text-1"
    >
      <Icon
        role="img"
        aria-label={problem.severity}
        size={14}
        strokeWidth={1.6}
        className={cx('mt-px shrink-0', ink)}
      />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>{neutralise(problem.message)}</p>
        <p className="flex flex-wrap gap-x-3 text-[11px] text-text-3">
          {problem.turn === undefined ? null : onTurn === undefined ? (
            <span>Turn {problem.turn + 1}</span>
          ) : (
            <button type="button" className={link} onClick={onTurn}>
              Turn {problem.turn + 1}
            </button>
          )}
          {path === undefined ? null : onFile === undefined ? (
            <span className="font-mono" title={path}>
              {middleEllipsis(path, 80)}
            </span>
          ) : (
            <button type="button" className={cx(link, 'font-mono')} title={path} onClick={onFile}>
              {middleEllipsis(path, 80)}
            </button>
          )}
        </p>
      </div>
    </li>
  )
}

const link = 'cursor-pointer rounded-[3px] text-left text-accent hover:underline max-md:min-h-11'
