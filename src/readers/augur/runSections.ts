import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import { documentFacts, findingFacts, titleOf } from './besideSections.ts'
import { findFile } from './bundle.ts'
import type { Contents, Document } from './contents.ts'
import { code, factOf, factsOf, section, text } from './facts.ts'
import { refFact } from './refs.ts'
import type { RunContext } from './runContext.ts'
import { stepFinder } from './stepFinder.ts'
import type { Step } from './steps.ts'
import { findingsOf } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

const MAX_LISTED = 50
const MAX_SECTIONS = 20

const SESSION_PLACED: ReadonlySet<string> = new Set([
  'client',
  'costs',
  'tags',
  'live',
  'task_spec',
  'branch_context',
])
const MANIFEST_PLACED: ReadonlySet<string> = new Set([
  'bundle_format',
  'run_id',
  'debug_session_id',
  'client',
  'capture_mode',
  'schema_version',
  'costs',
  'signatures',
  'missing',
  'paths',
  'trace',
])

export interface RunSectionsInput {
  readonly context: RunContext
  readonly contents: Contents
  readonly steps: readonly Step[]
  /** Records that belong to no step. */
  readonly beside: Surroundings
  readonly signatures: readonly Fact[]
}

/** What the format tells of the whole session. */
export function sectionsOfRun(input: RunSectionsInput): readonly FactSection[] {
  const { context, contents, steps, beside, signatures } = input
  const { session, manifest } = context
  const client = field(session, 'client') ?? field(manifest, 'client')
  const costs = field(session, 'costs') ?? field(manifest, 'costs')
  return [
    ...section('session', 'Session', [
      ...stepCountFact(steps),
      ...(session === undefined ? idsOf(manifest) : factsOf(session, SESSION_PLACED)),
    ]),
    ...section('client', 'Client', objectFacts('client', client)),
    ...section('tags', 'Tags', objectFacts('tags', field(session, 'tags'))),
    ...section('task', 'Task spec', objectFacts('task_spec', field(session, 'task_spec'))),
    ...section('branch', 'Branch', objectFacts('branch', field(session, 'branch_context'))),
    ...documentSections(contents, 'outcomes.json', 'outcomes', 'Outcome'),
    ...candidateSection(contents, steps),
    ...section('findings', 'Diagnostics findings', allFindings(contents, steps, context)),
    ...section('costs', 'Costs as recorded', objectFacts('costs', costs)),
    ...section('live', 'Live addresses', objectFacts('live', field(session, 'live'))),
    ...section('logs', 'Logs', logFacts(beside, context)),
    ...otherDocuments(beside, context),
    ...section('missing', 'Not captured', missingFacts(context)),
    ...section('bundle', 'Bundle', [
      ...(manifest === undefined ? [] : factsOf(manifest, MANIFEST_PLACED)),
      ...signatures,
    ]),
    ...agentSection(contents, context),
  ]
}

/** `3 (5)`: canonical steps, and what they come to with every iteration. */
function stepCountFact(steps: readonly Step[]): readonly Fact[] {
  const canonical = steps.filter(({ isCanonical }) => isCanonical).length
  if (canonical === steps.length) return text('steps', String(canonical))
  return text('steps (with iterations)', `${canonical} (${steps.length})`)
}

function idsOf(manifest: JsonObject | undefined): readonly Fact[] {
  return ['run_id', 'debug_session_id', 'capture_mode', 'schema_version'].flatMap((key) =>
    factOf(key, field(manifest, key)),
  )
}

function objectFacts(key: string, value: JsonValue | undefined): readonly Fact[] {
  return isJsonObject(value) ? factsOf(value) : factOf(key, value)
}

/** Documents of the whole run keep a list in an object, or are the list. */
function listIn(contents: Contents, name: string, key: string): readonly JsonValue[] {
  const document = contents.documents.find(({ file }) => file.name === name)
  if (document === undefined) return []
  return isJsonArray(document.value) ? document.value : arrayField(document.value, key)
}

function documentSections(
  contents: Contents,
  name: string,
  key: string,
  title: string,
): readonly FactSection[] {
  const list = listIn(contents, name, key).slice(0, MAX_SECTIONS)
  return list.flatMap((item, index) =>
    section(
      `${key}-${index}`,
      list.length === 1 ? title : `${title} ${index + 1}`,
      objectFacts(key, item),
    ),
  )
}

/** Each with the turn that it was tagged at. */
function candidateSection(contents: Contents, steps: readonly Step[]): readonly FactSection[] {
  const find = stepFinder(steps)
  const facts = listIn(contents, 'eval_candidates.json', 'candidates')
    .slice(0, MAX_LISTED)
    .flatMap((candidate, index): readonly Fact[] => {
      const reason = textField(candidate, 'reason')
      const at = field(candidate, 'step_index')
      const turn = find({
        id: textField(candidate, 'step_id'),
        index: typeof at === 'number' ? at : undefined,
      })
      const shown =
        turn === undefined ? [] : [turnFact(`candidate ${index + 1}`, turn, reason ?? 'tagged')]
      const rest = isJsonObject(candidate)
        ? factsOf(candidate, turn === undefined ? new Set() : CANDIDATE_SHOWN)
        : [code(`candidate ${index + 1}`, candidate)]
      return shown.concat(rest)
    })
  return section('candidates', 'Evaluation candidates', facts)
}

const CANDIDATE_SHOWN: ReadonlySet<string> = new Set(['reason', 'step_index', 'step_id'])

function turnFact(label: string, turn: number, words: string): Fact {
  return { label, value: { kind: 'turn', turn, label: cutText(words, 200) } }
}

/** All of them in one list; those of a step link to it, the others tell all that they say. */
function allFindings(
  contents: Contents,
  steps: readonly Step[],
  { bundle }: RunContext,
): readonly Fact[] {
  const find = stepFinder(steps)
  const document = contents.documents.find(({ file }) => file.name === 'diagnostics/findings.json')
  if (document === undefined) return []
  const facts = findingsOf(document.value)
    .slice(0, MAX_LISTED)
    .flatMap((finding): readonly Fact[] => {
      const severity = textField(finding, 'severity')
      const rule = cutText(textField(finding, 'rule_id') ?? 'finding', 100)
      const label = severity === undefined ? rule : `${rule} (${severity})`
      const at = field(finding, 'step_index')
      const turn = find({
        id: textField(finding, 'step_id'),
        index: typeof at === 'number' ? at : undefined,
      })
      if (turn === undefined) return text(label, rule).concat(findingFacts(finding, bundle))
      return [turnFact(label, turn, textField(finding, 'summary') ?? rule)]
    })
  return [...facts, fileFact(document)]
}

function fileFact({ file }: Document): Fact {
  return { label: 'file', value: { kind: 'artifact', path: file.path, label: file.name } }
}

function logFacts({ files }: Surroundings, { bundle }: RunContext): readonly Fact[] {
  return files
    .filter(({ name }) => name.startsWith('logs/'))
    .slice(0, MAX_LISTED)
    .map(({ name }) => refFact('log', name, bundle))
}

const SHOWN = new Set(['outcomes.json', 'eval_candidates.json', 'diagnostics/findings.json'])

function otherDocuments(
  { documents }: Surroundings,
  { bundle }: RunContext,
): readonly FactSection[] {
  return documents
    .filter(({ file }) => !SHOWN.has(file.name))
    .slice(0, MAX_SECTIONS)
    .flatMap((document, index) =>
      section(`document-${index}`, titleOf(document.file.name), documentFacts(document, bundle)),
    )
}

/** What the producer says that it has not got. */
function missingFacts({ missing }: RunContext): readonly Fact[] {
  return factOf('missing', [...missing].slice(0, 1_000))
}

function agentSection({ agentText }: Contents, { bundle }: RunContext): readonly FactSection[] {
  const file = findFile(bundle, 'AGENT.md')
  if (file === undefined) return []
  return section('agent', 'AGENT.md', [
    ...(agentText === undefined || agentText === '' ? [] : [code('text', agentText, 'markdown')]),
    { label: 'file', value: { kind: 'artifact', path: file.path, label: file.name } },
  ])
}
