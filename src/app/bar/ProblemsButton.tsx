import { CircleAlert, Info, TriangleAlert } from '../../ui/icons.ts'
import type { Problem } from '../../model/problem.ts'
import { cx } from '../../ui/cx.ts'
import { showProblems, useShell } from '../shell.ts'

const looks = {
  error: { icon: CircleAlert, ink: 'text-error' },
  warning: { icon: TriangleAlert, ink: 'text-warning' },
  notice: { icon: Info, ink: 'text-text-2' },
} as const

/** How much could not be read as it should be; opens the list. */
export function ProblemsButton({ problems }: { readonly problems: readonly Problem[] }) {
  const open = useShell((shell) => shell.problems)
  if (problems.length === 0) return null
  const { icon: Icon, ink } = looks[worstOf(problems)]
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={() => showProblems(!open)}
      className={cx(
        'flex h-5 cursor-pointer items-center gap-1.5 rounded-[4px] px-1.5 hover:bg-hover',
        ink,
      )}
    >
      <Icon aria-hidden size={11} strokeWidth={1.6} />
      {problems.length === 1 ? '1 problem' : `${problems.length} problems`}
    </button>
  )
}

function worstOf(problems: readonly Problem[]): Problem['severity'] {
  const has = (severity: Problem['severity']): boolean =>
    problems.some((problem) => problem.severity === severity)
  return has('error') ? 'error' : has('warning') ? 'warning' : 'notice'
}
