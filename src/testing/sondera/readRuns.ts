import { expect } from 'vitest'
import type { JsonObject } from '../../lib/json/json.ts'
import { effectOf } from '../../model/decision.ts'
import { stopsOf } from '../../model/stops.ts'
import { summarise } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { stopText } from '../../model/wording/actionText.ts'
import { detectRuns, readerOf } from '../../readers/registry.ts'
import { assertTrajectoryIsSound } from '../assertSound.ts'
import type { RunFiles } from '../cua/saver.ts'
import { memorySource } from '../memorySource.ts'
import { adjudicated, plainStep, trajectory } from './steps.ts'

/** Every run of a drop, sound, with the same figures in its row, and with its conversations. */
export async function readAll(files: RunFiles): Promise<readonly Trajectory[]> {
  const source = memorySource(files)
  const reader = readerOf('sondera')
  const runs: Trajectory[] = []
  for (const detection of await detectRuns(source)) {
    if (detection.format !== 'sondera') continue
    const run = await reader.read(source, detection)
    assertTrajectoryIsSound(run)
    expect(await reader.summarise?.(source, detection)).toEqual(summarise(run))
    for (const { index } of run.turns) await reader.readConversation(source, run, index)
    runs.push(run)
  }
  return runs
}

/** A harness run of these steps. */
export async function readSteps(steps: Parameters<typeof trajectory>[0]): Promise<Trajectory> {
  const totals = { raw_step_count: null, decision_summary: null }
  const [run] = await readAll({ 'r.json': JSON.stringify(trajectory(steps, totals)) })
  if (run === undefined) throw new Error('not read')
  return run
}

/** Status, problems, and of each stop what it is called, what came of it and what was decided. */
export function shapeOf(run: Trajectory) {
  return {
    status: run.outcome.status,
    stops: stopsOf(run).map(({ turn, ...stop }) =>
      [
        stopText({ turn, ...stop }),
        ...(stop.action === undefined ? [] : [stop.action.status]),
        ...(turn.decisions ?? []).map(effectOf),
      ].join(' '),
    ),
    problems: run.problems.map(({ code, severity }) => `${code} ${severity}`),
  }
}

/** A request before a tool, `seconds` after noon, allowed. */
export const pre = (seconds: number, content: JsonObject): JsonObject =>
  adjudicated(plainStep(seconds, 'model', 'pre_tool', content))

export const post = (seconds: number, content: JsonObject): JsonObject =>
  adjudicated(plainStep(seconds, 'tool', 'post_tool', content))
