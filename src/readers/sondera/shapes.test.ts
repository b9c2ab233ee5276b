import {
  assert,
  asyncProperty,
  constantFrom,
  double,
  integer,
  record,
  shuffledSubarray,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectOf } from '../../model/decision.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { RunFiles } from '../../testing/cua/saver.ts'
import { memorySource } from '../../testing/memorySource.ts'
import { eventB, lines } from '../../testing/sondera/events.ts'
import { post, pre, readAll, shapeOf } from '../../testing/sondera/readRuns.ts'
import { SONDERA_RUNS } from '../../testing/sondera/runs.ts'
import { header, LIST, LISTED, trajectory } from '../../testing/sondera/steps.ts'
import { detectRuns } from '../registry.ts'

async function readMade(name: string): Promise<Trajectory> {
  const [run] = await readAll(SONDERA_RUNS[name]?.() ?? {})
  if (run === undefined) throw new Error(`${name} was not read`)
  return run
}

const TIDY = [
  'prompt allowed allowed',
  '$ ls done allowed allowed',
  '$ rm -rf / not-executed denied',
  '$ rm -rf / not-executed denied',
  '$ ls failed would-deny allowed',
  'message allowed',
]

describe('the shapes of Sondera', () => {
  it.each(['adjudicated', 'camel case', 'list', 'listed trajectories', 'storage 0.8'])(
    '%s',
    async (name) => {
      const run = await readMade(name)
      expect(shapeOf(run)).toEqual({ status: 'completed', stops: TIDY, problems: [] })
      expect(run.result).toBe('Done.')
    },
  )

  it('a plain trajectory has steps without decisions', async () => {
    const run = await readMade('plain trajectory')
    expect(run.turns.every(({ decisions }) => decisions === undefined)).toBe(true)
    // Without a denial between them, the second request is the first one written again.
    expect(shapeOf(run).stops).toEqual([
      'prompt',
      '$ ls done',
      '$ rm -rf / unknown',
      '$ ls failed',
      'message',
    ])
  })

  it('hooks A: monitor states are none, permission and result belong to the call', async () => {
    const run = await readMade('hooks A')
    expect(shapeOf(run)).toEqual({
      status: 'running',
      stops: [
        'started',
        'prompt',
        '$ npm install failed allowed',
        'edit a.py unknown escalated',
        'thought',
      ],
      problems: [],
    })
    expect(run.turns[2]?.actions[0]?.result).toMatchObject({ error: 'ENOENT', exitCode: 1 })
    const [step] = run.turns[2]?.sections ?? []
    expect(step?.facts).toContainEqual({
      label: 'permission request',
      value: { kind: 'text', text: 'for ShellCommand' },
    })
    const monitor = run.turns[3]?.decisions?.[0]?.sections.find(({ id }) => id === 'monitor')
    expect(monitor?.facts).toContainEqual({
      label: 'armed by',
      value: { kind: 'turn', turn: 2, label: 'evt-6' },
    })
  })

  it.each(['hooks B', 'event list'])('%s: monitor denials are not blocked', async (name) => {
    const run = await readMade(name)
    expect(shapeOf(run)).toEqual({
      status: 'failed',
      stops: [
        'started',
        'thought',
        'fetch http://x.test failed would-deny',
        'fs: list not-executed denied',
        'suspended',
        'resumed',
        'failed',
      ],
      problems: [],
    })
    expect(run.lifecycle?.map(({ kind }) => kind)).toEqual([
      'started',
      'suspended',
      'resumed',
      'failed',
    ])
    expect(run.turns[6]?.error).toBe('broke')
  })

  it('a cut last line of a running trajectory is no damage', async () => {
    for (const name of ['hooks being written', 'storage being written']) {
      const { status, problems } = shapeOf(await readMade(name))
      expect(status).toBe('running')
      expect(problems.filter((problem) => !problem.startsWith('total'))).toEqual([
        'file-truncated notice',
      ])
    }
  })

  it('takes decisions that a step lacks from the index', async () => {
    const run = await readMade('storage with indexed decisions')
    expect(run.turns[0]?.decisions).toMatchObject([
      { verdict: 'deny', origin: { artifact: 'trajectories/adjudications.json' } },
    ])
    expect(run.turns[1]).toMatchObject({ title: 'message', message: 'Any content at all' })
  })

  it('storage 0.9: words in the manner of protocol buffers', async () => {
    const run = await readMade('storage 0.9')
    expect(run.outcome).toEqual({ status: 'completed', source: 'recorded' })
    expect(run.writer).toBe('Sondera storage 0.9')
    expect(run.turns.flatMap((turn) => turn.decisions ?? []).map(effectOf)).toEqual([
      'denied',
      'denied',
      'denied',
      'denied',
    ])
  })

  it('says where recorded totals differ', async () => {
    const run = trajectory(undefined, { raw_step_count: 12, decision_summary: { deny_count: 1 } })
    const [read] = await readAll({ 'r.json': JSON.stringify(run) })
    expect(read?.problems).toMatchObject([
      {
        code: 'total-differs',
        message: expect.stringContaining(
          '12 steps recorded, 9 counted; deny 1 recorded, 3 counted',
        ),
      },
    ])
  })

  it('lines longer than the beginning of a file that is looked at', async () => {
    const long = 'x'.repeat(100_000)
    const prompt = eventB(1, 'Observation', 'Prompt', { content: long, role: 'User' })
    const thought = eventB(2, 'Observation', 'Thought', { thought: 'Hm.' })
    const [hooks] = await readAll({ 'h.jsonl': lines([prompt, thought]) })
    expect(hooks?.turns.map(({ title }) => title)).toEqual(['prompt', 'thought'])
    const stored = lines([header({ metadata: { long } }), pre(1, LIST), post(2, LISTED)])
    const [storage] = await readAll({ 's.jsonl': stored })
    expect(storage?.turns).toHaveLength(1)
    const many = [trajectory(), trajectory(undefined, { id: 'two', metadata: { long } })]
    const listed = await readAll({ 'l.json': JSON.stringify(many) })
    expect(listed.map(({ root, id }) => `${root} ${id}`)).toEqual([
      'l.json#[0] traj-1',
      'l.json#[1] two',
    ])
    const [pretty] = await readAll({ 'one.json': JSON.stringify(prompt, null, 2) })
    expect(pretty?.turns).toHaveLength(1)
  })

  it('is not written by what stands beside it', async () => {
    const index = JSON.stringify([{ trajectory_id: 't', step_index: 1, adjudication: {} }])
    expect(await detectRuns(memorySource({ 'adjudications.json': index }))).toEqual([])
    const agents = JSON.stringify([{ id: 'a', provider_id: 'p', name: 'n', tools: [] }])
    expect(await detectRuns(memorySource({ 'agents.json': agents }))).toEqual([])
  })
})

describe('damage', () => {
  const damage = record({
    name: constantFrom(...Object.keys(SONDERA_RUNS)),
    keep: double({ min: 0, max: 1, noNaN: true }),
    dropped: integer({ min: 0, max: 12 }),
    keys: shuffledSubarray(['a', 'e', 'i', 's', 't']),
  })

  it('lines dropped, files cut, members in another order: never thrown', async () => {
    await assert(
      asyncProperty(damage, async ({ name, keep, dropped, keys }) => {
        const files: RunFiles = {}
        for (const [path, content] of Object.entries(SONDERA_RUNS[name]?.() ?? {})) {
          const kept = String(content)
            .split('\n')
            .filter((_, at) => at !== dropped)
          const text = path.endsWith('.jsonl')
            ? kept.map((line) => shuffled(line, keys)).join('\n')
            : String(content)
          files[path] = text.slice(0, Math.ceil(text.length * keep))
        }
        await readAll(files)
      }),
      { numRuns: 150 },
    )
  })

  it('bad lines are counted, the rest is read', async () => {
    const text = lines([header(), pre(1, LIST), post(2, LISTED)])
    const [run] = await readAll({ 'r.jsonl': text.replace('\n', '\nnot json\n\n[1]\n') })
    expect(run?.problems[0]?.message).toContain('2 lines of r.jsonl could not be read: 2, 3')
    expect(run?.turns).toHaveLength(1)
    expect(run?.turns[0]?.actions[0]?.origin?.pointer).toBe('[3].step.content')
  })
})

/** The line with its members in an order that depends on `keys`. */
function shuffled(line: string, keys: readonly string[]): string {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return line
    const order = (key: string): number => keys.indexOf(key.charAt(0)) + key.length / 100
    const members = Object.entries(value).toSorted(([a], [b]) => order(a) - order(b))
    return JSON.stringify(Object.fromEntries(members))
  } catch {
    return line
  }
}
