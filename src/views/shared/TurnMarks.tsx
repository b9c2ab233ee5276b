import { CircleAlert, CircleDashed, CircleSlash, RotateCw, TriangleAlert } from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import type { Turn } from '../../model/trajectory.ts'
import { marksOf, problemTurns, TURN_MARK_LABELS } from '../../model/marks/turnMarks.ts'
import type { TurnMark } from '../../model/marks/turnMarks.ts'
import { useCurrentTrajectory } from '../../state/current.ts'

const signs: Record<TurnMark, readonly [LucideIcon, string]> = {
  failed: [CircleAlert, 'text-error'],
  'in-flight': [CircleDashed, 'text-text-2'],
  'not-executed': [CircleSlash, 'text-text-2'],
  problem: [TriangleAlert, 'text-warning'],
  retried: [RotateCw, 'text-text-2'],
}

const none: ReadonlySet<number> = new Set()

/** Small signs of what is worth a look at a turn. */
export function TurnMarks({ turn }: { readonly turn: Turn }) {
  const trajectory = useCurrentTrajectory()
  const marks = marksOf(turn, trajectory === undefined ? none : problemTurns(trajectory))
  return marks.map((mark) => {
    const [Icon, colour] = signs[mark]
    return (
      <span
        key={mark}
        role="img"
        aria-label={TURN_MARK_LABELS[mark]}
        title={TURN_MARK_LABELS[mark]}
      >
        <Icon aria-hidden size={12} strokeWidth={1.6} className={colour} />
      </span>
    )
  })
}
