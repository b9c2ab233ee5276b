import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inViewAt, picturesPerCall } from '../../model/context/contextScreens.ts'
import type { ContextScreens } from '../../model/context/contextScreens.ts'
import type { Conversation, MessagePart } from '../../model/conversation.ts'
import { digestOfBase64, digestOfBytes } from '../../lib/media/mediaDigest.ts'
import { readerOf } from '../../readers/registry.ts'
import { aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import { splitRun } from '../../testing/cua/runs.ts'
import { memorySource } from '../../testing/memorySource.ts'
import type { MemoryFiles } from '../../testing/memorySource.ts'
import { readRuns } from '../../testing/readRuns.ts'
import { filesUnder, fixtureRoot } from '../../testing/sharedFixtures.ts'
import { contextScreensOf } from './contextScreensOf.ts'

async function gathered(files: MemoryFiles): Promise<ContextScreens> {
  const source = memorySource(files)
  const [trajectory] = await readRuns(source)
  if (trajectory === undefined) throw new Error('no run was found')
  const { signal } = new AbortController()
  return contextScreensOf({
    source,
    trajectory,
    known: undefined,
    readConversation: (turn) =>
      readerOf(trajectory.format).readConversation(source, trajectory, turn, signal),
    idle: async () => undefined,
    signal,
    emit: () => undefined,
  })
}

/** One line per screen, one letter per call: `i`ncluded, `o`mitted, `r`eplaced. */
function drawn({ screens, calls }: ContextScreens): readonly string[] {
  return screens.map((screen) => {
    const row = calls.map((_turn, call) => inViewAt(screen, call)?.[0] ?? '.').join('')
    return `${screen.turn + 1} ${row}`
  })
}

const real = join(fixtureRoot() ?? '', 'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e')

it.skipIf(!existsSync(real))('tells which screens a real run kept in its history', async () => {
  const screens = await gathered(filesUnder(real))
  expect(screens.calls.length).toBe(17)
  expect(drawn(screens)).toMatchInlineSnapshot(`
    [
      "1 .oo..............",
      "2 ..oo.............",
      "3 ...oo............",
      "4 ....oo...........",
      "5 .....oo..........",
      "6 ......oo.........",
      "7 .......oo........",
      "8 ........oo.......",
      "9 .........oo......",
      "10 ..........oo.....",
      "11 ...........oo....",
      "12 ............oo...",
      "13 .............oo..",
      "14 ..............oo.",
      "15 ...............oo",
      "16 ................o",
    ]
  `)
  expect(picturesPerCall(screens)).toEqual([0, 1, ...Array.from({ length: 15 }, () => 2)])
})

it('tells the screens of a made run by their call ids', async () => {
  const screens = await gathered(splitRun())
  expect(drawn(screens)).toMatchInlineSnapshot(`
    [
      "1 .ooo",
      "2 ..oo",
      "3 ...o",
    ]
  `)
})

const PNG = Buffer.from(Array.from({ length: 900 }, (_, index) => index % 251))
const OTHER = Buffer.from(Array.from({ length: 900 }, (_, index) => (index * 7) % 251))

function picture(callId: string | undefined, rest: Partial<MessagePart> = {}): MessagePart {
  return { kind: 'image', artifact: undefined, source: 'omitted', callId, ...rest } as MessagePart // oxlint-disable-line typescript/no-unsafe-type-assertion -- a piece put together by its test
}

async function fold(
  requests: readonly (readonly (readonly MessagePart[])[])[],
  known?: ContextScreens,
): Promise<ContextScreens> {
  const source = memorySource({ 'a.png': PNG, 'b.png': OTHER, 'request.json': '{}' })
  const trajectory = aTrajectory({
    artifacts: ['a.png', 'b.png'].map((path) => ({
      path,
      name: path,
      kind: 'screenshot' as const,
      bytes: 900,
    })),
    turns: requests.map((_request, index) =>
      aTurn({
        index,
        call: { request: 'request.json', attempts: 1, earlierRequests: [] },
        actions: [anAction({ callId: `c${index}` })],
      }),
    ),
  })
  return contextScreensOf({
    source,
    trajectory,
    known,
    readConversation: async (turn): Promise<Conversation> => ({
      sent: (requests[turn] ?? []).map((parts, index) => ({
        index,
        role: 'user',
        recordedRole: 'user',
        parts,
      })),
      answered: [],
    }),
    idle: async () => undefined,
    signal: new AbortController().signal,
    emit: () => undefined,
  })
}

const said: MessagePart = { kind: 'text', text: 'Go on.', cut: false }
const result = (callId: string): MessagePart => ({
  kind: 'tool-result',
  callId,
  text: 'done',
  cut: false,
})

it('says replaced where the result stayed without its picture, and not where it never had one', async () => {
  const screens = await fold([
    [[said]],
    [[said], [result('c0'), picture('c0')]],
    [[said], [result('c0')], [result('c1'), picture('c1')]],
    [[said], [result('c0')], [result('c1')], [result('c2')]],
  ])
  expect(drawn(screens)).toEqual(['1 .orr', '2 ..or'])
})

it('says replaced where words stand in the place of a picture without a call', async () => {
  const embedded = { source: 'embedded', digest: '5-x' } as const
  const screens = await fold([
    [[said, picture(undefined, embedded)]],
    [[said, { ...said, text: '[image omitted to save space]' }]],
    [[said]],
  ])
  expect(drawn(screens)).toEqual(['1 ir.'])
})

it('counts what nothing tells apart', async () => {
  const screens = await fold([
    [[said, picture(undefined)]],
    [[picture(undefined), picture(undefined)]],
  ])
  expect(screens.screens).toEqual([])
  expect(screens.unnamed).toEqual([1, 2])
})

it('finds the screen of the run that an embedded picture is', async () => {
  const digest = digestOfBase64(PNG.toString('base64'))
  expect(digest).toBe(digestOfBytes(PNG))
  expect(digest).not.toBe(digestOfBytes(OTHER))
  const embedded = picture(undefined, { source: 'embedded', digest })
  const screens = await fold([[[embedded]], [[embedded, embedded]]])
  expect(screens.screens.map(({ artifact }) => artifact)).toEqual(['a.png'])
  expect(drawn(screens)).toEqual(['1 ii'])
})

it('goes on from what is known of a run that grows', async () => {
  const requests = [[[picture('c0')]], [[picture('c0')], [picture('c1')]], [[picture('c1')]]]
  const early = await fold(requests.slice(0, 2))
  expect(early.through).toBe(2)
  expect(await fold(requests, early)).toEqual(await fold(requests))
})

it('keeps little of a thousand requests that repeat the whole history', async () => {
  const requests = Array.from({ length: 300 }, (_, turn) =>
    Array.from({ length: turn }, (_unused, at) => [picture(`c${at}`)]),
  )
  const screens = await fold(requests)
  expect(screens.screens.length).toBe(299)
  expect(screens.screens.every(({ spans }) => spans.length === 1)).toBe(true)
})

it('goes on when a request cannot be read, and stops when it is told to', async () => {
  const source = memorySource({ 'request.json': '{}' })
  const call = { request: 'request.json', attempts: 1, earlierRequests: [] }
  const trajectory = aTrajectory({ turns: [aTurn({ call }), aTurn({ call, index: 1 })] })
  const controller = new AbortController()
  const asked = {
    source,
    trajectory,
    known: undefined,
    readConversation: async (turn: number): Promise<Conversation> => {
      if (turn === 0) throw new Error('broken')
      return {
        sent: [{ index: 0, role: 'user', recordedRole: 'user', parts: [said] }],
        answered: [],
      }
    },
    idle: async () => undefined,
    signal: controller.signal,
    emit: () => undefined,
  }
  const screens = await contextScreensOf(asked)
  expect([screens.unread, screens.calls]).toEqual([[0], [1]])
  controller.abort()
  await expect(contextScreensOf(asked)).rejects.toThrow(/abort/i)
})
