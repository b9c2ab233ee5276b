import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../lib/json/json.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { assertTrajectoryIsSound } from '../../testing/assertSound.ts'
import { AUGUR_RUNS } from '../../testing/augur/runs.ts'
import { aSession, aStep, augurWriter, RUN_ID } from '../../testing/augur/sdk.ts'
import { memorySource } from '../../testing/memorySource.ts'
import type { MemoryFiles } from '../../testing/memorySource.ts'
import { detectRuns } from '../registry.ts'
import { augurReader } from './augurReader.ts'
import { parseRef } from './refs.ts'
import { usageOfCosts } from './usage.ts'

async function open(files: MemoryFiles): Promise<Trajectory> {
  const source = memorySource(files)
  const [detection] = await detectRuns(source)
  if (detection === undefined) throw new Error('nothing was detected')
  const trajectory = await augurReader.read(source, detection)
  assertTrajectoryIsSound(trajectory)
  return trajectory
}

function made(name: string): Record<string, string | Uint8Array> {
  return AUGUR_RUNS[name]?.() ?? {}
}

/** A run of these steps without any screen. */
function traceOf(steps: readonly JsonObject[], session: JsonObject = {}): MemoryFiles {
  const writer = augurWriter('')
  writer.json('trace.json', { session: aSession(session), steps: [...steps] })
  return writer.files
}

function clickIn(space: string): JsonObject {
  return aStep(0, { action: { type: 'click', params: { x: 1, y: 2 }, coordinate_space: space } })
}

function partOf(path: string): string | undefined {
  return augurReader.partIn(memorySource({ [path]: '' }))
}

function messages({ problems }: Trajectory): string {
  return problems.map(({ message }) => message).join('\n')
}

describe('bundles as the SDK writes them', () => {
  it('says which step was halted, and why', async () => {
    const { turns } = await open(made('bundle'))
    expect(turns[1]?.state).toEqual({ recorded: 'failed', derived: 'halted', tone: 'bad' })
    expect(turns[1]?.error).toBe('click_outside_viewport: nothing changed')
  })

  it('shows what the server drew, and every member that nobody knows', async () => {
    const { turns } = await open(made('bundle'))
    expect(turns[0]?.frames.annotated?.artifact).toBe('data/shop/screenshots/0000_target.png')
    const other = turns[1]?.sections?.find(({ id }) => id === 'other')
    expect(other?.facts.map(({ label }) => label)).toEqual(['a novelty'])
  })

  it('lists a side effect among the events, as one', async () => {
    const { turns } = await open(made('bundle'))
    const effect = turns[0]?.events?.find(({ layer }) => layer === 'side-effect')
    expect(effect).toMatchObject({
      kind: 'committed',
      summary: 'form_submit · app:cart · irreversible',
      tone: 'bad',
    })
  })

  it('gives an event to the iteration that was under way', async () => {
    const { turns } = await open(made('iterations'))
    expect(turns.map(({ events }) => events?.map(({ summary }) => summary))).toEqual([
      ['first pass'],
      undefined,
      ['third pass'],
      undefined,
    ])
    expect(turns.map(({ usage }) => usage?.inputTokens)).toEqual([10, 10, 20, undefined])
  })

  it('says that capture was off, and that an orchestrator has no steps', async () => {
    const off = await open(made('capture off'))
    expect(off.turns).toEqual([])
    expect(off.outcome.note).toMatch(/Capture mode off/)
    const parent = await open(made('orchestrator'))
    expect(parent.badges).toEqual(['orchestrator'])
    expect(parent.group).toBe(RUN_ID)
    expect(parent.problems).toEqual([])
  })

  it('counts from any number in any width, and names ids that break the rule', async () => {
    const run = await open(made('wide indexes'))
    expect(run.turns.map(({ folders }) => folders[0])).toEqual(['steps/10000', 'steps/10001'])
    expect(run.turns[0]?.actions[0]?.intent).toMatchObject({ direction: 'down', amount: 600 })
    expect(messages(run)).toMatch(/mantis-10000 is not <run_id>\/step\/NNNN/)
    expect(run.problems.map(({ code }) => code)).toEqual(['value-unexpected', 'image-missing'])
  })

  it('reads a mirror that is ahead of its trace.json', async () => {
    const run = await open(made('live mirror'))
    expect(run.outcome).toMatchObject({ status: 'running', source: 'recorded' })
    expect(run.turns.map(({ state }) => state?.recorded)).toEqual([
      'succeeded',
      'succeeded',
      'succeeded',
    ])
    expect(messages(run)).toMatch(/not in trace.json/)
  })

  it('names signed files that were changed and that are gone', async () => {
    const files = made('bundle')
    delete files['data/shop/AGENT.md']
    const run = await open({ ...files, 'data/shop/outcomes.json': '{"outcomes": []}' })
    expect(messages(run)).toMatch(/outcomes.json does not match its signature/)
    expect(messages(run)).toMatch(/signs AGENT.md, which is not in the bundle/)
  })
})

describe('records of any content', () => {
  it('takes halted, cancelled and unknown words of a session as they are', async () => {
    for (const [status, ours] of [
      ['halted', 'stopped'],
      ['cancelled', 'stopped'],
      ['exploded', 'unknown'],
    ]) {
      const { outcome } = await open(traceOf([aStep(0)], { status: status ?? '' }))
      expect(outcome).toMatchObject({ status: ours, recorded: status, source: 'recorded' })
    }
  })

  it('groups branches under their parent', async () => {
    const run = await open(traceOf([], { branch_context: { parent_run_id: 'run_parent' } }))
    expect(run.group).toBe('run_parent')
  })

  it('keeps each space, and says so where it knows none', async () => {
    for (const [recorded, ours] of [
      ['device_px', 'device-pixel'],
      ['screenshot_px', 'screenshot-pixel'],
      ['dom_client_rect', 'dom-client-rect'],
      ['viewport_css_px', 'viewport-css-pixel'],
    ] as const) {
      const run = await open(traceOf([clickIn(recorded)]))
      expect(run.turns[0]?.actions[0]?.points[0]?.space).toBe(ours)
    }
    expect(messages(await open(traceOf([clickIn('furlongs')])))).toMatch(/furlongs is not known/)
  })

  it('survives steps that hold nothing, and ids used twice', async () => {
    const empty = { step_id: `${RUN_ID}/step/0000`, step_index: 0 }
    const run = await open(traceOf([empty, empty, { step_type: 'click' }]))
    expect(run.turns).toHaveLength(3)
    expect(messages(run)).toMatch(/used twice/)
    expect(messages(run)).toMatch(/has no step_id/)
  })

  it('shows redacted text as it stands', async () => {
    const run = await open(traceOf([aStep(0, { intent: 'mail to ***REDACTED:email***' })]))
    expect(run.turns[0]?.message).toBe('mail to ***REDACTED:email***')
  })
})

describe('small decoders', () => {
  it('reads anchors of one line and of several, in either order', () => {
    expect(parseRef('logs/run.log')).toEqual({ name: 'logs/run.log' })
    expect(parseRef('a.log#L7').lines).toEqual({ from: 7, to: 7 })
    expect(parseRef('a.log#L3-L1').lines).toEqual({ from: 1, to: 3 })
    expect(parseRef('a.log#L2-4').lines).toEqual({ from: 2, to: 4 })
  })

  it('counts cached tokens once, wherever the producer put them', () => {
    expect(usageOfCosts({ tokens_in: 100, cache_hit_tokens: 40 })).toEqual({
      inputTokens: 100,
      cachedInputTokens: 40,
    })
    expect(usageOfCosts({ tokens_in: 10, cache_hit_tokens: 40 })?.inputTokens).toBe(50)
    expect(usageOfCosts({ tokens_in: 'many', total_usd: -1 })).toBeUndefined()
  })

  it('tells a part of a bundle, and not files of others', () => {
    expect(partOf('screenshots/0003_pre.png')).toMatch(/screenshots\/0003_pre.png/)
    expect(partOf('run/events/0003.jsonl')).toMatch(/of an Augur bundle/)
    expect(partOf('src/manifest.json')).toBeUndefined()
  })

  it('leaves other manifests alone', async () => {
    const files = { 'site/manifest.json': '{"name": "app"}', 'x/steps/0001.json': '{"a": 1}' }
    expect(await augurReader.detect(memorySource(files))).toEqual([])
  })
})
