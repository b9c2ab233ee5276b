import { field, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { ActionStatus } from '../../model/action.ts'
import type { Tone } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import type { TurnState } from '../../model/trajectory.ts'

const TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['succeeded', 'good'],
  ['failed', 'bad'],
  ['halted', 'bad'],
  ['halt', 'bad'],
  ['recovered', 'warning'],
])

/** The recorded status, and what verdict and recovery make of it. */
export function stateOf(step: JsonObject): TurnState | undefined {
  const recorded = shortText(step, 'status')
  const derived = derivedStatus(step, recorded)
  if (derived === undefined) return undefined
  const tone = recorded === 'succeeded' && derived !== recorded ? 'warning' : TONES.get(derived)
  return { derived, tone: tone ?? 'neutral', ...(recorded === undefined ? {} : { recorded }) }
}

function derivedStatus(step: JsonObject, recorded: string | undefined): string | undefined {
  const verdict = textField(field(step, 'verdict'), 'status')
  if (recorded === 'failed') {
    const recovery = textField(field(step, 'recovery_decision'), 'type')
    return recovery === 'halt' ? 'halted' : recorded
  }
  if (recorded === 'succeeded' && verdict === 'failed') return 'failed by its verdict'
  return recorded === 'halt' ? 'halted' : recorded
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'halted', 'halt'])

/** Why the step failed, in the record's words; also of a step that was recovered. */
export function errorOf(step: JsonObject): string | undefined {
  const failureClass = textField(step, 'failure_class')
  const hasFailed = FAILED.has(textField(step, 'status') ?? '')
  if (failureClass === undefined && !hasFailed) return undefined
  const reason = textField(field(step, 'verdict'), 'reason')
  const words = [failureClass, reason].filter((word) => word !== undefined && word !== '')
  return words.length === 0 ? undefined : cutText(words.join(': '), 2_000)
}

export function actionStatusOf(step: JsonObject): ActionStatus {
  const status = textField(step, 'status') ?? ''
  if (FAILED.has(status)) return 'failed'
  if (status === 'succeeded' || status === 'recovered') return 'done'
  return status === 'skipped' ? 'not-executed' : 'unknown'
}

function shortText(step: JsonObject, key: string): string | undefined {
  const text = textField(step, key)
  return text === undefined ? undefined : cutText(text, 60)
}
