import { describe, expect, it } from 'vitest'
import type { Refusal } from '../model/refusal.ts'
import { CUA_RUNS } from '../testing/cua/runs.ts'
import type { RunFiles } from '../testing/cua/saver.ts'
import { memorySource } from '../testing/memorySource.ts'
import type { MemoryFiles } from '../testing/memorySource.ts'
import { mapPaths } from '../testing/variants.ts'
import { explainNoRun } from './refusal.ts'
import { detectRuns } from './registry.ts'

async function refusalOf(files: MemoryFiles): Promise<Refusal> {
  const source = memorySource(files)
  expect(await detectRuns(source)).toEqual([])
  const refusal = await explainNoRun(source)
  for (const text of [refusal.title, refusal.found, refusal.expected]) expect(text).not.toBe('')
  expect(refusal.tries.length).toBeGreaterThan(0)
  return refusal
}

function turn(folder: string, strip = false): RunFiles {
  const files: RunFiles = {}
  for (const [path, content] of Object.entries(CUA_RUNS['split']?.() ?? {})) {
    const at = path.indexOf(`/${folder}/`)
    if (at >= 0) files[path.slice(at + (strip ? folder.length + 2 : 1))] = content
  }
  return files
}

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`

describe('explainNoRun', () => {
  it('an empty drop', async () => {
    expect((await refusalOf({})).code).toBe('empty')
  })

  it('one turn of a run, as a folder, as files, in a zip', async () => {
    const folder = await refusalOf(turn('turn_004'))
    expect(folder.code).toBe('part-of-a-run')
    expect(folder.found).toContain('turn_004')
    expect((await refusalOf(turn('turn_004', true))).code).toBe('part-of-a-run')
    const zip = mapPaths(turn('turn_004'), (path) => `turn_004.zip/${path}`)
    expect((await refusalOf(zip)).code).toBe('part-of-a-run')
  })

  it('git-LFS pointers under the names of a run', async () => {
    const files = Object.keys(CUA_RUNS['split']?.() ?? {}).map((path) => [path, POINTER] as const)
    expect((await refusalOf(Object.fromEntries(files))).code).toBe('lfs-pointer')
  })

  it('a folder too high, and a random one', async () => {
    const many = Array.from(
      { length: 6_000 },
      (_, index) => [`home/notes/${index}.txt`, 'x'] as const,
    )
    expect((await refusalOf(Object.fromEntries(many))).code).toBe('too-high')
    const random = await refusalOf({ 'a.txt': 'x', 'b/c.png': 'y' })
    expect(random.code).toBe('not-a-run')
    expect(random.found).toContain('2 files: 1 txt, 1 png')
  })

  const others: readonly (readonly [string, MemoryFiles])[] = [
    [
      'Cua Computer.tracing recording',
      { 'trace_metadata.json': '{}', 'event_000001_click.json': '{}', '000001_x.png': '' },
    ],
    ['cua-bench task trace', { 'run/task_0_trace/data-00000-of-00001.arrow': 'ARROW1' }],
    [
      'Cua skills recording',
      {
        'trajectory/trajectory.json': '{}',
        'trajectory/events.json': '[]',
        'trajectory/step_1_full.jpg': '',
      },
    ],
    [
      'Cua Gradio human demonstration',
      { 'd/dataset_info.json': '{"features": {"tool_calls": {}}}', 'd/data.arrow': '' },
    ],
    [
      'Sondera index',
      {
        'adjudications.json':
          '[{"agent_id": "a", "trajectory_id": "t", "step_index": 5, "adjudication": {}}]',
      },
    ],
    ['Sondera index', { 'agents.json': '[{"id": "a", "provider_id": "local", "tools": []}]' }],
    [
      'Sondera dashboard list',
      { 'list.json': '{"trajectories": [{"trajectoryId": "t", "eventCount": 3}]}' },
    ],
    [
      'Sondera database',
      { 'trajectories.db': 'SQLite format 3\u0000 … CREATE TABLE trajectory_events (id)' },
    ],
    ['SQLite database', { 'cookies.sqlite': 'SQLite format 3\u0000' }],
    ['OSWorld result', { 'r/traj.jsonl': '{}', 'r/step_1.png': '' }],
    ['ATIF trajectory', { 'trajectory.json': '{"schema_version": "ATIF-v1.5"}' }],
    [
      'browser-use history',
      { 'h.json': '{"history": [{"model_output": null, "result": [], "state": {}}]}' },
    ],
    ['Playwright trace', { 'trace.trace': '', 'resources/a.jpeg': '' }],
    ['Inspect log', { 'x.eval/header.json': '{}' }],
    [
      'Claude Code session',
      { 's.jsonl': '{"type": "user", "uuid": "u", "sessionId": "s", "message": {}}\n' },
    ],
    ['Codex session', { 'rollout.jsonl': '{"type": "session_meta", "payload": {}}\n' }],
    ['OpenAI Responses items', { 'i.json': '[{"type": "computer_call", "action": {}}]' }],
    ['UI-TARS report', { 'report.html': '<html><script type="ui_tars_web_dump">{}</script>' }],
  ]

  it.each(others)('%s', async (label, files) => {
    const refusal = await refusalOf(files)
    expect(refusal.code).toBe('other-tool')
    expect(refusal.title).toContain(label)
  })
})
