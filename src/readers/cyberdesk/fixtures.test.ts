import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileName } from '../../model/artifact.ts'
import { shownFrame } from '../../model/frames.ts'
import { framesOf, stopsOf } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { actionLabel } from '../../model/wording/actionText.ts'
import type { Source } from '../../source/source.ts'
import { assertTrajectoryIsSound } from '../../testing/assertSound.ts'
import { filesUnder, fixtureRoot } from '../../testing/sharedFixtures.ts'
import { memorySource } from '../../testing/memorySource.ts'
import { VARIANTS } from '../../testing/variants.ts'
import { detectRuns, readerOf } from '../registry.ts'

const root = fixtureRoot()
const files = root === undefined ? {} : filesUnder(join(root, 'cyberdesk'))
const ONE = 'cyberdesk/trajectory.json'
const LIST = 'cyberdesk/trajectories_list.json'

async function readAll(source: Source): Promise<readonly Trajectory[]> {
  const detections = await detectRuns(source)
  return Promise.all(
    detections.map(async (detection) => {
      const trajectory = await readerOf(detection.format).read(source, detection)
      assertTrajectoryIsSound(trajectory)
      return trajectory
    }),
  )
}

function only(path: string): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name === path))
}

function step(number: number): string {
  return `screenshot of step ${number}`
}

function figuresOf(trajectory: Trajectory) {
  const { id, name, workflow, badges, declaredDisplay, outcome, turns, artifacts } = trajectory
  return {
    id: id.slice(0, 8),
    name,
    workflow: workflow?.slice(0, 8),
    badges,
    display: `${declaredDisplay?.width}×${declaredDisplay?.height}`,
    status: outcome.status,
    turns: turns.length,
    stops: stopsOf(trajectory).length,
    screenshots: artifacts.filter(({ kind }) => kind === 'screenshot').length,
    created: new Date(trajectory.startedAt ?? 0).toISOString(),
  }
}

/** Counted in the file by hand: nine steps, one of them a wait, one with a remote screenshot. */
const WHOLE = {
  id: '3c90c3cc',
  name: 'New patient path',
  workflow: '7c1f3c0e',
  badges: ['unapproved'],
  display: '1920×1080',
  status: 'unknown',
  turns: 9,
  stops: 9,
  screenshots: 7,
  created: '2025-11-07T05:31:56.000Z',
}
const SECOND = {
  ...WHOLE,
  id: 'b0b0b0b0',
  name: undefined,
  badges: ['approved', 'main', 'generated'],
  turns: 2,
  stops: 2,
  screenshots: 2,
}

describe.skipIf(root === undefined)('shared fixtures of Cyberdesk', { timeout: 30_000 }, () => {
  it('a trajectory and a list, plain', async () => {
    const source = memorySource(files)
    expect((await detectRuns(source)).map((found) => found.root)).toEqual([
      `${LIST}#items[0]`,
      `${LIST}#items[1]`,
      ONE,
    ])
    expect((await readAll(source)).map(figuresOf)).toEqual([WHOLE, SECOND, WHOLE])
  })

  it.each(Object.entries(VARIANTS))('the same %s', async (_name, vary) => {
    const found = await readAll(await vary(files))
    expect(found.map(figuresOf)).toEqual([WHOLE, SECOND, WHOLE])
  })

  it('the same under another name', async () => {
    const renamed = { 'unknown.json': files[ONE] ?? '', 'x/no extension': files[LIST] ?? '' }
    expect((await readAll(memorySource(renamed))).map(figuresOf)).toEqual([WHOLE, WHOLE, SECOND])
  })

  it('is one run with two sources', async () => {
    const [inList, , alone] = await readAll(memorySource(files))
    expect(inList?.fingerprint).toBe(alone?.fingerprint)
  })

  it('reads each step as it was recorded', async () => {
    const [trajectory] = await readAll(memorySource(only(ONE)))
    const actions = trajectory?.turns.flatMap((turn) => turn.actions) ?? []
    expect(actions.map((action) => actionLabel(action))).toEqual([
      'click (950, 330)',
      'type "{patient_name}"',
      'ctrl+a',
      'scroll ↓5',
      'drag (600, 500) → (900, 700)',
      'wait 2 s',
      'copy_to_clipboard',
      'focused_action',
      'click (850, 450)',
    ])
    expect(actions.every(({ points }) => points.every((p) => p.space === 'declared-display'))).toBe(
      true,
    )
    // The scroll has a null result, but a screen follows one of the two.
    expect(actions.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
      'unknown',
      'done',
      'done',
      'done',
      'done',
      'done',
    ])
    expect(actions[0]?.marks?.[0]?.points.map(({ x, y }) => [x, y])).toEqual([
      [600, 300],
      [1300, 360],
    ])
    expect(trajectory?.turns[7]?.message).toBe('I need to find the MRN field')
    expect(trajectory?.turns[7]?.reasoning).toBe('Read the MRN')
    const facts = trajectory?.turns[7]?.sections?.flatMap((section) => section.facts) ?? []
    expect(facts.map(({ label }) => label)).toEqual([
      'instruction',
      'observation',
      'custom_cache_detection_instructions',
      'is_cached_action',
    ])
  })

  it('shows the screen before each step, and the next one as the screen after', async () => {
    const source = memorySource(only(ONE))
    const [trajectory] = await readAll(source)
    if (trajectory === undefined) throw new Error('no run')
    const shown = stopsOf(trajectory).map((stop) => {
      const frames = framesOf(stop)
      const before = frames.saw === undefined ? '-' : fileName(frames.saw.artifact)
      return [before, frames.after === undefined ? '-' : fileName(frames.after.artifact)]
    })
    expect(shown).toEqual([
      [step(1), step(2)],
      [step(2), step(3)],
      [step(3), step(4)],
      [step(4), '-'],
      ['-', '-'],
      ['-', step(7)],
      [step(7), step(8)],
      [step(8), step(9)],
      [step(9), '-'],
    ])
    const fifth = trajectory.turns[4]
    expect(fifth?.frames.missing).toBe('supabase://trajectory-images/org_123/step_5.png')
    expect(trajectory.turns[5]?.frames.unavailable).toContain('no pre_check_snapshot')
    const [first] = stopsOf(trajectory)
    const path = first === undefined ? '' : (shownFrame(framesOf(first), 'saw')?.ref.artifact ?? '')
    const bytes = await source.bytes(path)
    expect(String.fromCharCode(...bytes.subarray(1, 4))).toBe('PNG')
    // 10,924 characters of base64, one of them padding.
    expect(bytes.byteLength).toBe(8_192)
    expect(trajectory.artifacts.find((artifact) => artifact.path === path)?.bytes).toBe(8_192)
  })

  it('fills a remote screenshot with a picture of its name', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const [trajectory] = await readAll(
      memorySource({ ...only(ONE), 'pictures/step_5.png': picture }),
    )
    const frames = trajectory?.turns[4]?.frames
    expect(frames?.saw).toEqual({ artifact: 'pictures/step_5.png', certainty: 'confirmed' })
    expect(frames?.missing).toBeUndefined()
    expect(trajectory?.turns[3]?.frames.after?.artifact).toBe('pictures/step_5.png')
  })

  it('reads the steps before a cut', async () => {
    const bytes = files[ONE] ?? new Uint8Array()
    // In the middle of the base64 of step 3.
    const cut = bytes.slice(0, 25_000)
    const [trajectory] = await readAll(memorySource({ 'cut.json': cut }))
    expect(trajectory?.turns).toHaveLength(3)
    expect(trajectory?.problems.map(({ code }) => code)).toEqual(['file-truncated'])
    expect(trajectory?.turns[2]?.frames.saw).toBeUndefined()
  })
})
