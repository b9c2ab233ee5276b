import { expect, test } from 'vitest'
import type { CallChanges } from '../../model/calls/callChanges.ts'
import type { Conversation } from '../../model/conversation.ts'
import { detectRuns, readerOf } from '../../readers/registry.ts'
import { ReadError } from '../../source/source.ts'
import { aTrajectory } from '../../testing/builders.ts'
import { filesUnder, fixtureRoot } from '../../testing/sharedFixtures.ts'
import { aCall, fileItems, readWorld } from '../../testing/readWorld.ts'
import { createRecentConversations } from './recentConversations.ts'

const root = fixtureRoot()

async function changesIn(
  folder: string,
  turns: readonly number[],
): Promise<readonly CallChanges[]> {
  const world = readWorld({ readerOf, detectRuns })
  const files = Object.fromEntries(
    Object.entries(filesUnder(`${root ?? ''}/${folder}`)).map(([path, bytes]) => [
      path,
      Uint8Array.from(bytes),
    ]),
  )
  const listing = await world.open({ drop: 'd1', name: 'run', items: fileItems(files) }, aCall())
  const run = listing.runs[0]?.run ?? 'none'
  // Asked at once, as the tab does: neither may wait for the other's cancellation.
  return Promise.all(
    turns.map(async (turn) => {
      const [changes] = await Promise.all([
        world.callChanges({ run, turn }, aCall()),
        world.conversation({ run, turn }, aCall()),
      ])
      return changes
    }),
  )
}

const kindsOf = (changes: CallChanges | undefined): string =>
  changes?.kind === 'compared' ? changes.messages.map(({ kind }) => kind).join(' ') : 'alone'

test.runIf(root !== undefined)(
  'Cua drops a screenshot with its call from every request',
  async () => {
    const [first, second, twelfth] = await changesIn(
      'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e',
      [0, 1, 11],
    )
    expect(first).toEqual({ kind: 'alone', because: 'first' })
    expect(kindsOf(second)).toBe('kept new new')
    expect(kindsOf(twelfth)).toBe(`${'kept '.repeat(9)}changed removed kept kept new new`)
    if (twelfth?.kind !== 'compared') throw new Error('not compared')
    expect(twelfth.previous).toBe(10)
    expect([...twelfth.earlier.keys()]).toEqual([9, 10])
    expect(twelfth.parameters).toEqual([])
    expect(twelfth.broken).toMatchObject({
      cause: { kind: 'changed', after: 9 },
      reusable: { messages: 9 },
      again: { messages: 2, pictures: 1 },
    })
  },
)

test.runIf(root !== undefined)('a recorder that keeps no history: each call the same', async () => {
  const [changes] = await changesIn('cua/made-by-writers/hud_eval_no_call_results', [1])
  expect(kindsOf(changes)).toBe('kept')
})

test('whoever moves on does not take the conversation from the others', async () => {
  const recent = createRecentConversations()
  const trajectory = aTrajectory()
  const gone = new AbortController()
  const waiting = recent.of(trajectory, 0, gone.signal, async () => {
    await Promise.resolve()
    throw new ReadError('cancelled', '', 'Cancelled.')
  })
  gone.abort()
  const own = new AbortController().signal
  const other = recent.of(trajectory, 0, own, async () => ({ sent: [], answered: [] }))
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  await expect(other).resolves.toEqual({ sent: [], answered: [] })
})

test('two conversations are kept, and none of another reading of the run', async () => {
  const recent = createRecentConversations()
  const { signal } = new AbortController()
  let reads = 0
  const read = async (): Promise<Conversation> => {
    reads += 1
    return { sent: [], answered: [] }
  }
  const trajectory = aTrajectory()
  for (const turn of [0, 1, 1, 0]) await recent.of(trajectory, turn, signal, read)
  expect(reads).toBe(2)
  await recent.of(aTrajectory(), 0, signal, read)
  expect(reads).toBe(3)
})
