import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectRuns, readerOf } from '../../../readers/registry.ts'
import { aCall, fileItems, readWorld } from '../../../testing/readWorld.ts'
import { filesUnder, fixtureRoot } from '../../../testing/sharedFixtures.ts'
import type { SearchNews } from '../../protocol.ts'

const root = fixtureRoot()
/** Drops of every format that has real runs. */
const FOLDERS = [
  'augur/iter_run',
  'augur/run_1779703200',
  'cua/made-by-writers',
  'cua/real',
  'cua/real-merged-turns',
  'cyberdesk',
  'sondera',
  'trae',
]
/** Of each run; the largest has a hundred. */
const MAX_TURNS = 6

function wordOf(text: string): string | undefined {
  const words = text.slice(0, 2_000).match(/[\p{L}\p{N}]{4,40}/gu) ?? []
  return words.toSorted((a, b) => b.length - a.length)[0]
}

describe.skipIf(root === undefined).each(FOLDERS)('in the real runs of %s', (folder) => {
  it('a word of every thought, result and message is found in its turn or before it', async () => {
    const files = Object.entries(filesUnder(join(root ?? '', folder)))
    const world = readWorld({ detectRuns, readerOf })
    const items = fileItems(
      Object.fromEntries(files.map(([path, bytes]) => [path, new Uint8Array(bytes)])),
    )
    const { runs } = await world.open({ drop: 'd', name: 'd', items }, aCall())
    expect(runs.length).toBeGreaterThan(0)
    const missed: unknown[] = []
    for (const { run } of runs) {
      const { turns } = await world.read({ run }, aCall())
      for (const { index, message, reasoning, actions } of turns.slice(0, MAX_TURNS)) {
        const { sent, answered } = await world.conversation({ run, turn: index }, aCall())
        const parts = [...sent, ...answered].flatMap((one) => one.parts).slice(-10)
        const texts = [
          message,
          reasoning,
          ...actions.map(({ result }) => result?.text),
          ...parts.map((part) => ('text' in part ? part.text : undefined)),
        ]
        const words = new Set(texts.map((text) => wordOf(text ?? '')))
        for (const word of words) {
          if (word === undefined) continue
          const call = aCall<SearchNews>()
          const wish = { text: `"${word}"`, matchCase: true, regex: false }
          await world.search({ runs: [run], wish, marked: [], reveal: false }, call)
          const hits = call.events.flatMap((news) => news.hits)
          if (!hits.some(({ turn = 0 }) => turn <= index)) missed.push([run, index, word])
        }
      }
    }
    expect(missed).toEqual([])
  }, 60_000)
})
