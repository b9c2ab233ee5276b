import { field, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import { hashText } from '../../lib/text/hashText.ts'
import type { Artifact } from '../../model/artifact.ts'
import { cutText, MAX_TASK_CHARS } from '../../model/limits.ts'
import type { Problem } from '../../model/problem.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { sumUsage } from '../../model/usage.ts'
import type { Usage } from '../../model/usage.ts'
import type { Source } from '../../source/source.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { parseTime } from '../shared/time.ts'
import type { Contents } from './contents.ts'
import { groupOf, isOrchestrator } from './orchestrator.ts'
import { outcomeOf } from './outcome.ts'
import type { RunContext } from './runContext.ts'
import { sectionsOfRun } from './runSections.ts'
import { boundedProblems } from './runProblems.ts'
import type { Signatures } from './signatures.ts'
import type { Step } from './steps.ts'
import type { Placed } from './surroundings.ts'
import { usageOfCosts } from './usage.ts'

/** What was made of a bundle, before it becomes a trajectory. */
export interface RunParts {
  readonly source: Source
  readonly context: RunContext
  readonly contents: Contents
  readonly steps: readonly Step[]
  readonly placed: Placed
  readonly turns: readonly Turn[]
  readonly reading: Trajectory['reading']
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly Problem[]
  readonly signatures: Signatures
  readonly isRow: boolean
}

export function trajectoryOf(parts: RunParts): Trajectory {
  const { context, contents, steps, turns, reading, placed, signatures, isRow } = parts
  const { session, manifest, bundle } = context
  const id = context.runId ?? nameOf(bundle.root, parts.source.name)
  const spec = field(session, 'task_spec')
  const summed = sumUsage(turns.map(({ usage }) => usage))
  const recorded = recordedUsage(context)
  const recordedTurns = numberField(manifest, 'step_count')
  const maxTurns = numberField(spec, 'max_steps')
  const lifecycle = placed.run.events
  const tools = contents.calls.find((call) => call.tools.length > 0)?.tools ?? []
  return {
    format: 'augur',
    writer: writerOf(parts),
    id: cutText(id, 300),
    root: bundle.root,
    fingerprint: `augur:${cutText(id, 300)}:${firstHash(steps[0]).toString(36)}`,
    reading,
    outcome: outcomeOf(context, turns.length),
    ...timesOfRun(session, turns),
    turns,
    // Where no step tells a figure, the session's own total is the only one there is.
    usage: recorded === undefined ? summed : { ...recorded, ...summed },
    tools,
    artifacts: parts.artifacts,
    problems: boundedProblems([...parts.problems, ...signatures.problems]),
    metadata: isRow ? {} : boundedObject(metadataOf(context)),
    sections: isRow
      ? []
      : sectionsOfRun({
          context,
          contents,
          steps,
          beside: placed.run,
          signatures: signatures.facts,
        }),
    ...texts(parts, spec),
    ...(isOrchestrator(context) ? { badges: ['orchestrator'] } : {}),
    ...(lifecycle.length === 0 ? {} : { lifecycle }),
    ...(recorded === undefined ? {} : { recordedUsage: recorded }),
    ...(recordedTurns === undefined ? {} : { recordedTurns }),
    ...(maxTurns === undefined ? {} : { maxTurns }),
  }
}

type Texts = Pick<Trajectory, 'task' | 'model' | 'agent' | 'workflow' | 'group'>

function texts({ context, contents, steps }: RunParts, spec: ReturnType<typeof field>): Texts {
  const { session, manifest } = context
  const client = field(session, 'client') ?? field(manifest, 'client')
  const task = textField(spec, 'instruction')
  const model = modelOf(steps, contents)
  const agent = textField(client, 'name')
  const workflow = textField(session, 'task_spec_id') ?? textField(spec, 'task_spec_id')
  const group = groupOf(context)
  return {
    ...(task === undefined ? {} : { task: cutText(task, MAX_TASK_CHARS) }),
    ...(model === undefined ? {} : { model: cutText(model, 200) }),
    ...(agent === undefined ? {} : { agent: cutText(agent, 200) }),
    ...(workflow === undefined ? {} : { workflow: cutText(workflow, 200) }),
    ...(group === undefined ? {} : { group: cutText(group, 200) }),
  }
}

/** The first step that says which; else the first model call. */
function modelOf(steps: readonly Step[], { calls }: Contents): string | undefined {
  for (const { fields } of steps) {
    const model = textField(field(fields, 'captured_versions'), 'model')
    if (model !== undefined) return model
  }
  return calls.find(({ model }) => model !== undefined)?.model
}

export function recordedUsage({ session, manifest }: RunContext): Usage | undefined {
  return usageOfCosts(field(session, 'costs')) ?? usageOfCosts(field(manifest, 'costs'))
}

/** Of the first step, what is known as soon as it begins and stays: growth does not change it. */
function firstHash(step: Step | undefined): number {
  if (step === undefined) return 0
  const { fields } = step
  const parts = ['step_id', 'step_type', 'started_at', 'intent'].map((key) =>
    textField(fields, key),
  )
  return hashText(JSON.stringify(parts))
}

function timesOfRun(
  session: JsonObject | undefined,
  turns: readonly Turn[],
): Pick<Trajectory, 'startedAt' | 'endedAt' | 'clock'> {
  const recorded = parseTime(field(session, 'started_at'))
  const first = turns.find((turn) => turn.startedAt !== undefined)?.startedAt
  const startedAt = recorded?.at ?? first
  if (startedAt === undefined) return { clock: 'unknown' }
  let endedAt = parseTime(field(session, 'ended_at'))?.at
  for (const turn of turns) {
    const last = turn.endedAt ?? turn.startedAt
    if (last !== undefined) endedAt = Math.max(last, endedAt ?? last)
  }
  const clock = recorded?.clock ?? 'utc'
  return endedAt === undefined || endedAt < startedAt
    ? { startedAt, clock }
    : { startedAt, endedAt, clock }
}

function writerOf({ context, contents }: RunParts): string {
  if (context.bundle.folder === undefined) {
    return contents.hasTrace ? 'Augur trace' : 'Augur step'
  }
  if (context.manifest !== undefined) return 'Augur bundle'
  return contents.hasTrace ? 'Augur live mirror' : 'Augur steps'
}

function metadataOf({ manifest, session }: RunContext): JsonObject {
  return {
    ...(session === undefined ? {} : { session }),
    ...(manifest === undefined ? {} : { manifest: withoutSignatures(manifest) }),
  }
}

/** Hundreds of hashes tell nobody anything; whether they match is told elsewhere. */
function withoutSignatures(manifest: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(manifest).filter(([key, value]) => key !== 'signatures' || !isJsonObject(value)),
  )
}

function nameOf(root: string, sourceName: string): string {
  const name = root === '' ? sourceName : root.slice(root.lastIndexOf('/') + 1)
  const plain = name.replace(/\.(?:zip|json)$/i, '')
  return plain === '' ? 'run' : plain
}
