import { hashText } from '../../lib/text/hashText.ts'
import { fileName } from '../../model/artifact.ts'
import type { Artifact } from '../../model/artifact.ts'
import { cutText, MAX_TASK_CHARS, MAX_THOUGHT_CHARS } from '../../model/limits.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'
import { agentOf } from './agent.ts'
import type { SonderaDocument } from './document.ts'
import type { Group } from './fold.ts'
import { lifecycleOf, outcomeOf } from './lifecycle.ts'
import { problemsOf } from './problems.ts'
import { runSections } from './runSections.ts'
import type { Sidecars } from './sidecars.ts'
import type { Steps } from './steps.ts'
import type { SonderaLayout } from './sniffSondera.ts'
import { asObject } from './facts.ts'
import { either, eitherList, eitherText } from './words.ts'

export interface RunParts {
  readonly source: Source
  readonly root: string
  readonly document: SonderaDocument
  readonly found: Steps
  readonly groups: readonly Group[]
  readonly sidecars: Sidecars
  readonly turns: readonly Turn[]
  readonly reading: Trajectory['reading']
  /** Sections and artifacts are left out where only figures are wanted. */
  readonly figuresOnly: boolean
}

export function trajectoryOf(parts: RunParts): Trajectory {
  const { root, document, found, sidecars, turns, reading, figuresOnly } = parts
  const { header } = document
  const { steps } = found
  const id = recordedId(parts) ?? nameOf(root)
  const outcome = outcomeOf(header, steps)
  const agent = agentOf(header, steps)
  const agentName = eitherText(sidecars.agent, 'name') ?? agent.id
  const provider = agent.provider ?? eitherText(sidecars.agent, 'provider_id')
  const task = taskOf(parts)
  const result = resultOf(parts)
  const tools = eitherList(sidecars.agent, 'tools').flatMap(
    (tool) => eitherText(tool, 'name') ?? [],
  )
  return {
    format: 'sondera',
    writer: writerOf(document, steps[0]?.eventId !== undefined),
    id: cutText(id, 300),
    root,
    fingerprint: `sondera:${cutText(id, 300)}:${firstHash(found).toString(36)}`,
    reading,
    outcome,
    clock: clockOf(parts),
    turns,
    usage: {},
    tools: tools.slice(0, 500).map((tool) => cutText(tool, 200)),
    artifacts: figuresOnly ? [] : artifactsOf(parts),
    problems: problemsOf(document, found, outcome.status),
    metadata: figuresOnly ? {} : boundedObject(asObject(header)),
    ...timesOf(parts),
    ...(agentName === undefined ? {} : { agent: cutText(agentName, 200) }),
    ...(provider === undefined ? {} : { provider: cutText(provider, 200) }),
    ...(task === undefined ? {} : { task: cutText(task, MAX_TASK_CHARS) }),
    ...(figuresOnly ? {} : wordsOf(parts)),
    ...(figuresOnly || result === undefined ? {} : { result: cutText(result, MAX_THOUGHT_CHARS) }),
  }
}

function wordsOf({ document, found, groups, sidecars }: RunParts): Partial<Trajectory> {
  const lifecycle = lifecycleOf(document.header, found.steps, document.path)
  const sections = runSections(document, found.steps, groups, sidecars)
  return {
    ...(lifecycle.length === 0 ? {} : { lifecycle }),
    ...(sections.length === 0 ? {} : { sections }),
  }
}

export function recordedId({
  document,
  found,
}: Pick<RunParts, 'document' | 'found'>): string | undefined {
  return eitherText(document.header, 'id') ?? found.steps[0]?.trajectory
}

function nameOf(root: string): string {
  const name = fileName(root).replace(/\.(jsonl|ndjson|json)$/i, '')
  return name === '' ? 'trajectory' : name
}

/** The beginning of the file never changes, however the run goes on. Event ids may be counters. */
function firstHash({ steps: [first] }: Steps): number {
  if (first === undefined) return 0
  return hashText(`${first.eventId ?? first.role ?? ''} ${showJson(first.content)}`)
}

const WRITERS: Readonly<Record<SonderaLayout, string>> = {
  events: 'Sondera hooks',
  'event-list': 'Sondera events',
  storage: 'Sondera storage',
  trajectory: 'Sondera harness',
  unknown: 'Sondera',
}

function writerOf({ layout, header }: SonderaDocument, hasEvents: boolean): string {
  if (layout === 'storage' && hasEvents) return 'Sondera storage 0.9'
  return layout === 'trajectory' && header === undefined ? WRITERS.unknown : WRITERS[layout]
}

/** What the run was started for, else what was asked first. */
function taskOf({ found: { steps } }: RunParts): string | undefined {
  const started = steps.find(({ kind, type }) => kind === 'lifecycle' && /^started$/i.test(type))
  return (
    eitherText(started?.content, 'task') ??
    steps.find(({ kind, role }) => kind === 'prompt' && role === 'user')?.text
  )
}

/** The summary at the end, else what the model said after its last tool. */
function resultOf({ found: { steps } }: RunParts): string | undefined {
  const completed = steps.findLast(({ type }) => /^completed$/i.test(type))
  const said = steps.findLast(({ kind, role }) => kind === 'prompt' && role === 'model')
  return (
    eitherText(completed?.content, 'summary') ??
    (said?.stage === 'post_run' ? said.text : undefined)
  )
}

function clockOf({ document: { header }, found }: RunParts): Trajectory['clock'] {
  if (found.clock !== 'unknown') return found.clock
  return parseTime(either(header, 'created_at'))?.clock ?? 'unknown'
}

/** First step to last; the header's times where the steps have none. */
function timesOf({ document: { header }, turns, groups }: RunParts): Partial<Trajectory> {
  let first = parseTime(either(header, 'started_at'))?.at
  let last = parseTime(either(header, 'ended_at'))?.at
  for (const { steps } of groups) {
    for (const { at } of steps) {
      if (at === undefined) continue
      first = first === undefined ? at : Math.min(first, at)
      last = last === undefined ? at : Math.max(last, at)
    }
  }
  for (const { endedAt } of turns) {
    if (endedAt !== undefined) last = last === undefined ? endedAt : Math.max(last, endedAt)
  }
  first ??= parseTime(either(header, 'created_at'))?.at
  return {
    ...(first === undefined ? {} : { startedAt: first }),
    ...(first === undefined || last === undefined ? {} : { endedAt: Math.max(first, last) }),
  }
}

function artifactsOf({ source, document, sidecars }: RunParts): readonly Artifact[] {
  const files = [
    [document.path, 'run'],
    [sidecars.agentsPath, 'metadata'],
    [sidecars.adjudicationsPath, 'metadata'],
  ] as const
  return files.flatMap(([path, kind]): readonly Artifact[] => {
    if (path === undefined) return []
    const bytes = source.entry(path)?.bytes
    const size = bytes === undefined ? {} : { bytes }
    return [{ path, kind, name: fileName(path), ...size }]
  })
}
