import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../lib/json/json.ts'
import { stopsOf } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { actionLabel } from '../../model/wording/actionText.ts'
import { summarise } from '../../model/summary.ts'
import {
  aRunRecord,
  aStep,
  aTrajectoryRecord,
  langChainHistory,
  pngBase64,
  someSteps,
} from '../../testing/cyberdesk/runs.ts'
import { memorySource } from '../../testing/memorySource.ts'
import type { Source } from '../../source/source.ts'
import { detectRuns, readerOf } from '../registry.ts'
import { sniffed } from '../sniff.ts'
import { cyberdeskReader } from './cyberdeskReader.ts'
import { sniffCyberdesk } from './sniffCyberdesk.ts'

const HEAD = 64 * 1024

function sourceOf(value: JsonValue): Source {
  return memorySource({ 'x.json': JSON.stringify(value) })
}

async function readOne(value: JsonValue): Promise<Trajectory> {
  const source = sourceOf(value)
  const [detection] = await detectRuns(source)
  if (detection === undefined) throw new Error('nothing was detected')
  return readerOf(detection.format).read(source, detection)
}

/** What the reader says of the first 64 KB of a file with large screenshots. */
function sniffHead(value: JsonValue) {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  expect(bytes.byteLength).toBeGreaterThan(HEAD)
  return sniffCyberdesk(sniffed('x.json', bytes.byteLength, bytes.subarray(0, HEAD)))
}

const LARGE = { screenshot: pngBase64().replaceAll('=', '') + 'A'.repeat(100_000) }

describe('the head of a file', () => {
  const steps = [aStep('click', [1, 2], { pre_check_snapshot: LARGE })]

  it('tells a trajectory, steps and their wrapper although it ends in a screenshot', () => {
    for (const value of [
      aTrajectoryRecord({ trajectory_data: steps }),
      { data: aTrajectoryRecord({ trajectory_data: steps }) },
      steps,
      { task: 'x', steps },
    ]) {
      expect(sniffHead(value)).toHaveLength(1)
    }
  })

  it('tells it when the screenshot stands first', () => {
    const backwards = [{ pre_check_snapshot: LARGE, args: [1, 2], func_name: 'click' }]
    expect(sniffHead(aTrajectoryRecord({ trajectory_data: backwards }))).toHaveLength(1)
    expect(sniffHead(backwards)).toBe('need-whole')
  })

  it('needs the whole of a list, to count', () => {
    expect(sniffHead({ items: [aTrajectoryRecord({ trajectory_data: steps })] })).toBe('need-whole')
  })

  it('has nothing to do with other files', () => {
    expect(sniffHead({ llm_interactions: ['x'.repeat(HEAD)] })).toEqual([])
    expect(sniffHead(['a'.repeat(2 * HEAD)])).toEqual([])
  })
})

describe('a list', () => {
  it('gives a run for each item that is one, under its own place', async () => {
    const items = [
      aTrajectoryRecord(),
      { id: 'other' },
      aRunRecord(),
      aTrajectoryRecord({ id: 'b' }),
    ]
    const source = sourceOf({ data: { items, total: 4, skip: 0, limit: 10 } })
    expect((await detectRuns(source)).map(({ root, layout }) => [root, layout])).toEqual([
      ['x.json#data.items[0]', 'trajectory'],
      ['x.json#data.items[2]', 'run'],
      ['x.json#data.items[3]', 'trajectory'],
    ])
  })
})

describe('pictures', () => {
  it('are decoded once, whoever reads again, and not at all for a row', async () => {
    const source = sourceOf(aTrajectoryRecord())
    const held: string[] = []
    const watched: Source = {
      ...source,
      hold: (path, blob) => {
        held.push(path)
        source.hold(path, blob)
      },
    }
    const [detection] = await detectRuns(source)
    if (detection === undefined) throw new Error('nothing was detected')
    const row = await cyberdeskReader.summarise?.(watched, detection)
    expect(held).toEqual([])
    await cyberdeskReader.readFirst(watched, detection)
    expect(held).toHaveLength(2)
    const whole = await cyberdeskReader.read(watched, detection)
    expect(row).toEqual(summarise(whole))
    await cyberdeskReader.read(watched, detection)
    expect(held).toHaveLength(3)
    expect(new Set(held).size).toBe(3)
    expect(whole.artifacts.map(({ kind }) => kind)).toEqual([
      'run',
      'screenshot',
      'screenshot',
      'screenshot',
    ])
  })

  it('that are none are told', async () => {
    const steps = [aStep('click', [1, 2], { pre_check_snapshot: { screenshot: 'n/a' } })]
    const { problems, turns } = await readOne(aTrajectoryRecord({ trajectory_data: steps }))
    expect(problems.map(({ code, turn }) => [code, turn])).toEqual([['image-invalid', 0]])
    expect(turns[0]?.frames.saw).toBeUndefined()
  })
})

describe('points', () => {
  it('outside the recorded dimensions are a problem of their turn', async () => {
    const steps = [aStep('click', [799, 599]), aStep('click', [800, 10])]
    const { problems } = await readOne(aTrajectoryRecord({ trajectory_data: steps }))
    expect(problems.map(({ code, turn }) => [code, turn])).toEqual([['value-unexpected', 1]])
  })

  it('count in pixels of the image where no dimensions are recorded', async () => {
    const { turns, declaredDisplay } = await readOne(someSteps())
    expect(declaredDisplay).toBeUndefined()
    expect(turns[0]?.actions[0]?.points[0]?.space).toBe('screenshot-pixel')
  })
})

describe('a run', () => {
  it('has its messages as turns, and their pictures as screens', async () => {
    const run = await readOne(aRunRecord())
    expect(run.turns.map(({ role }) => role)).toEqual(['system', 'user', 'model', 'model'])
    expect(run.task).toBe('Find the patient')
    expect(run.result).toBe('{\n  "mrn": "MRN-1"\n}')
    expect(run.outcome).toEqual({ status: 'completed', source: 'recorded', recorded: 'success' })
    const [click] = run.turns[2]?.actions ?? []
    expect(click === undefined ? '' : actionLabel(click)).toBe('click (12, 34)')
    expect(click?.result).toEqual({ text: 'clicked' })
    expect(click?.frames.after?.artifact).toBe(
      'x.json#run_message_history[3].content[0].content[1].source.data',
    )
    expect(run.turns[1]?.frames.missing).toContain('supabase://')
    expect(run.turns[3]?.frames.saw).toEqual(click?.frames.after)
    expect(stopsOf(run)).toHaveLength(4)
  })

  it.each([
    ['scheduling', 'pending'],
    ['running', 'running'],
    ['success', 'completed'],
    ['cancelled', 'stopped'],
    ['error', 'failed'],
    ['teleported', 'unknown'],
  ])('that is %s is %s', async (status, expected) => {
    const { outcome } = await readOne(aRunRecord({ status, run_message_history: null }))
    expect([outcome.status, outcome.source]).toEqual([expected, 'recorded'])
  })

  it('reads LangChain messages and plain objects', async () => {
    const run = await readOne(aRunRecord({ run_message_history: langChainHistory() }))
    expect(run.turns.map(({ role, message }) => [role, message])).toEqual([
      ['user', 'Find the patient'],
      ['model', 'I type.'],
      ['model', 'Done.'],
      ['unnamed', 'a plain object'],
    ])
    const [typed] = run.turns[1]?.actions ?? []
    expect(typed?.intent).toEqual({ kind: 'type', text: '{patient_name}' })
    expect(typed?.result).toEqual({ text: 'typed' })
  })

  it('has the conversation up to each turn', async () => {
    const source = sourceOf(aRunRecord())
    const [detection] = await detectRuns(source)
    if (detection === undefined) throw new Error('nothing was detected')
    const run = await cyberdeskReader.read(source, detection)
    const { sent, answered } = await cyberdeskReader.readConversation(source, run, 2)
    expect(sent.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(answered.map(({ role }) => role)).toEqual(['model', 'tool'])
    const image = answered[1]?.parts.find((part) => part.kind === 'image')
    expect(image?.artifact).toBe(run.turns[2]?.actions[0]?.frames.after?.artifact)
  })
})
