import { describe, expect, it } from 'vitest'
import type { Message } from '../../../model/conversation.ts'
import type { SearchEnd, SearchHit } from '../../../model/search/searchHit.ts'
import { detectRuns, readerOf } from '../../../readers/registry.ts'
import { ALL_RUNS } from '../../../testing/allRuns.ts'
import { anAction, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { listReader } from '../../../testing/listReader.ts'
import { aCall, fileItems, readWorld } from '../../../testing/readWorld.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import type { SearchNews, WantedSearch } from '../../protocol.ts'

type World = ReturnType<typeof readWorld>

interface Found extends SearchEnd {
  readonly list: readonly SearchHit[]
}

async function find(
  world: World,
  text: string,
  change: Partial<WantedSearch> = {},
): Promise<Found> {
  const call = aCall<SearchNews>()
  const wish = { text, matchCase: false, regex: false }
  const wanted = { runs: ['r1'], wish, marked: [], reveal: false, ...change }
  const end = await world.search(wanted, call)
  return { ...end, list: call.events.flatMap(({ hits }) => hits) }
}

/** One run of the list reader, as `change` makes it; its files are what `messages` are told from. */
async function aWorld(
  change: Partial<Trajectory>,
  files: Readonly<Record<string, BlobPart>> = {},
  sent: readonly (readonly Message[])[] = [],
): Promise<World & { readonly reads: string[] }> {
  const reads: string[] = []
  const world = readWorld({
    readerOf: () => ({
      ...listReader,
      read: async (_source, { root }) => aTrajectory({ root, ...change }),
      readConversation: async (_source, _run, turn) => {
        reads.push(String(turn))
        return { sent: sent[turn] ?? [], answered: [] }
      },
    }),
  })
  const items = fileItems({ 'run/list.txt': '', ...files })
  await world.open({ drop: 'd', name: 'd', items }, aCall())
  return { ...world, reads }
}

const said = (text: string): Message => ({
  index: 0,
  role: 'user',
  recordedRole: 'user',
  parts: [{ kind: 'text', text, cut: false }],
})
const key = 'sk-ant-api03-0123456789abcdef'

describe('search', () => {
  it('finds a message once, in the first call that has it', async () => {
    const turns = ['a', 'b', 'c'].map((name) =>
      aTurn({ call: { request: `run/${name}.json`, attempts: 1, earlierRequests: [] } }),
    )
    const files = { 'run/a.json': '{}', 'run/b.json': '{}', 'run/c.json': '{}' }
    const world = await aWorld({ turns }, files, [
      [said('first apple')],
      [said('first apple'), said('second pear')],
      [said('first apple'), said('second pear'), said('third apple')],
    ])
    const { list } = await find(world, 'apple')
    expect(list.map(({ turn, text }) => [turn, text])).toEqual([
      [0, 'first apple'],
      [2, 'third apple'],
    ])
    expect(list[0]?.place).toEqual({ artifact: 'run/a.json' })
    expect(world.reads).toEqual(['0', '1', '2'])
    // What was read once stays.
    expect((await find(world, 'pear')).list.map(({ turn }) => turn)).toEqual([1])
    expect(world.reads).toHaveLength(3)
    // Closing the drop forgets it.
    await world.close({ drop: 'd' }, aCall())
    expect((await find(world, 'pear')).hits).toBe(0)
  })

  it('does not find secrets by guessing them', async () => {
    const files = {
      'run/x.log': `line\nexport KEY=${key}\n`,
      'run/y.json': `{"password":"${key}"}`,
    }
    const artifacts = [
      { path: 'run/x.log', kind: 'log', name: 'x' } as const,
      { path: 'run/y.json', kind: 'metadata', name: 'y' } as const,
    ]
    const turns = [aTurn({ message: `use ${key}` })]
    const world = await aWorld({ turns, artifacts }, files)
    expect((await find(world, '0123456789abcdef')).hits).toBe(0)
    expect(
      (await find(world, 'api03', { wish: { text: 'api.3', regex: true, matchCase: false } })).hits,
    ).toBe(0)
    const shown = await find(world, '0123456789abcdef', { reveal: true })
    expect(shown.list.map(({ field }) => field)).toEqual(['thought', 'log', 'fact'])
    expect((await find(world, 'export')).list[0]?.text).toContain('KEY=••••••••')
  })

  it('finds lines, values and what is in another script, and leaves base64 out', async () => {
    const png = 'iVBORw0KGgo'.repeat(80)
    const files = {
      'run/x.log': `one\ntwo STRASSE\nthree ${png}\n`,
      'run/y.json': JSON.stringify({ deep: [{ 'a b': 'İstanbul' }], image: png, n: 4711 }),
      'run/z.jsonl': '{"event":"first"}\nnot json\n{"event":"last"}\n',
    }
    const artifacts = Object.keys(files).map(
      (path) => ({ path, kind: 'other', name: path }) as const,
    )
    const world = await aWorld({ artifacts }, files)
    const placeOf = async (text: string): Promise<unknown> =>
      (await find(world, text)).list[0]?.place
    expect(await placeOf('straße')).toEqual({ artifact: 'run/x.log', line: 2 })
    expect(await placeOf('istanbul')).toEqual({ artifact: 'run/y.json', pointer: 'deep[0]["a b"]' })
    expect(await placeOf('4711')).toEqual({ artifact: 'run/y.json', pointer: 'n' })
    expect(await placeOf('last')).toEqual({ artifact: 'run/z.jsonl', line: 3, pointer: 'event' })
    expect(await placeOf('"not json"')).toEqual({ artifact: 'run/z.jsonl', line: 2 })
    expect(await placeOf('GgoiVBOR')).toBeUndefined()
  })

  it('lists the turns that fit filter words, and searches only in those', async () => {
    const type = anAction({ intent: { kind: 'type', text: 'apple' }, status: 'failed' })
    const turns = [
      aTurn({ message: 'apple', actions: [anAction()], usage: { cost: 0.01, totalTokens: 900 } }),
      aTurn({ message: 'apple', actions: [anAction(), type, type], usage: { cost: 0.2 } }),
      aTurn({ message: 'pear' }),
    ]
    const world = await aWorld({ turns, task: 'apple' })
    const at = async (text: string, marked: readonly number[] = []): Promise<unknown> =>
      (await find(world, text, { marked: [{ run: 'r1', turns: marked }] })).list.map(
        ({ turn, stop, more }) => [turn, stop, more],
      )
    expect(await at('action:type')).toEqual([[1, 2, 1]])
    expect(await at('cost:>0.05')).toEqual([[1, 1, 2]])
    expect(await at('-action:click')).toEqual([
      [1, 2, 1],
      [2, 4, 0],
    ])
    expect(await at('is:failed')).toEqual([[1, 2, 1]])
    expect(await at('has:finding', [2])).toEqual([[2, 4, 0]])
    expect(await at('turn:3..9')).toEqual([[2, 4, 0]])
    expect(await at('tokens:<1k')).toEqual([[0, 0, 0]])
    expect(await at('apple cost:<0.1')).toEqual([[0, undefined, 0]])
    expect(await at('apple field:typed')).toEqual([
      [1, 2, 0],
      [1, 3, 0],
    ])
    expect(await at('field:task')).toEqual([[undefined, undefined, 0]])
    expect(await at('outcome:completed format:cua')).toHaveLength(1)
    expect(await at('outcome:failed')).toEqual([])
  })

  it('needs all words in one text, none of those left out, and tells how often they stand there', async () => {
    const turns = ['a red apple, an apple', 'a red pear', 'an apple'].map((message) =>
      aTurn({ message }),
    )
    const world = await aWorld({ turns })
    const [hit, ...rest] = (await find(world, 'apple red')).list
    expect(rest).toEqual([])
    expect(hit?.found.map(({ from, to }) => hit.text.slice(from, to))).toEqual(['red', 'apple'])
    expect(hit?.more).toBe(1)
    expect((await find(world, 'apple -red')).list.map(({ turn }) => turn)).toEqual([2])
    const pattern = { text: '^an? (red )?p', regex: true, matchCase: true }
    expect((await find(world, '', { wish: pattern })).list.map(({ turn }) => turn)).toEqual([1])
  })

  it('ends on hostile texts', async () => {
    const message = `${'a'.repeat(300_000)}\u202e\u0000\ud800${'\u0301'.repeat(5_000)} end`
    const world = await aWorld({ turns: [aTurn({ message })] })
    const [hit] = (await find(world, 'end')).list
    expect(hit?.text).not.toMatch(/[\u202e\0]/)
    const from = performance.now()
    const wish = { text: 'a.*b.*c', regex: true, matchCase: false }
    const { unread } = await find(world, '', { wish })
    expect(performance.now() - from).toBeLessThan(5_000)
    expect(unread.length).toBeLessThan(2)
    const nested = { text: '(a+)+b', regex: true, matchCase: false }
    expect(await find(world, '', { wish: nested })).toMatchObject({ hits: 0, characters: 0 })
  })

  it('stops at once when it is cancelled, and when there are enough hits', async () => {
    const turns = Array.from({ length: 3_000 }, (_, index) => aTurn({ message: `apple ${index}` }))
    const world = await aWorld({ turns })
    expect(await find(world, 'apple')).toMatchObject({ hits: 2_000, capped: true })
    const control = new AbortController()
    control.abort()
    const call = aCall<SearchNews>(control.signal)
    const wish = { text: 'apple', matchCase: false, regex: false }
    const wanted = { runs: ['r1'], wish, marked: [], reveal: false }
    await expect(world.search(wanted, call)).rejects.toMatchObject({ code: 'cancelled' })
    expect(call.events).toEqual([])
  })
})

/** A word that stands out of a text: the longest, which is the likeliest to stand there alone. */
function wordOf(text: string): string | undefined {
  const words = text.slice(0, 2_000).match(/[\p{L}\p{N}]{3,40}/gu) ?? []
  return words.toSorted((a, b) => b.length - a.length)[0]
}

describe.each(ALL_RUNS)('in the $name run', ({ make }) => {
  it('a word of every kind of text is found where it stands', async () => {
    const world = readWorld({ detectRuns, readerOf })
    const items = fileItems(toBlobs(make()))
    const { runs } = await world.open({ drop: 'd', name: 'd', items }, aCall())
    const [{ run } = { run: '' }] = runs
    const trajectory = await world.read({ run }, aCall())
    const wanted: (readonly [string, SearchHit['field'], number | undefined])[] = []
    const add = (text: string | undefined, field: SearchHit['field'], turn?: number): void => {
      const word = wordOf(text ?? '')
      if (word !== undefined) wanted.push([word, field, turn])
    }
    add(trajectory.task, 'task')
    add(trajectory.writer, 'fact')
    for (const problem of trajectory.problems) add(problem.message, 'problem', problem.turn)
    for (const turn of trajectory.turns) {
      const { index, actions } = turn
      if (turn.role === undefined || turn.role === 'model') add(turn.message, 'thought', index)
      add(turn.reasoning, turn.role === 'user' ? 'message' : 'thought', index)
      add(turn.error, 'problem', index)
      for (const { reason } of turn.decisions ?? []) add(reason, 'decision', index)
      for (const { summary } of turn.events ?? []) add(summary, 'event', index)
      for (const { intent, result } of actions) {
        if (intent.kind === 'type') add(intent.text, 'typed', index)
        if (intent.kind === 'shell') add(intent.command, 'arguments', index)
        add(result?.text, 'result', index)
      }
    }
    expect(wanted.length).toBeGreaterThan(0)
    const missed: unknown[] = []
    for (const [word, field, turn] of wanted.slice(0, 60)) {
      const { list } = await find(world, `${word} field:${field}`, { runs: [run] })
      if (!list.some((hit) => hit.turn === turn)) missed.push([word, field, turn])
    }
    expect(missed).toEqual([])
  })

  it('a word of every message is found in its call or before it', async () => {
    const world = readWorld({ detectRuns, readerOf })
    const items = fileItems(toBlobs(make()))
    const { runs } = await world.open({ drop: 'd', name: 'd', items }, aCall())
    const [{ run } = { run: '' }] = runs
    const { turns } = await world.read({ run }, aCall())
    const missed: unknown[] = []
    for (const { index } of turns.slice(0, 8)) {
      const { sent, answered } = await world.conversation({ run, turn: index }, aCall())
      for (const part of [...sent, ...answered].flatMap(({ parts }) => parts).slice(0, 12)) {
        const word = 'text' in part ? wordOf(part.text) : undefined
        if (word === undefined) continue
        const { list } = await find(world, `"${word}"`, { runs: [run] })
        if (!list.some(({ turn = 0 }) => turn <= index)) missed.push([word, index])
      }
    }
    expect(missed).toEqual([])
  })
})

function toBlobs(files: Readonly<Record<string, string | Uint8Array>>): Record<string, BlobPart> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : new Uint8Array(content),
    ]),
  )
}
