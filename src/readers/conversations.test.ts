import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../lib/json/json.ts'
import { parseJsonPath } from '../lib/json/jsonPath.ts'
import { valueAt } from '../lib/json/jsonTree.ts'
import type { Message } from '../model/conversation.ts'
import { memorySource } from '../testing/memorySource.ts'
import { readRuns } from '../testing/readRuns.ts'
import { filesUnder, fixtureRoot } from '../testing/sharedFixtures.ts'
import { readerOf } from './registry.ts'
import { readJson } from './shared/jsonText.ts'

const root = fixtureRoot() ?? ''
const RUNS = [
  'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e',
  'cua/real-merged-turns/2026-03-03_computerusepre_232929_b150',
  'cua/made-by-writers/omniparser_composed',
  'cua/made-by-writers/uitars_before_parallel_retry',
  'cua/made-by-writers/hud_eval_no_call_results',
  'augur/run_1779703200',
  'trae',
]

/** Kinds of pieces and how many there are, and those whose place holds nothing. */
type FileOf = (artifact: string | undefined) => Promise<JsonValue | undefined>

async function gather(
  messages: readonly Message[],
  fileOf: FileOf,
  seen: Map<string, number>,
): Promise<void> {
  for (const { parts, artifact } of messages) {
    const file = await fileOf(artifact)
    for (const part of parts) {
      seen.set(part.kind, (seen.get(part.kind) ?? 0) + 1)
      if (file === undefined || part.pointer === undefined) continue
      const found = valueAt(file, parseJsonPath(part.pointer))
      if (found === undefined) seen.set(`nothing at ${part.pointer}`, 1)
    }
  }
}

describe.skipIf(root === '')('every conversation of the shared fixtures', () => {
  it.skipIf(!existsSync(root)).each(RUNS)(
    '%s leads to what is there, and knows all of it',
    async (name) => {
      const source = memorySource(filesUnder(join(root, name)))
      const seen = new Map<string, number>()
      const files = new Map<string, JsonValue>()
      for (const trajectory of await readRuns(source)) {
        const last = trajectory.turns.findLastIndex(({ call }) => call?.request !== undefined)
        for (const turn of trajectory.turns.filter(({ index }) => index === 0 || index === last)) {
          const conversation = await readerOf(trajectory.format).readConversation(
            source,
            trajectory,
            turn.index,
          )
          const read =
            (own: string | undefined): FileOf =>
            async (artifact) => {
              const path = artifact ?? own
              const known = path === undefined ? undefined : files.get(path)
              if (known !== undefined || path === undefined) return known
              const { value } = readJson(await source.bytes(path))
              if (value !== undefined) files.set(path, value)
              return value
            }
          await gather(conversation.sent, read(turn.call?.request), seen)
          await gather(
            conversation.answered,
            read(turn.call?.response ?? turn.call?.decision),
            seen,
          )
        }
      }
      const wrong = [...seen.keys()].filter((key) => key.startsWith('nothing') || key === 'other')
      expect(wrong).toEqual([])
      expect(seen.get('text') ?? 0).toBeGreaterThan(0)
    },
  )
})
