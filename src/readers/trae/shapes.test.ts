import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { memorySource } from '../../testing/memorySource.ts'
import { cutFile, STEPS, text, TRAE_RUNS } from '../../testing/trae/runs.ts'
import { naive, pythonFile, TASK } from '../../testing/trae/pieces.ts'
import { detectRuns, readerOf } from '../registry.ts'

async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Trajectory> {
  const source = memorySource(files)
  const [detection] = await detectRuns(source)
  if (detection === undefined) throw new Error('nothing was detected')
  return readerOf('trae').read(source, detection)
}

function read(name: string): Promise<Trajectory> {
  return readFiles(TRAE_RUNS[name]?.() ?? {})
}

function readValue(value: JsonValue): Promise<Trajectory> {
  return readFiles({ 'a.json': text(value) })
}

function states({ turns }: Trajectory): readonly unknown[] {
  return turns.map(({ state }) => [state?.recorded, state?.derived])
}

function sectionText(trajectory: Trajectory, turn: number, id: string): string {
  const section = trajectory.turns[turn]?.sections?.find((candidate) => candidate.id === id)
  return JSON.stringify(section ?? null)
}

describe('a run of trae-agent', () => {
  it('tells its head', async () => {
    const run = await read('success')
    expect(run).toMatchObject({
      writer: 'Trae Agent',
      id: 'trajectory_20260301_100000',
      task: 'Make the tests pass',
      provider: 'openai',
      model: 'made-up',
      maxTurns: 20,
      result: 'All tests pass.',
      clock: 'local',
      outcome: { status: 'completed', source: 'recorded' },
      tools: ['bash', 'str_replace_based_edit_tool', 'task_done'],
    })
    expect(run.endedAt).toBe((run.startedAt ?? 0) + 12_000)
    expect(run.turns[0]?.call).toMatchObject({
      model: 'made-up-2026-01-01',
      finishReason: 'completed',
      requestPointer: 'llm_interactions[0].input_messages',
      responsePointer: 'llm_interactions[0].response',
    })
  })

  it('joins results by call id, and shows edits as edits', async () => {
    const [, turn] = (await read('success')).turns
    expect(turn?.actions.map(({ intent, status }) => ({ intent, status }))).toEqual([
      {
        intent: {
          kind: 'file',
          operation: 'create',
          path: '/repo/src/a.py',
          after: 'one\ntwo\n',
        },
        status: 'done',
      },
      {
        intent: {
          kind: 'file',
          operation: 'edit',
          path: '/repo/src/a.py',
          before: 'two',
          after: 'three',
        },
        status: 'failed',
      },
    ])
    expect(turn?.actions[1]?.result?.error).toBe('No replacement was performed.')
    expect(turn?.actions[0]?.result?.error).toBeUndefined()
  })

  it('keeps reflections, and what the model was told without having asked', async () => {
    const run = await read('success')
    expect(sectionText(run, 1, 'reflection')).toContain('was not there')
    expect(sectionText(run, 2, 'llm_messages')).toContain('not completed the task')
    expect(sectionText(run, 0, 'llm_messages')).toBe('null')
  })

  it('derives the states that are recorded as completed', async () => {
    expect(states(await read('success'))).toEqual([
      ['completed', 'calling_tool'],
      ['completed', 'calling_tool'],
      ['completed', 'thinking'],
      ['completed', 'completed'],
    ])
    expect(states(await read('states'))[0]).toEqual(['calling_tool', 'calling_tool'])
    expect(sectionText(await read('states'), 0, 'lakeview')).toContain('"EXAMINE_CODE"')
  })

  it('counts the time of a single tool from the answer to the step', async () => {
    const [first, second] = (await read('success')).turns
    const [action] = first?.actions ?? []
    expect((action?.endedAt ?? 0) - (action?.startedAt ?? 0)).toBe(1_000)
    expect(second?.actions.map(({ startedAt }) => startedAt)).toEqual([undefined, undefined])
  })
})

describe('a run that is not whole', () => {
  it('is running without an end time, whatever success says', async () => {
    const run = await read('running')
    expect(run.outcome).toMatchObject({ status: 'running', source: 'derived' })
    expect(run.turns).toHaveLength(2)
    expect(run.turns[1]?.actions.map(({ status }) => status)).toEqual(['unknown', 'unknown'])
    expect(run.problems.map(({ code }) => code)).toEqual(['turn-in-flight'])
    expect((await read('start only')).outcome.status).toBe('running')
  })

  it('does not believe an end from before its start', async () => {
    const run = await read('stale end')
    expect(run.outcome).toMatchObject({ status: 'running', source: 'derived' })
    expect(run.endedAt).toBe((run.startedAt ?? 0) + 3_000)
    expect(run.problems.map(({ code }) => code)).toEqual(['value-unexpected'])
  })

  it('has a turn for an error that no call stands for', async () => {
    const run = await read('error')
    expect(run.outcome).toMatchObject({ status: 'failed', note: 'Error loading token' })
    expect(run.turns[0]).toMatchObject({ error: 'Error loading token', title: 'error' })
    expect(run.turns[0]?.call).toBeUndefined()
    const inside = await read('error inside')
    expect(inside.turns.map(({ call }) => call?.requestPointer)).toEqual([
      'llm_interactions[0].input_messages',
      undefined,
      'llm_interactions[1].input_messages',
    ])
  })

  it('takes results from the next request where the steps are cut away', async () => {
    const value = pythonFile(STEPS)
    const whole = text(value)
    const keep = (whole.indexOf('"agent_steps"') + 3) / whole.length
    const run = await readFiles(cutFile(keep, value))
    expect(run.turns).toHaveLength(4)
    expect(run.turns[1]?.actions.map(({ status }) => status)).toEqual(['done', 'failed'])
    expect(run.outcome.status).toBe('incomplete')
  })

  it('is read up to where it was written over', async () => {
    const whole = text(pythonFile(STEPS))
    const at = whole.indexOf('c9')
    const run = await readFiles({ 'a.json': `${whole.slice(0, at)}"}}]]}${whole.slice(at)}` })
    expect(run.turns).toHaveLength(4)
    expect(run.problems[0]).toMatchObject({ code: 'file-invalid' })
    expect(run.problems[0]?.message).toContain('llm_interactions[3]')
  })
})

describe('values that are not as expected', () => {
  it('numbers that are none, and a byte order mark', async () => {
    const run = await read('not numbers')
    expect(run.metadata).toMatchObject({ score: null, worst: null })
    expect(run.problems).toEqual([])
  })

  it('arguments that a model made up stay a tool call', async () => {
    const [turn] = (await read('invented')).turns
    expect(turn?.actions.map(({ intent }) => intent.kind)).toEqual([
      'tool',
      'tool',
      'think',
      'file',
      'click',
      'tool',
      'file',
    ])
    expect(turn?.actions[4]?.points).toEqual([
      { role: 'target', x: 30, y: 0, space: 'viewport-css-pixel', origin: 'model' },
    ])
    expect(turn?.actions[6]?.intent).toMatchObject({ operation: 'list' })
  })

  it('counts the cache apart for Anthropic, and inside for the others', async () => {
    expect((await read('anthropic')).turns[0]?.usage).toEqual({
      inputTokens: 325,
      outputTokens: 10,
      cachedInputTokens: 300,
    })
    expect((await read('success')).turns[0]?.usage?.inputTokens).toBe(100)
  })

  it('a success that wrote to stderr is done, and both texts are kept', async () => {
    const [first] = STEPS
    const result = { call_id: 'c1', success: true, result: 'out', error: 'warning', id: null }
    const run = await readValue(pythonFile([{ sent: [TASK], ...first, results: [result] }]))
    expect(run.turns[0]?.actions[0]).toMatchObject({
      status: 'done',
      result: { text: 'out', error: 'warning' },
    })
  })

  it('entries that are no records are left out, and said so', async () => {
    const run = await readValue({ ...pythonFile(STEPS), agent_steps: [null, 3] })
    expect(run.turns).toHaveLength(4)
    expect(run.problems[0]).toMatchObject({ code: 'value-unexpected', severity: 'warning' })
  })
})

describe('the other writers', () => {
  it('Rust', async () => {
    const run = await read('rust')
    expect(run).toMatchObject({ writer: 'Trae Agent (Rust)', maxTurns: 5, recordedTurns: 2 })
    expect(run.turns[0]).toMatchObject({
      message: 'Look.',
      state: { recorded: 'THINKING', derived: 'calling_tool' },
      actions: [{ intent: { kind: 'shell' }, status: 'done', result: { text: 'a.py' } }],
    })
    expect(run.turns[1]).toMatchObject({ error: 'error occur for llm responses' })
  })

  it('the TypeScript port', async () => {
    const run = await read('port')
    expect(run).toMatchObject({ agent: 'planner-001', outcome: { status: 'completed' } })
    expect(run.turns[0]?.actions[0]).toMatchObject({
      intent: { kind: 'shell', command: 'ls' },
      result: { exitCode: 0 },
    })
    expect(run.turns[1]?.actions[0]?.intent.kind).toBe('terminate')
  })

  it('Pywen', async () => {
    const run = await read('pywen')
    expect(run.task).toBe('Say hello\n\nSay it again')
    expect(run.recordedUsage).toMatchObject({ inputTokens: 100, outputTokens: 10 })
  })
})

describe('what a run is called and known by', () => {
  it('the folder, where every file has the same name', async () => {
    const file = text(pythonFile(STEPS))
    expect((await readFiles({ 'out/task_7/trajectory.json': file })).id).toBe('task_7')
    expect((await readFiles({ 'out/astropy-1.json': file })).id).toBe('astropy-1')
  })

  it('its fingerprint does not change as it grows', async () => {
    const [first] = STEPS
    const grown = await readValue(pythonFile(STEPS))
    const before = await readValue(pythonFile(first === undefined ? [] : [first], { end_time: '' }))
    const other = await readValue(pythonFile(STEPS, { start_time: naive(1) }))
    expect(before.fingerprint).toBe(grown.fingerprint)
    expect(other.fingerprint).not.toBe(grown.fingerprint)
  })

  it('a task longer than the beginning of the file is read on for', async () => {
    const run = await readValue(pythonFile(STEPS, { task: 'x'.repeat(100_000) }))
    expect(run.turns).toHaveLength(4)
    expect(run.task).toHaveLength(4_000)
  })
})

describe('opened as Trae Agent', () => {
  it('takes the file, or the only one of a folder', () => {
    const source = memorySource({ 'a/x.json': '{}', 'b/x.json': '{}', 'b/y.json': '{}' })
    const at = readerOf('trae').detectAt.bind(undefined, source)
    expect(at('a/x.json')?.root).toBe('a/x.json')
    expect(at('a')?.root).toBe('a/x.json')
    expect(at('b')).toBeUndefined()
    expect(at('c')).toBeUndefined()
  })
})
