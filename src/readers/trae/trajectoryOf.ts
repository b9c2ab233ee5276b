import { hashText } from '../../lib/text/hashText.ts'
import { isJsonArray } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { Artifact } from '../../model/artifact.ts'
import { fileName } from '../../model/artifact.ts'
import type { Fact, FactSection } from '../../model/fact.ts'
import { cutText, MAX_PROBLEMS, MAX_RESULT_CHARS, MAX_TASK_CHARS } from '../../model/limits.ts'
import type { Problem } from '../../model/problem.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { sumUsage } from '../../model/usage.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { present } from '../shared/present.ts'
import { showJson } from '../shared/showJson.ts'
import type { OpenedFile } from './openFile.ts'
import { hasEnded, outcomeOf } from './outcome.ts'
import type { TraeRecord } from './record.ts'
import type { TraeWriter } from './sniffTrae.ts'
import { traeUsage } from './tokens.ts'
import { endOfTurn, figuresOf, turnOf, turnProblems } from './turnOf.ts'

const WRITERS: Readonly<Record<TraeWriter, string>> = {
  python: 'Trae Agent',
  rust: 'Trae Agent (Rust)',
  port: 'Trae Agent (TypeScript port)',
  pywen: 'Pywen',
}

const MAX_TOOLS = 500

/** How many of the turns are wanted whole; the others are listed, for `none` with their figures. */
type Wanted = 'all' | 'first' | 'none'

export function trajectoryOf(file: OpenedFile, wanted: Wanted): Trajectory {
  const { path, record: run, isCut } = file
  const cutTurn = isCut ? run.turns.length - 1 : -1
  const turns = run.turns.map((_, index) =>
    wanted === 'all' || (wanted === 'first' && index === 0)
      ? turnOf(run, index, path, cutTurn)
      : wanted === 'first'
        ? listed(index, path)
        : { ...listed(index, path), ...figuresOf(run, index, path) },
  )
  const { start, end, clock } = timesOf(run)
  const sections = runSections(run)
  return {
    format: 'trae',
    writer: WRITERS[run.writer],
    id: idOf(path, file.sourceName),
    root: path,
    fingerprint: fingerprintOf(run),
    reading: wanted === 'first' ? 'first' : 'complete',
    outcome: outcomeOf(run, isCut),
    clock,
    turns,
    usage: sumUsage(run.turns.map((turn) => traeUsage(turn.usage, turn.provider ?? run.provider))),
    tools: toolsOf(run),
    artifacts: [artifactOf(file)],
    problems: problemsOf(file),
    metadata: metadataOf(run.root),
    ...present({
      task: run.task === undefined ? undefined : cutText(run.task, MAX_TASK_CHARS),
      model: run.model === undefined ? undefined : cutText(run.model, 200),
      provider: run.provider === undefined ? undefined : cutText(run.provider, 200),
      agent: run.agent === undefined ? undefined : cutText(run.agent, 200),
      result: run.result === undefined ? undefined : cutText(run.result, MAX_RESULT_CHARS),
      maxTurns: run.maxSteps,
      recordedTurns: run.recordedTurns,
      recordedUsage: pywenTotals(run),
      sections: sections.length === 0 ? undefined : sections,
      startedAt: start,
      endedAt: end,
    }),
  }
}

function listed(index: number, path: string): Turn {
  return {
    index,
    status: 'listed',
    run: 0,
    folders: [],
    actions: [],
    frames: {},
    artifacts: [path],
  }
}

/** From the start to the recorded end, or to the last event where there is none (or an old one). */
function timesOf(run: TraeRecord): {
  readonly start: number | undefined
  readonly end: number | undefined
  readonly clock: Trajectory['clock']
} {
  const [first] = run.turns
  const start = run.startTime ?? first?.startedAt ?? first?.answeredAt ?? first?.steppedAt
  const last = run.turns.at(-1)
  const ended = run.end.kind === 'ended' ? run.end.time.at : undefined
  const end = ended ?? endOfTurn(last) ?? last?.startedAt?.at
  const inOrder = start !== undefined && end !== undefined && start.at <= end
  return { start: start?.at, end: inOrder ? end : undefined, clock: start?.clock ?? 'unknown' }
}

/** The file's name; that of its folder where every run's file has the same. */
function idOf(path: string, sourceName: string): string {
  const name = fileName(path).replace(/\.json$/i, '')
  if (!/^(trajectory|trae_trajectory)$/i.test(name)) return name
  const folder = fileName(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  return (folder === '' ? sourceName : folder).replace(/\.(zip|json)$/i, '') || name
}

/** What stands at the beginning of the file, so that growing or being cut changes nothing. */
function fingerprintOf(run: TraeRecord): string {
  const { startTime, task, agent, turns } = run
  const start = startTime?.at.toString(36) ?? ''
  // The patch selector records neither start nor task: its first answer tells it apart.
  const said = startTime === undefined ? [turns[0]?.message, showCalls(run)] : [agent]
  return `trae:${start}:${hashText([task, ...said].join('\n')).toString(36)}`
}

function showCalls({ turns }: TraeRecord): string {
  const calls = turns[0]?.calls.map(({ name, args }) => ({ name, args: args ?? null })) ?? []
  return cutText(showJson(calls), MAX_RESULT_CHARS)
}

function toolsOf({ turns }: TraeRecord): readonly string[] {
  const tools = new Set<string>()
  for (const turn of turns) {
    for (const tool of turn.tools ?? []) if (tools.size < MAX_TOOLS) tools.add(cutText(tool, 200))
  }
  return [...tools]
}

function artifactOf({ path, bytes }: OpenedFile): Artifact {
  return { path, kind: 'run', name: 'trajectory', bytes }
}

/** Pywen adds up over the session. */
function pywenTotals(run: TraeRecord): Trajectory['recordedUsage'] {
  if (run.writer !== 'pywen') return undefined
  const { root, provider } = run
  const { total_tokens, total_input_tokens, total_output_tokens } = root
  return traeUsage(
    {
      ...(total_tokens === undefined ? {} : { total_tokens }),
      ...(total_input_tokens === undefined ? {} : { input_tokens: total_input_tokens }),
      ...(total_output_tokens === undefined ? {} : { output_tokens: total_output_tokens }),
    },
    provider,
  )
}

function runSections(run: TraeRecord): readonly FactSection[] {
  const facts: Fact[] = []
  const text = (label: string, value: string): void => {
    facts.push({ label, value: { kind: 'text', text: value } })
  }
  const steps = run.turns.length
  if (run.maxSteps !== undefined) text('steps', `${steps} of at most ${run.maxSteps}`)
  if (run.success !== undefined) {
    text('success', hasEnded(run) ? String(run.success) : `${run.success}, before the end`)
  }
  if (run.executionMs !== undefined) {
    facts.push({ label: 'execution_time', value: { kind: 'duration', ms: run.executionMs } })
  }
  if (run.end.kind === 'open') text('end_time', 'none: still running, or killed')
  if (run.end.kind === 'stale') {
    facts.push({ label: 'end_time, left over', value: { kind: 'time', at: run.end.time.at } })
  }
  const models = new Set(run.turns.flatMap(({ model }) => model ?? []))
  if (models.size > 0) {
    const values = [...models].slice(0, 20).map((model) => cutText(model, 200))
    facts.push({ label: 'models that answered', value: { kind: 'chips', values } })
  }
  return facts.length === 0 ? [] : [{ id: 'trae', title: 'Trae Agent', facts }]
}

function problemsOf({ problems, record }: OpenedFile): readonly Problem[] {
  return [...problems, ...record.problems, ...staleProblem(record), ...turnProblems(record)].slice(
    0,
    MAX_PROBLEMS,
  )
}

function staleProblem({ end }: TraeRecord): readonly Problem[] {
  if (end.kind !== 'stale') return []
  return [
    {
      code: 'value-unexpected',
      message:
        'end_time is older than the start or the last step: end_time, success and final_result are left over from a task before this one.',
      severity: 'notice',
    },
  ]
}

/** All members but the lists. */
function metadataOf(root: JsonObject): JsonObject {
  return boundedObject(
    Object.fromEntries(
      Object.entries(root).filter(([key, value]) => key === 'task' || !isJsonArray(value)),
    ),
  )
}
