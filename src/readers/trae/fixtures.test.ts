import { assert, asyncProperty, integer } from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../model/stops.ts'
import { summarise } from '../../model/summary.ts'
import type { RunStatus, Trajectory } from '../../model/trajectory.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { assertTrajectoryIsSound } from '../../testing/assertSound.ts'
import { memorySource } from '../../testing/memorySource.ts'
import { filesUnder, fixtureRoot } from '../../testing/sharedFixtures.ts'
import { mapPaths, VARIANTS } from '../../testing/variants.ts'
import { detectRuns, readerOf } from '../registry.ts'

interface Expected {
  readonly writer: string
  readonly status: RunStatus
  readonly turns: number
  readonly stops: number
  readonly tokens: readonly (number | undefined)[]
  readonly kinds: Readonly<Record<string, number>>
  readonly failed: number
  readonly states: Readonly<Record<string, number>>
  readonly maxTurns?: number
  readonly durationMs?: number
  readonly problems: readonly string[]
}

/**
 * Counted in the files by another program than ours. Tokens are input, output, cached, reasoning;
 * `kinds` and `states` are of actions and of turns.
 */
const FILES: Readonly<Record<string, Expected>> = {
  'bedrock_maxsteps_todo_1MB.json': {
    writer: 'Trae Agent',
    status: 'failed',
    turns: 120,
    stops: 120,
    tokens: [5_623_786, 29_146, 0, 0],
    kinds: { shell: 90, file: 21, terminate: 7 },
    failed: 1,
    states: { calling_tool: 118, thinking: 2 },
    maxTurns: 120,
    durationMs: 634_258,
    problems: [],
  },
  'openai_gpt4o_success_parallel_tools.json': {
    writer: 'Trae Agent',
    status: 'completed',
    turns: 14,
    stops: 17,
    tokens: [214_925, 2_704, 190_848, 0],
    kinds: { shell: 5, file: 11, terminate: 1 },
    failed: 3,
    states: { calling_tool: 13, completed: 1 },
    maxTurns: 120,
    durationMs: 151_205,
    problems: [],
  },
  'openai_gpt5_success_reasoning.json': {
    writer: 'Trae Agent',
    status: 'completed',
    turns: 14,
    stops: 14,
    tokens: [263_257, 11_210, 238_976, 8_256],
    kinds: { shell: 7, file: 5, terminate: 1 },
    failed: 2,
    states: { calling_tool: 12, thinking: 1, completed: 1 },
    maxTurns: 120,
    durationMs: 661_300,
    problems: [],
  },
  'derived_truncated_midwrite.json': {
    writer: 'Trae Agent',
    status: 'incomplete',
    turns: 5,
    stops: 5,
    tokens: [66_979, 4_651, 61_824, 3_712],
    kinds: { shell: 2, file: 3 },
    failed: 2,
    states: { calling_tool: 4, cut: 1 },
    maxTurns: 120,
    durationMs: 661_300,
    problems: ['file-truncated', 'turn-in-flight'],
  },
  'error_no_interactions.json': {
    writer: 'Trae Agent',
    status: 'failed',
    turns: 1,
    stops: 1,
    tokens: [undefined, undefined, undefined, undefined],
    kinds: {},
    failed: 0,
    states: { error: 1 },
    maxTurns: 120,
    durationMs: 146_487,
    problems: [],
  },
  'running_start_only.json': {
    writer: 'Trae Agent',
    status: 'running',
    turns: 0,
    stops: 0,
    tokens: [undefined, undefined, undefined, undefined],
    kinds: {},
    failed: 0,
    states: {},
    maxTurns: 120,
    problems: [],
  },
  'rust_demo_trajectory.json': {
    writer: 'Trae Agent (Rust)',
    status: 'failed',
    turns: 5,
    stops: 5,
    tokens: [0, 0, 0, 0],
    kinds: {},
    failed: 0,
    states: { error: 5 },
    maxTurns: 5,
    durationMs: 15_000,
    problems: [],
  },
  'ts_port_trajectory.json': {
    writer: 'Trae Agent (TypeScript port)',
    status: 'running',
    turns: 3,
    stops: 3,
    tokens: [undefined, undefined, undefined, undefined],
    kinds: { think: 2, tool: 1 },
    failed: 0,
    states: { calling_tool: 3 },
    durationMs: 27_877,
    problems: [],
  },
}

async function readOnly(source: Source): Promise<Trajectory> {
  const [detection, ...more] = await detectRuns(source)
  if (detection === undefined || more.length > 0) throw new Error(`${more.length + 1} runs or none`)
  expect(detection.format).toBe('trae')
  const reader = readerOf('trae')
  const trajectory = await reader.read(source, detection)
  assertTrajectoryIsSound(trajectory)
  expect(await reader.summarise?.(source, detection)).toEqual(summarise(trajectory))
  return trajectory
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

function figuresOf(trajectory: Trajectory): Expected {
  const { writer, outcome, turns, usage, maxTurns, startedAt, endedAt, problems } = trajectory
  const actions = turns.flatMap((turn) => turn.actions)
  return {
    writer,
    status: outcome.status,
    turns: turns.length,
    stops: stopsOf(trajectory).length,
    tokens: [usage.inputTokens, usage.outputTokens, usage.cachedInputTokens, usage.reasoningTokens],
    kinds: counted(actions.map(({ intent }) => intent.kind)),
    failed: actions.filter(({ status }) => status === 'failed').length,
    states: counted(turns.flatMap(({ state }) => state?.derived ?? [])),
    ...(maxTurns === undefined ? {} : { maxTurns }),
    ...(startedAt === undefined || endedAt === undefined
      ? {}
      : { durationMs: endedAt - startedAt }),
    problems: problems.map(({ code }) => code),
  }
}

const root = fixtureRoot()

describe.skipIf(root === undefined)('shared fixtures of Trae', { timeout: 30_000 }, () => {
  const all = root === undefined ? {} : filesUnder(join(root, 'trae'))

  it('are all known here', () => {
    expect(Object.keys(all).toSorted()).toEqual(
      Object.keys(FILES)
        .map((name) => `trae/${name}`)
        .toSorted(),
    )
  })

  describe.each(Object.entries(FILES))('%s', (name, expected) => {
    const files = { [`trae/${name}`]: all[`trae/${name}`] ?? new Uint8Array() }

    it('gives its figures', async () => {
      expect(figuresOf(await readOnly(memorySource(files)))).toEqual(expected)
    })

    it.each(Object.entries(VARIANTS))('gives them %s', async (_variant, vary) => {
      expect(figuresOf(await readOnly(await vary(files)))).toEqual(expected)
    })

    it('gives them under a name that tells nothing', async () => {
      const renamed = memorySource(mapPaths(files, () => 'unknown'))
      expect(figuresOf(await readOnly(renamed))).toEqual(expected)
    })

    it('cut anywhere: read up to there, and said so', async () => {
      const whole = files[`trae/${name}`] ?? new Uint8Array()
      const end = new TextDecoder().decode(whole).trimEnd().length
      await assert(
        asyncProperty(integer({ min: 0, max: Math.min(end, whole.length) - 1 }), async (keep) => {
          const source = memorySource({ 'cut.json': whole.slice(0, keep) })
          for (const detection of await detectRuns(source)) {
            const trajectory = await readerOf(detection.format).read(source, detection)
            assertTrajectoryIsSound(trajectory)
            expect(trajectory.outcome.status).toBe('incomplete')
            expect(trajectory.problems.map(({ code }) => code)).toContain('file-truncated')
            expect(trajectory.turns.length).toBeLessThanOrEqual(expected.turns)
          }
        }),
        { numRuns: whole.length > 500_000 ? 10 : 40 },
      )
    })
  })

  it('are all found in one drop', async () => {
    const detections = await detectRuns(memorySource(all))
    expect(detections.map(({ format }) => format)).toEqual(Object.keys(FILES).map(() => 'trae'))
  })

  it('the cut copy is the run that it was cut from', async () => {
    const [cut, whole] = await Promise.all(
      ['derived_truncated_midwrite.json', 'openai_gpt5_success_reasoning.json'].map((name) =>
        readOnly(memorySource({ [name]: all[`trae/${name}`] ?? '' })),
      ),
    )
    expect(cut?.fingerprint).toBe(whole?.fingerprint)
    expect(cut?.problems[0]?.message).toBe(
      'The file is cut after 60001 bytes, in llm_interactions[4].response.tool_calls[0].id. What stands before is read.',
    )
  })

  it('tells what was sent, as the sum of what was new in every request', async () => {
    const source = memorySource({ 'a.json': all['trae/openai_gpt5_success_reasoning.json'] ?? '' })
    const trajectory = await readOnly(source)
    const { sent, answered } = await readerOf('trae').readConversation(source, trajectory, 13)
    // Two system messages and the task; 12 turns of a call and its result; words and a reminder.
    expect(sent).toHaveLength(3 + 12 * 2 + 2)
    expect(sent.at(-1)?.parts[0]).toMatchObject({ kind: 'text' })
    expect(answered[0]?.parts.at(-1)).toMatchObject({ kind: 'tool-call', name: 'task_done' })
    expect(trajectory.turns[12]?.sections?.map(({ id }) => id)).toContain('llm_messages')
  })

  it('reads nothing from a file that is none of it', async () => {
    const source = memorySource({ 'a.json': '{"task": 1}' })
    const detection = readerOf('trae').detectAt(source, 'a.json')
    if (detection === undefined) throw new Error('not taken at the word')
    const read = await readerOf('trae')
      .read(source, detection)
      .catch((error: unknown) => error)
    expect(read).toBeInstanceOf(ReadError)
  })
})
