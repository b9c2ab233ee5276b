import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { collectNews } from './news.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('tells of the first turn at once, of the next ones together', () => {
  const said: string[] = []
  const news = collectNews(3, (text) => said.push(text))
  news.tell(4, false)
  vi.advanceTimersByTime(10)
  for (const turns of [5, 6, 7]) {
    news.tell(turns, false)
    vi.advanceTimersByTime(1_000)
  }
  expect(said).toEqual(['1 new turn, 4 in all.'])
  vi.advanceTimersByTime(8_000)
  expect(said.at(-1)).toBe('3 new turns, 7 in all.')
  expect(said).toHaveLength(2)
})

it('says at once that the run has ended, and only once', () => {
  const said: string[] = []
  const news = collectNews(3, (text) => said.push(text))
  news.tell(5, true)
  news.tell(5, true)
  expect(said).toEqual(['The run has ended: 2 new turns, 5 in all.'])
})

it('says nothing of a run that becomes shorter, nor after it was left', () => {
  const said: string[] = []
  const news = collectNews(3, (text) => said.push(text))
  news.tell(1, false)
  vi.advanceTimersByTime(10)
  news.tell(2, false)
  news.stop()
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([])
})
