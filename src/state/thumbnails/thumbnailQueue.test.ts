import { describe, expect, it } from 'vitest'
import { createThumbnailQueue } from './thumbnailQueue.ts'
import type { ThumbnailRequest } from './thumbnailQueue.ts'

interface Job {
  readonly path: string
  readonly signal: AbortSignal
  readonly finish: () => void
  readonly fail: (error: Error) => void
}

function setUp(maxBytes = 100, atOnce = 1) {
  const jobs: Job[] = []
  const released: string[] = []
  const queue = createThumbnailQueue<string>(
    {
      make: ({ path }, signal) =>
        new Promise((resolve, reject) => {
          jobs.push({ path, signal, finish: () => resolve(path), fail: reject })
        }),
      bytesOf: () => 10,
      release: (picture) => released.push(picture),
    },
    maxBytes,
    atOnce,
  )
  const started = (): readonly string[] => jobs.map((job) => job.path)
  const finishAll = async (): Promise<void> => {
    for (let done = 0; done < jobs.length; done += 1) {
      jobs[done]?.finish()
      await settled()
    }
  }
  return { queue, jobs, released, started, finishAll }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function request(path: string): ThumbnailRequest {
  return { drop: 'd1', path, width: 96 }
}

const nothing = (): void => undefined

describe('createThumbnailQueue', () => {
  it('makes the newest first and tells each when it is there', async () => {
    const { queue, started, finishAll } = setUp()
    const told: string[] = []
    for (const path of ['a', 'b', 'c']) queue.want(request(path), () => told.push(path))
    await settled()
    await finishAll()
    expect(started()).toEqual(['c', 'b', 'a'])
    expect(told).toEqual(['c', 'b', 'a'])
    expect(queue.get(request('a'))).toEqual({ status: 'ready', picture: 'a' })
  })

  it('never starts what left the screen, and stops what had begun', async () => {
    const { queue, jobs, started, finishAll, released } = setUp()
    const leave = ['a', 'b', 'c'].map((path) => queue.want(request(path), nothing))
    await settled()
    for (const left of leave) left()
    expect(jobs[0]?.signal.aborted).toBe(true)
    await finishAll()
    expect(started()).toEqual(['c'])
    expect(released).toEqual(['c'])
    expect(queue.get(request('c'))).toEqual({ status: 'waiting' })
  })

  it('holds what is shown, and gives back the rest by age beyond its bytes', async () => {
    const { queue, released, finishAll } = setUp(20)
    const leaveA = queue.want(request('a'), nothing)
    const leaveB = queue.want(request('b'), nothing)
    queue.want(request('c'), nothing)
    await settled()
    await finishAll()
    expect(released).toEqual([])
    leaveB()
    expect(released).toEqual(['b'])
    leaveA()
    expect(queue.get(request('a'))).toMatchObject({ status: 'ready' })
  })

  it('says what failed and goes on', async () => {
    const { queue, jobs, finishAll } = setUp()
    queue.want(request('a'), nothing)
    queue.want(request('b'), nothing)
    await settled()
    jobs[0]?.fail(new Error('broken'))
    await settled()
    await finishAll()
    expect(queue.get(request('b'))).toEqual({ status: 'failed' })
    expect(queue.get(request('a'))).toMatchObject({ status: 'ready' })
  })

  it('starts nothing while it is paused', async () => {
    const { queue, started } = setUp()
    queue.pause()
    queue.want(request('a'), nothing)
    await settled()
    expect(started()).toEqual([])
    queue.resume()
    expect(started()).toEqual(['a'])
  })

  it('shares one picture between two places', async () => {
    const { queue, started, finishAll } = setUp()
    const leave = queue.want(request('a'), nothing)
    queue.want(request('a'), () => undefined)
    await settled()
    leave()
    await finishAll()
    expect(started()).toEqual(['a'])
    expect(queue.get(request('a'))).toMatchObject({ status: 'ready' })
  })
})
