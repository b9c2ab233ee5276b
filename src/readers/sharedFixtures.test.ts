import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stopsOf } from '../model/stops.ts'
import { actionLabel } from '../model/wording/actionText.ts'
import { fileName } from '../model/artifact.ts'
import type { Trajectory } from '../model/trajectory.ts'
import type { Source } from '../source/source.ts'
import { assertTrajectoryIsSound } from '../testing/assertSound.ts'
import { filesUnder, fixtureRoot } from '../testing/sharedFixtures.ts'
import { memorySource } from '../testing/memorySource.ts'
import { VARIANTS } from '../testing/variants.ts'
import { detectRuns, readerOf } from './registry.ts'

const root = fixtureRoot()

interface Expected {
  readonly folder: string
  readonly turns: number
  readonly stops: number
  readonly input?: number
  readonly output?: number
  readonly cost?: number
}

const REAL = 'cua/real'
const MADE = 'cua/made-by-writers'
const RUNS: Readonly<Record<string, Expected>> = {
  '033144_e61e': {
    folder: `${REAL}/2025-09-14_claude-sonnet-4-_033144_e61e`,
    turns: 17,
    stops: 17,
    input: 90_561,
    output: 2_744,
    cost: 0.312843,
  },
  '064925_5723': {
    folder: `${REAL}/2025-09-14_claude-opus-4-20_064925_5723`,
    turns: 6,
    stops: 6,
    input: 25_787,
    output: 632,
    cost: 0.434205,
  },
  '065015_32e2': {
    folder: `${REAL}/2025-09-14_claude-opus-4-20_065015_32e2`,
    turns: 2,
    stops: 2,
    input: 5_096,
    output: 429,
    cost: 0.108615,
  },
  '222520_2d0e': { folder: `${REAL}/2025-09-13_claude-3-5-sonne_222520_2d0e`, turns: 1, stops: 1 },
  b150: {
    folder: 'cua/real-merged-turns/2026-03-03_computerusepre_232929_b150',
    turns: 2,
    stops: 2,
    input: 1_431,
    output: 38,
    cost: 0,
  },
  omniparser: {
    folder: `${MADE}/omniparser_composed`,
    turns: 4,
    stops: 4,
    input: 8_800,
    output: 87,
    cost: 0.0231,
  },
  'ui-tars': {
    folder: `${MADE}/uitars_before_parallel_retry`,
    turns: 6,
    stops: 7,
    input: 11_110,
    output: 140,
    cost: 0,
  },
  'multi-run': {
    folder: `${MADE}/multi_run_reset_false_screenshot_dir`,
    turns: 6,
    stops: 6,
    input: 6_402,
    output: 216,
    cost: 0.032,
  },
  HUD: {
    folder: `${MADE}/hud_eval_no_call_results`,
    turns: 4,
    stops: 4,
    input: 5_000,
    output: 80,
    cost: 0.008,
  },
  'cua-cli': {
    folder: `${MADE}/cua-cli_do_sessions/my-container/20260302-101500`,
    turns: 11,
    stops: 11,
  },
}

async function readOnly(source: Source): Promise<Trajectory> {
  const detections = await detectRuns(source)
  const [detection] = detections
  if (detection === undefined || detections.length > 1) throw new Error(`${detections.length} runs`)
  return readerOf(detection.format).read(source, detection)
}

/** A sound trajectory's figures, in the form in which they are expected. */
function figuresOf(trajectory: Trajectory): Omit<Expected, 'folder'> {
  assertTrajectoryIsSound(trajectory)
  const { inputTokens, outputTokens, cost } = trajectory.usage
  return {
    turns: trajectory.turns.length,
    stops: stopsOf(trajectory).length,
    ...(inputTokens === undefined ? {} : { input: inputTokens }),
    ...(outputTokens === undefined ? {} : { output: outputTokens }),
    ...(cost === undefined ? {} : { cost: Math.round(cost * 1e9) / 1e9 }),
  }
}

describe.skipIf(root === undefined)('shared fixtures', { timeout: 30_000 }, () => {
  describe.each(Object.entries(RUNS))('%s', (_name, expected) => {
    const { folder, ...figures } = expected
    const files = root === undefined ? {} : filesUnder(join(root, folder))

    it('gives its figures', async () => {
      expect(figuresOf(await readOnly(memorySource(files)))).toEqual(figures)
    })

    it.each(Object.entries(VARIANTS))('gives them %s', async (_variant, vary) => {
      expect(figuresOf(await readOnly(await vary(files)))).toEqual(figures)
    })
  })

  it('puts stop 12 of 033144_e61e on the screen that the model saw', async () => {
    const folder = RUNS['033144_e61e']?.folder ?? ''
    const trajectory = await readOnly(memorySource(filesUnder(join(root ?? '', folder))))
    const stops = stopsOf(trajectory)
    const action = stops[11]?.action
    if (action === undefined) throw new Error('stop 12 has no action')
    expect(actionLabel(action)).toBe('click (359, 273)')
    expect(fileName(action.frames.saw?.artifact ?? '')).toBe('0056_screenshot_after.png')
    expect(action.frames.saw?.certainty).toBe('confirmed')
    expect(action.origin?.pointer).toBe('response.output[1].action')
    expect(stops.at(-1)?.action?.status).toBe('not-executed')
    expect(trajectory.turns[5]?.call?.finishReason).toBe('tool_calls')
    expect(trajectory.declaredDisplay).toEqual({ width: 1024, height: 768 })
  })

  it('finds every run of a drop of all fixtures', async () => {
    const detections = await detectRuns(memorySource(filesUnder(join(root ?? '', 'cua'))))
    expect(detections).toHaveLength(10)
  })
})
