import type { Problem } from '../../model/problem.ts'
import type { Outcome, Trajectory, Turn } from '../../model/trajectory.ts'
import { sumUsage } from '../../model/usage.ts'
import type { Usage } from '../../model/usage.ts'
import type { CuaLayout } from './listing.ts'
import type { Metadata } from './metadata.ts'
import { outcomeOf } from './outcome.ts'
import { boundedProblems, totalProblem } from './problems.ts'
import type { RunParts } from './runParts.ts'

export function trajectoryOf(parts: RunParts): Trajectory {
  const { listing, metadata, assembled, reading, requestFacts: request } = parts
  const { turns, first } = assembled
  const id = metadata.id ?? folderName(listing.root, parts.source.name)
  const summed = sumUsage(turns.map(({ usage }) => usage))
  const model = metadata.model ?? request?.model ?? first?.model
  const task = metadata.task ?? request?.task
  const startedAt = firstTime(turns) ?? metadata.createdAt?.at
  const endedAt = reading === 'complete' ? lastTime(turns, metadata) : undefined
  const outcome: Outcome = outcomeOf(parts)
  return {
    format: 'cua',
    writer: writerOf(listing.layout, parts),
    id,
    root: listing.root,
    fingerprint: `cua:${id}:${(first?.decisionHash ?? 0).toString(36)}`,
    reading,
    outcome,
    clock: first?.times[0]?.clock ?? metadata.createdAt?.clock ?? 'unknown',
    turns,
    usage: withRecorded(summed, metadata.usage),
    tools: request?.tools ?? [],
    artifacts: parts.artifacts,
    problems: boundedProblems([
      ...missingMetadata(parts),
      ...assembled.problems,
      ...parts.problems,
      ...(reading === 'complete' ? totalProblem(summed, metadata.usage) : []),
    ]),
    metadata: metadata.shown,
    ...(task === undefined ? {} : { task }),
    ...(model === undefined ? {} : { model }),
    ...(metadata.agent === undefined ? {} : { agent: metadata.agent }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(startedAt === undefined || endedAt === undefined
      ? {}
      : { endedAt: Math.max(startedAt, endedAt) }),
    ...(metadata.usage === undefined ? {} : { recordedUsage: metadata.usage }),
    ...(metadata.turns === undefined ? {} : { recordedTurns: metadata.turns }),
    ...(request?.display === undefined ? {} : { declaredDisplay: request.display }),
  }
}

/** Where no turn tells a figure, the run's own total is the only one there is. */
function withRecorded(summed: Usage, recorded: Usage | undefined): Usage {
  return recorded === undefined ? summed : { ...recorded, ...summed }
}

const WRITERS: Readonly<Record<CuaLayout, string>> = {
  agent: 'Cua agent',
  session: 'cua do session',
  experiment: 'Cua agent 0.1–0.3',
  driver: 'cua-driver',
}

function writerOf(layout: CuaLayout, { listing }: RunParts): string {
  if (layout !== 'agent') return WRITERS[layout]
  const hasCalls = listing.files.some(({ role }) => role === 'request' || role === 'response')
  return hasCalls || listing.files.length === 0 ? WRITERS.agent : 'Cua demonstration'
}

function folderName(root: string, sourceName: string): string {
  if (root !== '') return root.slice(root.lastIndexOf('/') + 1).replace(/\.zip$/i, '')
  return sourceName.replace(/\.zip$/i, '')
}

function firstTime(turns: readonly Turn[]): number | undefined {
  return turns.find(({ startedAt }) => startedAt !== undefined)?.startedAt
}

function lastTime(turns: readonly Turn[], metadata: Metadata): number | undefined {
  let last: number | undefined
  for (const { endedAt } of turns) {
    if (endedAt !== undefined) last = last === undefined ? endedAt : Math.max(last, endedAt)
  }
  return last ?? metadata.completedAt?.at
}

function missingMetadata({ hasMetadata, listing }: RunParts): readonly Problem[] {
  if (hasMetadata || listing.layout !== 'agent') return []
  return [
    {
      code: 'metadata-missing',
      message:
        'There is no metadata.json: task, status and recorded totals are unknown or taken from the calls.',
      severity: 'notice',
    },
  ]
}
