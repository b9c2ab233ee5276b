import type { Finding } from '../../../model/finding.ts'
import { effectOfTurn } from '../../../model/marks/decisionMarks.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import type { Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'

/** The model asked for it, and the record has no trace of it. */
export const neverExecuted: Check = {
  kind: 'never-executed',
  label: 'Never executed',
  explanation:
    'The model asked for an action and the record holds neither a result nor a screen of it, although this writer keeps them. The run was stopped, or the call was dropped. What a policy denied is not told here.',
  thresholds: [],
  find: ({ stops }) => stops.flatMap((stop) => findAt(stop, stop.index === stops.length - 1)),
}

function findAt(stop: Stop, isLast: boolean): readonly Finding[] {
  const { action } = stop
  if (action?.status !== 'not-executed' || wasStopped(stop)) return []
  const { origin } = action
  return [
    findingAt(stop, action, {
      kind: 'never-executed',
      severity: 'error',
      confidence: 'certain',
      title: isLast ? 'Last call has no result' : `${actionLabel(action)} has no result`,
      sentence: `The model asked for ${actionLabel(action)}; the record holds neither a result nor a screen after it.`,
      evidence: [
        {
          kind: 'fact',
          label: 'Asked for',
          value: actionLabel(action),
          ...(origin === undefined ? {} : { artifact: origin.artifact, pointer: origin.pointer }),
        },
        ...(action.callId === undefined
          ? []
          : [{ kind: 'fact', label: 'Call', value: action.callId.slice(0, 80) } as const]),
      ],
    }),
  ]
}

/** A policy kept it from being executed, and that is told where decisions are. */
function wasStopped({ turn }: Stop): boolean {
  const effect = effectOfTurn(turn)
  return effect === 'denied' || effect === 'escalated'
}
