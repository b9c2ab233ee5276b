import { arrayField, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection, Tone } from '../../model/fact.ts'
import type { Bundle } from './bundle.ts'
import type { Document } from './contents.ts'
import { factOf, factsOf, section, text } from './facts.ts'
import type { ModelCall } from './modelCall.ts'
import { refFact } from './refs.ts'
import type { Surroundings } from './surroundings.ts'

const MAX_SECTIONS = 20
const MAX_EVIDENCE = 30

/** Findings, model calls, side effects, preferences, replays: what stands in files of their own. */
export function besideSections(beside: Surroundings, bundle: Bundle): readonly FactSection[] {
  return [
    ...beside.findings.slice(0, MAX_SECTIONS).flatMap((finding, index) => {
      const rule = textField(finding, 'rule_id')
      const title = rule === undefined ? 'Diagnostics finding' : `Finding ${rule}`
      const tone = toneOfSeverity(textField(finding, 'severity'))
      return section(`finding-${index}`, title, findingFacts(finding, bundle), tone)
    }),
    ...section('model-io', 'Model I/O', callFacts(beside.calls)),
    ...section('reasoning', 'Reasoning', reasoningFacts(beside.thoughts)),
    ...beside.documents
      .slice(0, MAX_SECTIONS)
      .flatMap((document, index) =>
        section(
          `document-${index}`,
          titleOf(document.file.name),
          documentFacts(document, bundle),
          toneOfStatus(textField(document.value, 'status')),
        ),
      ),
    ...section('pictures', 'Crops and diffs', pictureFacts(beside, bundle)),
  ]
}

const FINDING_PLACED: ReadonlySet<string> = new Set(['evidence', 'step_index', 'rule_id'])

/** What a rule found, with links to what it rests on. */
export function findingFacts(finding: JsonObject, bundle: Bundle): readonly Fact[] {
  const evidence = arrayField(finding, 'evidence').slice(0, MAX_EVIDENCE)
  return [
    ...factsOf(finding, FINDING_PLACED),
    ...evidence.flatMap((item) => {
      const ref = typeof item === 'string' ? item : textField(item, 'ref')
      if (ref === undefined) return []
      return [refFact(`evidence: ${textField(item, 'type') ?? 'file'}`, ref, bundle)]
    }),
  ]
}

function toneOfSeverity(severity: string | undefined): Tone {
  if (severity === 'high' || severity === 'critical') return 'bad'
  return severity === 'medium' || severity === 'low' ? 'warning' : 'neutral'
}

function toneOfStatus(status: string | undefined): Tone | undefined {
  if (status === 'committed') return 'warning'
  return status === 'aborted' ? 'neutral' : undefined
}

/** Request and response of the first stand in tabs of their own; here are all of them. */
function callFacts(calls: readonly ModelCall[]): readonly Fact[] {
  return calls.flatMap(({ layer, path, model, finishReason, usage }) => {
    const words = [
      model,
      usage?.inputTokens === undefined ? undefined : `${usage.inputTokens} in`,
      usage?.outputTokens === undefined ? undefined : `${usage.outputTokens} out`,
      finishReason,
    ].filter((word) => word !== undefined)
    return [
      ...text(layer, words.join(' · ')),
      { label: layer, value: { kind: 'artifact', path } } as const,
    ]
  })
}

const REASONING_PLACED: ReadonlySet<string> = new Set(['text', 'step_index', 'step_id'])

function reasoningFacts(thoughts: readonly JsonValue[]): readonly Fact[] {
  return thoughts.flatMap((thought) =>
    isJsonObject(thought) ? factsOf(thought, REASONING_PLACED) : [],
  )
}

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^side_effects\//, 'Side effect'],
  [/^preferences\//, 'Preference'],
  [/^replay\/.*prior/, 'Replay: prior steps'],
  [/^replay\//, 'Replay fixture'],
]

export function titleOf(name: string): string {
  return TITLES.find(([pattern]) => pattern.test(name))?.[1] ?? name
}

const DOCUMENT_PLACED: ReadonlySet<string> = new Set(['step_id', 'step_index', 'observation'])

export function documentFacts({ file, value }: Document, bundle: Bundle): readonly Fact[] {
  const observation = textField(value, 'observation')
  const facts = isJsonObject(value) ? factsOf(value, DOCUMENT_PLACED) : factOf('content', value)
  return [
    ...facts,
    ...(observation === undefined ? [] : [refFact('observation', observation, bundle)]),
    { label: 'file', value: { kind: 'artifact', path: file.path, label: file.name } },
  ]
}

function pictureFacts({ files }: Surroundings, bundle: Bundle): readonly Fact[] {
  return files
    .filter(({ name }) => /^(?:crops|diffs)\/|^screenshots\/.*_diff\./.test(name))
    .map(({ name }) => refFact(name.slice(0, name.indexOf('/')), name, bundle))
}
