import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRpcClient, serveRpc } from '../../lib/rpc.ts'
import type { RpcFailure, RpcHandlers, RpcPort } from '../../lib/rpc.ts'
import type { SearchEnd } from '../../model/search/searchHit.ts'
import { aHit } from '../../testing/builders.ts'
import { createSearcher } from './searcher.ts'
import type { SearchApi, SearchInput, SearchNews } from './searcher.ts'

interface Call {
  readonly text: string
  readonly signal: AbortSignal
  readonly found: (...texts: readonly string[]) => void
  readonly end: (end: SearchEnd) => void
  readonly fail: (error: RpcFailure) => void
}

const END: SearchEnd = { hits: 2, capped: false, unread: [], characters: 10 }

let calls: Call[] = []
let told: SearchNews[] = []

class Failed extends Error {
  readonly failure: RpcFailure

  constructor(failure: RpcFailure) {
    super(failure.message)
    this.failure = failure
  }
}

/** A worker that answers when the test says so. */
const search: RpcHandlers<SearchApi>['search'] = (input, { signal, emit }) =>
  new Promise((resolve, reject) => {
    calls.push({
      text: input.wish.text,
      signal,
      found: (...texts) => emit({ hits: texts.map((text) => aHit({ text })), searched: 5 }),
      end: resolve,
      fail: (failure) => reject(new Failed(failure)),
    })
  })

function newSearcher() {
  const [near, far] = wire()
  serveRpc<SearchApi>(far, { search }, (error) =>
    error instanceof Failed ? error.failure : { code: 'internal', message: String(error) },
  )
  return createSearcher(createRpcClient<SearchApi>(near), (news) => told.push(news))
}

/** Two ends of a wire inside one thread. */
function wire(): readonly [RpcPort, RpcPort] {
  const listeners: ((message: unknown) => void)[][] = [[], []]
  const end = (mine: number): RpcPort => ({
    post: (message) =>
      queueMicrotask(() => {
        for (const listener of listeners[1 - mine] ?? []) listener(message)
      }),
    listen: (onMessage) => listeners[mine]?.push(onMessage),
  })
  return [end(0), end(1)]
}

const wanted = (text: string): SearchInput => ({
  runs: ['r1'],
  wish: { text, matchCase: false, regex: false },
  marked: [],
  reveal: false,
})

const texts = () => told.map((news) => ('hits' in news ? news.hits.map(({ text }) => text) : news))

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
  told = []
})

afterEach(() => {
  vi.useRealTimers()
})

test('a word typed in one go is searched once', async () => {
  const { ask } = newSearcher()
  for (const text of ['b', 'bl', 'bla']) ask(wanted(text))
  await vi.advanceTimersByTimeAsync(500)
  expect(calls.map(({ text }) => text)).toEqual(['bla'])
})

test('every letter cancels the search before it, whose answer is not told any more', async () => {
  const { ask } = newSearcher()
  ask(wanted('bla'))
  await vi.advanceTimersByTimeAsync(500)
  ask(wanted('blan'))
  await vi.advanceTimersByTimeAsync(1)
  expect(calls[0]?.signal.aborted).toBe(true)
  calls[0]?.found('old')
  calls[0]?.end(END)
  await vi.advanceTimersByTimeAsync(500)
  expect(told).toEqual([])
  calls[1]?.found('new')
  await vi.advanceTimersByTimeAsync(500)
  expect(texts()).toEqual([['new']])
})

test('what streams in is told in few steps, each with all that was found', async () => {
  const { ask } = newSearcher()
  ask(wanted('bla'))
  await vi.advanceTimersByTimeAsync(500)
  calls[0]?.found('a')
  calls[0]?.found('b', 'c')
  await vi.advanceTimersByTimeAsync(100)
  calls[0]?.found('d')
  calls[0]?.end(END)
  await vi.advanceTimersByTimeAsync(100)
  expect(texts()).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c', 'd'],
  ])
  expect(told.at(-1)?.kind).toBe('done')
})

test('a failure is told in words, a cancelled search says nothing', async () => {
  const { ask } = newSearcher()
  ask(wanted('bla'))
  await vi.advanceTimersByTimeAsync(500)
  calls[0]?.fail({ code: 'broken', message: 'It is gone.', hint: 'Reload.' })
  await vi.advanceTimersByTimeAsync(10)
  expect(told).toEqual([{ kind: 'failed', message: 'It is gone. Reload.' }])
  ask(wanted('blan'))
  ask(undefined)
  await vi.advanceTimersByTimeAsync(500)
  expect(calls).toHaveLength(1)
})
