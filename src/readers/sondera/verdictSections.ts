import { field, isJsonObject } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Policy } from '../../model/decision.ts'
import type { Fact, FactSection, Tone } from '../../model/fact.ts'
import { asObject, fact, memberFacts, section, turnFact } from './facts.ts'
import type { RecordedVerdict } from './step.ts'
import { eitherList, eitherText, textsOf } from './words.ts'

type TurnOf = (eventId: string) => number | undefined

/** What came with a verdict: steering, guardrails, the monitor, and Cedar's own words. */
export function verdictSections(
  { adjudication, guardrails, raw }: RecordedVerdict,
  policies: readonly Policy[],
  turnOf: TurnOf,
): readonly FactSection[] {
  const steering = field(adjudication, 'steering')
  return [
    ...section('steering', 'Steering', [
      ...fact('explanation', field(steering, 'explanation')),
      ...fact('instructions', textsOf(eitherList(steering, 'instructions')).join('\n')),
    ]),
    ...backstop(policies),
    ...checkSections(guardrails),
    ...signatureSections(field(guardrails, 'signature')),
    ...labelSections(field(guardrails, 'ifc')),
    ...contextSections(field(field(raw, 'request'), 'context')),
    ...monitorSections(field(raw, 'monitor'), turnOf),
    ...cedarSections(raw),
  ]
}

/** A denial of the monitor's, and not of a policy's: both marks have to hold. */
function backstop(policies: readonly Policy[]): readonly FactSection[] {
  const found = policies.find(
    ({ id, annotations }) =>
      id.startsWith('monitor-backstop-') &&
      annotations.some(({ key, value }) => key === 'source' && value === 'monitor'),
  )
  return found === undefined
    ? []
    : section('backstop', 'Backstop', fact('decided by the monitor', found.id), 'warning')
}

/** `guardrails.checks` of the Python models. */
function checkSections(guardrails: JsonValue | undefined): readonly FactSection[] {
  const checks = Object.entries(asObject(field(guardrails, 'checks')))
  const facts = checks.slice(0, 100).flatMap(([key, check]): readonly Fact[] => {
    const flagged = field(check, 'flagged') === true
    const message = eitherText(check, 'message')
    const words = flagged ? 'flagged' : 'passed'
    return fact(
      eitherText(check, 'name') ?? key,
      message === undefined ? words : `${words}: ${message}`,
    )
  })
  const isFlagged = checks.some(([, check]) => field(check, 'flagged') === true)
  return section('guardrails', 'Guardrails', facts, isFlagged ? 'warning' : 'neutral')
}

/** `guardrails.signature` of the later hooks. */
function signatureSections(signature: JsonValue | undefined): readonly FactSection[] {
  if (!isJsonObject(signature)) return []
  const triggered = field(signature, 'triggered') === true
  const matches = eitherList(signature, 'matches').slice(0, 50)
  return section(
    'signature',
    'Signatures',
    [
      ...fact('result', triggered ? 'triggered' : 'not triggered'),
      ...fact('severity', field(signature, 'severity')),
      ...fact('categories', field(signature, 'categories')),
      ...matches.flatMap((match) => matchFacts(match)),
    ],
    triggered ? 'bad' : 'neutral',
  )
}

function matchFacts(match: JsonValue): readonly Fact[] {
  const rule = eitherText(match, 'rule') ?? 'match'
  const namespace = eitherText(match, 'namespace')
  return [
    ...fact('rule', namespace === undefined ? rule : `${namespace} / ${rule}`),
    ...memberFacts(field(match, 'metadata')),
  ]
}

function labelSections(ifc: JsonValue | undefined): readonly FactSection[] {
  return section('ifc', 'Information flow', memberFacts(ifc))
}

/** Guardrails of the earlier hooks stand in the request that Cedar was asked with. */
function contextSections(context: JsonValue | undefined): readonly FactSection[] {
  if (!isJsonObject(context)) return []
  const signature = field(context, 'signature')
  const policy = field(context, 'policy')
  const matches = field(signature, 'matches')
  const isBad = (typeof matches === 'number' && matches > 0) || field(policy, 'compliant') === false
  const label = field(field(field(context, 'label'), '__entity'), 'id') ?? field(context, 'label')
  const compliant = field(policy, 'compliant')
  return section(
    'guardrail-signals',
    'Guardrails',
    [
      ...fact('signature matches', matches),
      ...fact('signature categories', field(signature, 'categories')),
      ...(matches === 0 ? [] : fact('signature severity', field(signature, 'severity'))),
      ...fact('compliant', compliant === undefined ? undefined : compliant === true ? 'yes' : 'no'),
      ...fact('violations', field(policy, 'violations')),
      ...fact('label', label),
      ...fact('protected path', field(context, 'protected_path')),
      ...fact('untrusted pending', field(context, 'untrusted_pending')),
    ],
    isBad ? 'bad' : 'neutral',
  )
}

const MONITOR_TONES: ReadonlyMap<string, Tone> = new Map([
  ['violated', 'bad'],
  ['pending', 'warning'],
  ['satisfied', 'good'],
] as const)

/** The state of the multi-step monitor, with links to the steps that armed, cleared or tripped it. */
export function monitorSections(
  monitor: JsonValue | undefined,
  turnOf: TurnOf,
  id = 'monitor',
): readonly FactSection[] {
  if (!isJsonObject(monitor)) return []
  const witnesses = field(monitor, 'attributes')
  const link = (label: string, key: string): readonly Fact[] =>
    turnFact(label, eitherText(witnesses, key) ?? eitherText(monitor, key), turnOf)
  return section(
    id,
    'Taint and monitor',
    [
      ...fact('verdict', field(monitor, 'verdict')),
      ...fact('state', field(monitor, 'state')),
      ...fact('label', field(monitor, 'label')),
      ...fact('taints', field(monitor, 'taints')),
      ...fact('untrusted pending', field(monitor, 'untrusted_pending')),
      ...link('armed by', 'armed_event_id'),
      ...link('cleared by', 'cleared_event_id'),
      ...link('tripped by', 'tripped_event_id'),
    ],
    MONITOR_TONES.get(eitherText(monitor, 'verdict') ?? ''),
  )
}

/** What Cedar was asked, and what it answered before the harness made a decision of it. */
function cedarSections(raw: JsonValue | undefined): readonly FactSection[] {
  const request = field(raw, 'request')
  const response = field(raw, 'response')
  return section('cedar', 'Cedar', [
    ...fact('principal', field(request, 'principal')),
    ...fact('action', field(request, 'action')),
    ...fact('resource', field(request, 'resource')),
    ...fact('answer', field(response, 'decision')),
    ...fact('policies', field(response, 'reason')),
    ...fact('errors', field(response, 'errors')),
    ...fact('context', field(request, 'context')),
  ])
}
