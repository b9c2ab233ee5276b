import { beforeEach, describe, expect, it } from 'vitest'
import { serveRpc } from '../../lib/rpc.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Reader } from '../../readers/reader.ts'
import { ReadError } from '../../source/source.ts'
import { listReader } from '../../testing/listReader.ts'
import { fileItems, readWorld } from '../../testing/readWorld.ts'
import { describeError } from '../../worker/read/describeError.ts'
import type { ReadApi } from '../../worker/protocol.ts'
import { cancelOpening, closeDrop, openAs, openItems, openRun, switchSource } from './open.ts'
import { useSession } from '../session.ts'
import { useView } from '../view.ts'

/** Runs of one folder name are one run, wherever they lie. */
const byFolder = (run: Trajectory): Trajectory => ({
  ...run,
  fingerprint: run.root.slice(run.root.lastIndexOf('/') + 1),
})

const reader: Reader = {
  ...listReader,
  readFirst: async (...input) => byFolder(await listReader.readFirst(...input)),
  read: async (source, detection, ...rest) => {
    if (source.has(`${detection.root}/gone`))
      throw new ReadError('changed', 'gone', 'The file changed since it was listed.')
    return byFolder(await listReader.read(source, detection, ...rest))
  },
}

/** The worker's answers without a thread. */
class PageWorker {
  readonly #listeners: ((event: { readonly data: unknown }) => void)[] = []
  #serve: ((message: unknown) => void) | undefined
  constructor() {
    const port = {
      post: (message: unknown) => queueMicrotask(() => this.#tell(message)),
      listen: (onMessage: (message: unknown) => void) => {
        this.#serve = onMessage
      },
    }
    serveRpc<ReadApi>(port, readWorld({ readerOf: () => reader }), describeError)
  }
  #tell(message: unknown): void {
    for (const listener of this.#listeners) listener({ data: message })
  }
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
    if (type !== 'message') return
    this.#listeners.push(listener)
  }
  postMessage(message: unknown): void {
    queueMicrotask(() => this.#serve?.(message))
  }
}
Object.assign(globalThis, { Worker: PageWorker })

const aRun = (folder: string) => ({
  [`${folder}/list.txt`]: 'a\nb\nc',
  [`${folder}/a`]: '1',
  [`${folder}/b`]: '2',
  [`${folder}/c`]: '3',
})

const keys = () => useSession.getState().runs.map((run) => run.found.root)

beforeEach(() => {
  for (const { id } of useSession.getState().drops) closeDrop(id)
  useSession.setState({ drops: [], runs: [], notice: undefined })
  useView.setState({ screen: 'open', run: undefined, stop: 0, touched: false })
})

describe('opening', () => {
  it('opens one run directly and reads it to the end', async () => {
    await openItems(fileItems(aRun('one/run')), 'one', 0)
    const [run] = useSession.getState().runs
    expect([useView.getState().screen, useView.getState().run]).toEqual(['trace', run?.key])
    expect(run?.phase.kind).toBe('complete')
    expect(run?.trajectory?.turns.length).toBe(3)
  })

  it('lists several runs and fills their rows', async () => {
    await openItems(fileItems({ ...aRun('x/a'), ...aRun('x/b') }), 'x', 0)
    expect(useView.getState().screen).toBe('library')
    expect(useSession.getState().runs.map((run) => run.summary?.turns)).toEqual([3, 3])
  })

  it('adds a second drop, and makes one row of the same run without moving the person', async () => {
    await openItems(fileItems(aRun('one/run')), 'one', 0)
    const before = useView.getState().run
    useView.setState({ stop: 2, touched: true })
    await openItems(fileItems(aRun('two/run')), 'two', 0)
    expect(keys()).toEqual(['one/run'])
    expect(useSession.getState().runs[0]?.alsoIn.map(({ root }) => root)).toEqual(['two/run'])
    expect([useView.getState().run, useView.getState().stop]).toEqual([before, 2])
  })

  it('refuses what holds no run, and keeps what is open', async () => {
    await openItems(fileItems(aRun('one/run')), 'one', 0)
    await openItems(fileItems({ 'other/x.txt': '' }), 'other', 0)
    expect(useSession.getState().drops.map(({ phase }) => phase.kind)).toEqual(['open', 'refused'])
    expect(keys()).toEqual(['one/run'])
  })

  it('says so when a drop is cancelled', async () => {
    const opening = openItems(fileItems(aRun('one/run')), 'one', 0)
    const [drop] = useSession.getState().drops
    cancelOpening(drop?.id ?? '')
    await opening
    expect(useSession.getState().drops[0]?.phase.kind).toBe('cancelled')
    expect(keys()).toEqual([])
  })

  it('keeps the first screen of a run whose files changed, and calls it stale', async () => {
    await openItems(fileItems({ ...aRun('one/run'), 'one/run/gone': '' }), 'one', 0)
    const [run] = useSession.getState().runs
    expect([run?.phase.kind, run?.stale]).toEqual(['failed', true])
    expect(run?.trajectory?.reading).toBe('first')
  })

  it('reads a stale run from a fresh copy as soon as there is one', async () => {
    await openItems(fileItems({ ...aRun('one/run'), 'one/run/gone': '' }), 'one', 0)
    await openItems(fileItems(aRun('two/run')), 'two', 0)
    const [run] = useSession.getState().runs
    expect([run?.found.root, run?.phase.kind, run?.stale]).toEqual(['two/run', 'complete', false])
    expect(useView.getState().run).toBe(run?.key)
  })

  it('stops reading a run when another is opened, and reads on later', async () => {
    await openItems(fileItems({ ...aRun('x/a'), ...aRun('x/b') }), 'x', 0)
    const [a, b] = useSession.getState().runs
    const first = openRun(a?.key ?? '')
    await openRun(b?.key ?? '')
    await first
    expect(useSession.getState().runs.map(({ phase }) => phase.kind)).toEqual([
      'listed',
      'complete',
    ])
    await openRun(a?.key ?? '')
    expect(useSession.getState().runs[0]?.phase.kind).toBe('complete')
  })

  it('reads the row from its other source when the first is closed or switched', async () => {
    await openItems(fileItems(aRun('one/run')), 'one', 0)
    await openItems(fileItems(aRun('two/run')), 'two', 0)
    const [run] = useSession.getState().runs
    await switchSource(run?.key ?? '', run?.alsoIn[0]?.run ?? '')
    expect(useSession.getState().runs[0]?.found.root).toBe('two/run')
    expect(useSession.getState().runs[0]?.phase.kind).toBe('complete')
    closeDrop(useSession.getState().runs[0]?.found.drop ?? '')
    expect(keys()).toEqual(['one/run'])
    expect(useView.getState().run).toBe(useSession.getState().runs[0]?.key)
  })

  it('leaves for the open screen when the last drop is closed', async () => {
    await openItems(fileItems(aRun('one/run')), 'one', 0)
    closeDrop(useSession.getState().drops[0]?.id ?? '')
    expect([useView.getState().screen, useView.getState().run]).toEqual(['open', undefined])
  })

  it('opens a folder as the person says, once', async () => {
    await openItems(fileItems(aRun('one/run')), 'one', 0)
    await openAs(useSession.getState().drops[0]?.id ?? '', 'one/run', 'cua')
    expect(keys()).toEqual(['one/run'])
    expect(useSession.getState().runs[0]?.phase.kind).toBe('complete')
  })
})
