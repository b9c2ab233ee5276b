import type { Finding } from '../../../model/finding.ts'
import type { SideMark } from '../../../model/action.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import type { Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'

/** The target was found by something else than the screenshot. */
export const indirectGrounding: Check = {
  kind: 'indirect-grounding',
  label: 'Grounding not from the screenshot',
  explanation:
    'The record says that the target was found by something else than the screenshot: the DOM, a person, a replayed run. What the model saw then does not explain where the action went.',
  thresholds: [],
  find: ({ stops }) => stops.flatMap(findAt),
}

function findAt(stop: Stop): readonly Finding[] {
  const { action } = stop
  const mark = action?.marks?.find(({ role, indirect }) => role === 'grounding' && indirect)
  if (action === undefined || mark === undefined) return []
  return [
    findingAt(stop, action, {
      kind: 'indirect-grounding',
      severity: 'notice',
      confidence: 'certain',
      title: `${actionLabel(action)} was not grounded on the screenshot`,
      sentence: `The record names another origin of the target: ${originOf(mark)}.`,
      evidence: [
        { kind: 'fact', label: 'Grounding', value: oneLine(mark.label, 160) },
        {
          kind: 'fact',
          label: 'Found at',
          value: mark.points.map(({ x, y, space }) => `${x}, ${y} (${space})`).join(' · '),
          ...(action.origin === undefined ? {} : { artifact: action.origin.artifact }),
        },
      ],
    }),
  ]
}

/** The reader puts the provenance last. */
function originOf({ label }: SideMark): string {
  return oneLine(label.slice(label.lastIndexOf('·') + 1).trim(), 40)
}
