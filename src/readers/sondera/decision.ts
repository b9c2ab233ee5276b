import { field, isJsonObject } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Decision, DecisionVerdict, Policy, PolicyMode } from '../../model/decision.ts'
import { cutText } from '../../model/limits.ts'
import { showJson } from '../shared/showJson.ts'
import { verdictSections } from './verdictSections.ts'
import type { RecordedVerdict } from './step.ts'
import { eitherList, eitherText, plainWord, textsOf } from './words.ts'

const MAX_POLICIES = 100
const MAX_ANNOTATIONS = 50
const MAX_TEXT = 2_000

const VERDICTS: ReadonlyMap<string, DecisionVerdict> = new Map([
  ['allow', 'allow'],
  ['deny', 'deny'],
  ['escalate', 'escalate'],
] as const)
const MODES: ReadonlyMap<string, PolicyMode> = new Map([
  ['monitor', 'monitor'],
  ['govern', 'govern'],
  ['steer', 'steer'],
] as const)

/** Of a decision what is counted; the rest costs more to decode. */
export function plainDecisionOf(verdict: RecordedVerdict): Decision | undefined {
  const { adjudication, at, stage } = verdict
  const said = VERDICTS.get(plainWord(eitherText(adjudication, 'decision') ?? ''))
  if (said === undefined) return undefined
  const mode = MODES.get(plainWord(verdict.mode ?? ''))
  return {
    verdict: said,
    policies: policiesOf(adjudication),
    sections: [],
    ...(mode === undefined ? {} : { mode }),
    ...(stage === undefined ? {} : { stage }),
    ...(at === undefined ? {} : { at }),
  }
}

/** A decision with everything that came with it; undefined for a word that is none. */
export function decisionOf(
  verdict: RecordedVerdict,
  artifact: string,
  turnOf: (eventId: string) => number | undefined,
): Decision | undefined {
  const plain = plainDecisionOf(verdict)
  if (plain === undefined) return undefined
  const { adjudication, by, pointer } = verdict
  const reason = eitherText(adjudication, 'reason')
  return {
    ...plain,
    ...(reason === undefined ? {} : { reason: cutText(reason, MAX_TEXT) }),
    ...(by === undefined ? {} : { by: cutText(by, 100) }),
    sections: verdictSections(verdict, plain.policies, turnOf),
    origin: { artifact: verdict.artifact ?? artifact, pointer },
  }
}

/** Policies stand under three names: `policies`, `metadata` (hooks B), `annotations` (older). */
function policiesOf(adjudication: JsonValue): readonly Policy[] {
  const lists = ['policies', 'metadata', 'annotations'].map((key) => eitherList(adjudication, key))
  const listed = lists.find((list) => list.length > 0) ?? []
  const policies = listed.slice(0, MAX_POLICIES).flatMap(policyOf)
  const known = new Set(policies.map(({ id }) => id))
  const bare = textsOf(eitherList(adjudication, 'policy_ids'))
    .filter((id) => !known.has(id))
    .slice(0, MAX_POLICIES)
  return [...policies, ...bare.map((id) => ({ id: cutText(id, 200), annotations: [] }))]
}

function policyOf(value: JsonValue): readonly Policy[] {
  if (!isJsonObject(value)) return []
  const id = eitherText(value, 'policy_id') ?? eitherText(value, 'id')
  const description = eitherText(value, 'description')
  if (id === undefined && description === undefined) return []
  const argument = eitherText(value, 'escalate_arg')
  const escalates = field(value, 'escalate') === true
  return [
    {
      id: cutText(id ?? 'unnamed policy', 200),
      annotations: annotationsOf(value),
      ...(description === undefined ? {} : { description: cutText(description, MAX_TEXT) }),
      ...(escalates ? { escalate: true } : {}),
      ...(argument === undefined ? {} : { escalateArg: cutText(argument, 300) }),
    },
  ]
}

function annotationsOf(policy: JsonValue): Policy['annotations'] {
  const own = ['custom', 'annotations', 'metadata'].map((key) => field(policy, key))
  const members = own.find(isJsonObject) ?? {}
  return Object.entries(members)
    .slice(0, MAX_ANNOTATIONS)
    .map(([key, value]) => ({
      key: cutText(key, 100),
      value: cutText(typeof value === 'string' ? value : showJson(value), MAX_TEXT),
    }))
}

/** Two records of one verdict: the platform writes some steps twice. */
export function isSameDecision(a: Decision, b: Decision): boolean {
  return (
    a.verdict === b.verdict &&
    a.mode === b.mode &&
    a.stage === b.stage &&
    a.reason === b.reason &&
    a.policies.length === b.policies.length &&
    a.policies.every(({ id }, index) => id === b.policies[index]?.id)
  )
}
