import { describe, expect, it } from 'vitest'
import { summarise } from '../model/summary.ts'
import type { Trajectory } from '../model/trajectory.ts'
import type { Source } from '../source/source.ts'
import { assertTrajectoryIsSound } from '../testing/assertSound.ts'
import { ALL_RUNS } from '../testing/allRuns.ts'
import { CUA_RUNS } from '../testing/cua/runs.ts'
import type { RunFiles } from '../testing/cua/saver.ts'
import { memorySource } from '../testing/memorySource.ts'
import { summaryOf } from '../testing/summaryOf.ts'
import { mapPaths, VARIANTS } from '../testing/variants.ts'
import { detectRuns, READERS, readerOf } from './registry.ts'
import type { Reader } from './reader.ts'

async function readOnly(source: Source): Promise<Trajectory> {
  const detections = await detectRuns(source)
  expect(detections).toHaveLength(1)
  const [detection] = detections
  if (detection === undefined) throw new Error('nothing was detected')
  return readerOf(detection.format).read(source, detection)
}

/** Without the name, which is the folder's where the run records none. */
function unnamed(trajectory: Trajectory): string {
  return summaryOf({ ...trajectory, id: '' })
}

describe.each(ALL_RUNS)('the $name run', ({ format, make, rename }) => {
  it('is detected by exactly one reader, its own', async () => {
    const source = memorySource(make())
    const found = await Promise.all(
      READERS.map((reader) => detectRuns(source, undefined, [reader])),
    )
    expect(found.flat().map((detection) => detection.format)).toEqual([format])
  })

  it.each(Object.entries(VARIANTS))('reads the same %s', async (_variant, vary) => {
    const plain = await readOnly(memorySource(make()))
    const varied = await readOnly(await vary(make()))
    assertTrajectoryIsSound(varied)
    expect(unnamed(varied)).toBe(unnamed(plain))
  })

  it('reads the same under names that tell nothing', async () => {
    const renamed = mapPaths(make(), rename)
    expect(unnamed(await readOnly(memorySource(renamed)))).toBe(
      unnamed(await readOnly(memorySource(make()))),
    )
  })

  it('shows the first turn before the rest, and the same one', async () => {
    const files: RunFiles = make()
    const source = memorySource(files)
    const [detection] = await detectRuns(source)
    if (detection === undefined) throw new Error('nothing was detected')
    const reader = readerOf(detection.format)
    const first = await reader.readFirst(source, detection)
    const whole = await reader.read(source, detection)
    assertTrajectoryIsSound(first)
    expect(first.fingerprint).toBe(whole.fingerprint)
    expect(first.turns).toHaveLength(whole.turns.length)
    expect(first.turns[0]?.actions.map(({ intent }) => intent)).toEqual(
      whole.turns[0]?.actions.map(({ intent }) => intent),
    )
    expect(first.turns[0]?.frames.saw).toEqual(whole.turns[0]?.frames.saw)
    expect(first.turns.slice(1).every(({ status }) => status === 'listed')).toBe(true)
  })

  it('has the figures of the whole run in its row', async () => {
    const source = memorySource(make())
    const [detection] = await detectRuns(source)
    if (detection === undefined) throw new Error('nothing was detected')
    const reader = readerOf(detection.format)
    const row = await reader.summarise?.(source, detection)
    if (row === undefined) return
    expect(row).toEqual(summarise(await reader.read(source, detection)))
  })

  it('has a conversation for every turn that made a call', async () => {
    const source = memorySource(make())
    const trajectory = await readOnly(source)
    const called = trajectory.turns.filter(({ call }) => call !== undefined)
    for (const { index, call } of called) {
      const { sent, answered } = await readerOf(format).readConversation(source, trajectory, index)
      const spoken = (call?.request === undefined ? 0 : 1) + (call?.decision === undefined ? 0 : 1)
      expect(sent.length + answered.length).toBeGreaterThanOrEqual(spoken)
    }
  })
})

/** A reader that claims the folder x. */
function claim(confidence: number, layout: string): Reader {
  const detection = {
    format: 'cua',
    root: 'x',
    layout,
    confidence,
    reasons: [],
    files: 1,
    bytes: 0,
  } as const
  return { ...readerOf('cua'), detect: async () => [detection] }
}

describe('detectRuns', () => {
  it('gives a root to the surer reader, whatever the order', async () => {
    const source = memorySource({ 'x/a': '' })
    const [weak, strong] = [claim(0.4, 'weak'), claim(0.9, 'strong')]
    for (const readers of [
      [weak, strong],
      [strong, weak],
    ]) {
      const detections = await detectRuns(source, undefined, readers)
      expect(detections.map(({ layout }) => layout)).toEqual(['strong'])
    }
  })

  it('finds many runs at any depth, and none in turn folders', async () => {
    const files: RunFiles = {}
    for (const [index, make] of [
      CUA_RUNS['split'],
      CUA_RUNS['hud'],
      CUA_RUNS['driver'],
    ].entries()) {
      for (const [path, content] of Object.entries(make?.() ?? {})) {
        files[`out/task_${index}/logs/${path}`] = content
      }
    }
    const roots = (await detectRuns(memorySource(files))).map(({ root }) => root)
    expect(roots).toHaveLength(3)
    expect(roots.some((root) => /turn/.test(root))).toBe(false)
  })
})
