import { array, asyncProperty, assert, constantFrom, double, record, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Trajectory } from '../model/trajectory.ts'
import { ReadError } from '../source/source.ts'
import { assertTrajectoryIsSound } from '../testing/assertSound.ts'
import { ALL_RUNS } from '../testing/allRuns.ts'
import { CUA_RUNS } from '../testing/cua/runs.ts'
import type { RunFiles } from '../testing/cua/saver.ts'
import { memorySource } from '../testing/memorySource.ts'
import type { MemoryFiles } from '../testing/memorySource.ts'
import { detectRuns, readerOf } from './registry.ts'

async function readAll(files: MemoryFiles): Promise<readonly Trajectory[]> {
  const source = memorySource(files)
  const found: Trajectory[] = []
  for (const detection of await detectRuns(source)) {
    const reader = readerOf(detection.format)
    assertTrajectoryIsSound(await reader.readFirst(source, detection))
    const trajectory = await reader.read(source, detection)
    assertTrajectoryIsSound(trajectory)
    for (const { index } of trajectory.turns) {
      await reader.readConversation(source, trajectory, index).catch((error: unknown) => {
        if (!(error instanceof ReadError)) throw error
      })
    }
    found.push(trajectory)
  }
  return found
}

async function codesOf(files: MemoryFiles): Promise<readonly string[]> {
  return (await readAll(files)).flatMap(({ problems }) => problems.map(({ code }) => code))
}

function split(): RunFiles {
  return CUA_RUNS['split']?.() ?? {}
}

const ROOT = 'trajectories/2026-03-01_claudemadeup_100000_beef'
const DECISION = `${ROOT}/turn_002/0007_agent_response.json`

function withoutLastLine(content: string | Uint8Array | undefined): string {
  const text = String(content)
  return text.slice(0, text.lastIndexOf('\n'))
}

describe('damaged copies give problems, not exceptions', () => {
  it('a decision whose last line is cut is still read', async () => {
    const files = split()
    const [trajectory] = await readAll({ ...files, [DECISION]: withoutLastLine(files[DECISION]) })
    expect(trajectory?.problems.map(({ code }) => code)).toContain('file-truncated')
    expect(trajectory?.turns[1]?.actions[0]?.intent.kind).toBe('click')
    expect(trajectory?.usage.inputTokens).toBe(400)
  })

  it('a decision cut in its history gives way to the answer and the result', async () => {
    const files = split()
    const [trajectory] = await readAll({
      ...files,
      [DECISION]: String(files[DECISION]).slice(0, 200),
    })
    expect(trajectory?.turns).toHaveLength(4)
    expect(trajectory?.turns[1]?.actions[0]?.intent.kind).toBe('click')
    expect(trajectory?.turns.every(({ run }) => run === 0)).toBe(true)
  })

  it('a missing image is named', async () => {
    const files = split()
    const gone = `${ROOT}/turn_003/0008_screenshot_after.png`
    delete files[gone]
    const [trajectory] = await readAll(files)
    expect(trajectory?.turns[1]?.actions[0]?.frames.missing).toBe(gone)
    expect(trajectory?.problems.find(({ code }) => code === 'image-missing')?.artifact).toBe(gone)
  })

  it('empty files, and an empty image', async () => {
    const codes = await codesOf({
      ...split(),
      [DECISION]: '',
      [`${ROOT}/turn_003/0008_screenshot_after.png`]: new Uint8Array(),
    })
    expect(codes).toContain('file-empty')
    expect(codes).toContain('image-invalid')
  })

  it('bytes that are not UTF-8', async () => {
    const files = split()
    const path = `${ROOT}/turn_003/0009_computer_call_result.json`
    const bytes = new TextEncoder().encode(String(files[path]))
    bytes[bytes.indexOf(0x74)] = 0xff
    expect(await codesOf({ ...files, [path]: bytes })).toContain('file-invalid')
  })

  it('metadata that is missing, empty, cut, or no JSON', async () => {
    const path = `${ROOT}/metadata.json`
    const { [path]: metadata, ...rest } = split()
    expect(await codesOf(rest)).toContain('metadata-missing')
    expect(await codesOf({ ...rest, [path]: '' })).toContain('metadata-invalid')
    expect(await codesOf({ ...rest, [path]: 'hello' })).toContain('metadata-invalid')
    const cut = await readAll({ ...rest, [path]: String(metadata).slice(0, 700) })
    expect(cut[0]?.problems.map(({ code }) => code)).toContain('metadata-truncated')
    expect(cut[0]?.task).toBe('Buy a blanket')
  })

  it('a file that cannot be read', async () => {
    const error = new ReadError('changed', DECISION, 'It changed.')
    expect(await codesOf({ ...split(), [DECISION]: error })).toContain('file-unreadable')
  })

  it('a total that is not the sum', async () => {
    const path = `${ROOT}/metadata.json`
    const files = split()
    const other = String(files[path]).replace('"input_tokens": 400', '"input_tokens": 401')
    expect(await codesOf({ ...files, [path]: other })).toContain('total-differs')
  })

  it('a newer version with events, actions and fields that nobody knows', async () => {
    const files = split()
    const newer = String(files[DECISION])
      .replace('"type": "click"', '"type": "wink"')
      .replace('"response": {', '"response": { "version": 9, "novel": [[]],')
    const [trajectory] = await readAll({
      ...files,
      [DECISION]: newer,
      [`${ROOT}/turn_003/0099_hologram.json`]: '{}',
    })
    expect(trajectory?.turns[1]?.actions[0]?.intent).toEqual({ kind: 'other', name: 'wink' })
    expect(trajectory?.problems.map(({ code }) => code)).toContain('event-unknown')
  })

  it.each(ALL_RUNS)(
    '$name, cut and garbled anywhere',
    async ({ make }) => {
      const files = make()
      const damage = record({
        path: constantFrom(...Object.keys(files)),
        keep: double({ min: 0, max: 1, noNaN: true }),
        junk: uint8Array({ maxLength: 12 }),
      })
      await assert(
        asyncProperty(array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
          const damaged: RunFiles = { ...files }
          for (const { path, keep, junk } of damages) {
            const before = files[path] ?? ''
            const bytes = typeof before === 'string' ? new TextEncoder().encode(before) : before
            damaged[path] = new Uint8Array([
              ...bytes.slice(0, Math.floor(bytes.length * keep)),
              ...junk,
            ])
          }
          await readAll(damaged)
        }),
        { numRuns: 25 },
      )
    },
    30_000,
  )

  it('hostile values: endless numbers, deep trees, names of prototypes', async () => {
    const files = split()
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    const hostile = `{"response": {"output": [{"type": "computer_call", "call_id": "__proto__", "action": {"type": "constructor", "x": 1e999, "y": "NaN", "__proto__": {"polluted": true}, "keys": ${deep}}}]}}`
    const [trajectory] = await readAll({ ...files, [DECISION]: hostile })
    const action = trajectory?.turns[1]?.actions[0]
    expect(action?.intent).toEqual({ kind: 'other', name: 'constructor' })
    expect(action?.points).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
