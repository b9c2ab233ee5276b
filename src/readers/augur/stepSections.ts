import { arrayField, field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection, Tone } from '../../model/fact.ts'
import type { Bundle } from './bundle.ts'
import { besideSections } from './besideSections.ts'
import { code, factOf, factsOf, section, text } from './facts.ts'
import { refFact } from './refs.ts'
import type { RunContext } from './runContext.ts'
import type { Step } from './steps.ts'
import type { Surroundings } from './surroundings.ts'

const MAX_LISTED = 50

/** Members of a step that have a place of their own; every other one is shown under Other. */
const PLACED = new Set([
  'step_id',
  'step_index',
  'step_iterations',
  'step_type',
  'intent',
  'required',
  'status',
  'failure_class',
  'started_at',
  'ended_at',
  'duration_ms',
  'observation_pre',
  'observation_post',
  'action',
  'grounding',
  'verdict',
  'verdict_source',
  'recovery_decision',
  'judge_decisions',
  'costs',
  'latency',
  'events',
  'logs',
  'captured_versions',
  'env_fingerprint',
  'branch_context',
  'subgoals_completed',
  'loop_detected',
  'capture_mode',
  'group_id',
  'schema_version',
])

export function sectionsOfStep(
  step: Step,
  beside: Surroundings,
  context: RunContext,
): readonly FactSection[] {
  const { fields } = step
  const { bundle } = context
  return [
    ...section('step', 'Step', stepFacts(step)),
    ...section('grounding', 'Grounding', objectFacts(fields, 'grounding')),
    ...verdictSection(fields, bundle),
    ...section('recovery', 'Recovery decision', objectFacts(fields, 'recovery_decision')),
    ...section('judges', 'Judges', judgeFacts(fields)),
    ...besideSections(beside, bundle),
    ...section('logs', 'Logs', logFacts(fields, beside, bundle)),
    ...section('costs', 'Costs', objectFacts(fields, 'costs')),
    ...section('latency', 'Latency by layer', objectFacts(fields, 'latency')),
    ...section('subgoals', 'Subgoals completed', subgoalFacts(fields)),
    ...section('versions', 'Captured versions', objectFacts(fields, 'captured_versions')),
    ...section('environment', 'Environment fingerprint', objectFacts(fields, 'env_fingerprint')),
    ...section('branch', 'Branch', objectFacts(fields, 'branch_context')),
    ...section('other', 'Other', factsOf(fields, PLACED)),
  ]
}

function stepFacts({ fields, iteration }: Step): readonly Fact[] {
  const action = field(fields, 'action')
  const loops = field(fields, 'loop_detected')
  return [
    ...factOf('step_type', field(fields, 'step_type')),
    ...factOf('intent', field(fields, 'intent')),
    ...factOf('status', field(fields, 'status')),
    ...factOf('failure_class', field(fields, 'failure_class')),
    ...factOf('required', field(fields, 'required')),
    ...(iteration === undefined ? [] : text('iteration', `${iteration.nth} of ${iteration.of}`)),
    ...factOf('started_at', field(fields, 'started_at')),
    ...factOf('ended_at', field(fields, 'ended_at')),
    ...factOf('duration_ms', field(fields, 'duration_ms')),
    ...factOf('action type', field(action, 'type')),
    ...factOf('coordinate_space', field(action, 'coordinate_space')),
    ...factOf('dispatch_backend', field(action, 'dispatch_backend')),
    ...(loops === true ? factOf('loop_detected', loops) : []),
    ...factOf('capture_mode', field(fields, 'capture_mode')),
    ...factOf('group_id', field(fields, 'group_id')),
    ...factOf('step_id', field(fields, 'step_id')),
    ...factOf('step_index', field(fields, 'step_index')),
  ]
}

function objectFacts(fields: JsonObject, key: string): readonly Fact[] {
  const value = field(fields, key)
  return isJsonObject(value) ? factsOf(value) : factOf(key, value)
}

const VERDICT_TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['passed', 'good'],
  ['failed', 'bad'],
  ['recoverable', 'warning'],
])

const VERDICT_FIRST = ['status', 'reason', 'comparator', 'score'] as const
const VERDICT_PLACED: ReadonlySet<string> = new Set([...VERDICT_FIRST, 'evidence_refs'])

function verdictSection(fields: JsonObject, bundle: Bundle): readonly FactSection[] {
  const verdict = field(fields, 'verdict')
  if (!isJsonObject(verdict)) return []
  const facts = [
    ...VERDICT_FIRST.flatMap((key) => factOf(key, field(verdict, key))),
    ...factsOf(verdict, VERDICT_PLACED),
    ...factOf('verdict_source', field(fields, 'verdict_source')),
    ...evidenceFacts(verdict, bundle),
  ]
  const tone = VERDICT_TONES.get(textField(verdict, 'status') ?? '')
  return section('verdict', 'Verdict', facts, tone)
}

function evidenceFacts(verdict: JsonValue, bundle: Bundle): readonly Fact[] {
  return arrayField(verdict, 'evidence_refs')
    .slice(0, MAX_LISTED)
    .flatMap((ref) => (typeof ref === 'string' ? [refFact('evidence', ref, bundle)] : []))
}

/** `pixel-diff`: `failed · rule · confidence 0.99`. */
function judgeFacts(fields: JsonObject): readonly Fact[] {
  return arrayField(fields, 'judge_decisions')
    .slice(0, MAX_LISTED)
    .map((judge, index) => {
      const verdict = field(judge, 'verdict')
      const confidence = field(judge, 'confidence')
      const words = [
        textField(verdict, 'status') ?? (typeof verdict === 'string' ? verdict : undefined),
        textField(judge, 'judge_type'),
        typeof confidence === 'number' ? `confidence ${confidence}` : undefined,
        textField(verdict, 'reason'),
        textField(judge, 'judged_at'),
      ].filter((word) => word !== undefined)
      const label = textField(judge, 'judge_id') ?? `judge ${index + 1}`
      return text(label, words.join(' · '))[0] ?? code(label, judge)
    })
}

function subgoalFacts(fields: JsonObject): readonly Fact[] {
  return arrayField(fields, 'subgoals_completed')
    .slice(0, MAX_LISTED)
    .map((subgoal, index) => {
      const label = textField(subgoal, 'subgoal_id') ?? `subgoal ${index + 1}`
      const completion = field(subgoal, 'completion')
      const first = field(subgoal, 'first_completed_at_step')
      const words = [
        typeof completion === 'number' ? `${Math.round(completion * 100)} %` : undefined,
        typeof first === 'number' ? `first completed at step ${first}` : undefined,
      ].filter((word) => word !== undefined)
      return text(label, words.join(' · '))[0] ?? code(label, subgoal)
    })
}

/** The lines that the step names, and the log files that bear its number. */
function logFacts(fields: JsonObject, beside: Surroundings, bundle: Bundle): readonly Fact[] {
  const named = arrayField(fields, 'logs')
    .slice(0, MAX_LISTED)
    .filter((ref) => typeof ref === 'string')
  const own = beside.files
    .filter(({ name }) => name.startsWith('logs/'))
    .filter(({ name }) => !named.some((ref) => ref.startsWith(name)))
  return [...named, ...own.map(({ name }) => name)].map((ref) => refFact('log', ref, bundle))
}
