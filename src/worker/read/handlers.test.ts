import { describe, expect, it } from 'vitest'
import { anAction, aTurn } from '../../testing/builders.ts'
import { listReader } from '../../testing/listReader.ts'
import { aCall, fileItems, readWorld } from '../../testing/readWorld.ts'
import type { Reader } from '../../readers/reader.ts'
import { ReadError } from '../../source/source.ts'
import type { OpenEvent, ReadProgress, RunActivity } from '../protocol.ts'

const oneRun = {
  'run/list.txt': 'a.txt\nb.txt\n',
  'run/a.txt': 'first, with "api_key": "abc"',
  'run/b.txt': 'second',
}

async function openWorld(files: Readonly<Record<string, BlobPart>>, world = readWorld()) {
  const call = aCall<OpenEvent>()
  const listing = await world.open({ drop: 'd1', name: 'run', items: fileItems(files) }, call)
  return { world, listing, events: call.events, run: listing.runs[0]?.run ?? 'none' }
}

describe('open', () => {
  it('lists, then sends the first screen of the only run', async () => {
    const { listing, events } = await openWorld(oneRun)
    expect(listing).toMatchObject({ drop: 'd1', name: 'run', files: 3, refusals: [] })
    expect(listing.runs).toMatchObject([{ drop: 'd1', root: 'run', layout: 'list' }])
    const kinds = events.map((event) => event.type).filter((type) => type !== 'progress')
    expect(kinds).toEqual(['listed', 'first'])
    expect(events.at(-1)).toMatchObject({ trajectory: { reading: 'first', turns: [{}] } })
    expect(events[0]).toMatchObject({ type: 'progress', progress: { stage: 'listing' } })
  })

  it('sends no first screen when there are several runs, each with its own key', async () => {
    const files = { 'a/list.txt': 'x', 'b/list.txt': 'y' }
    const { listing, events } = await openWorld(files)
    expect(new Set(listing.runs.map(({ run }) => run)).size).toBe(2)
    expect(events.map((event) => event.type)).not.toContain('first')
  })

  it('says why nothing was found', async () => {
    const { listing } = await openWorld({ 'notes.md': 'x' })
    expect(listing).toMatchObject({ runs: [], refusals: [{ code: 'not-a-run' }] })
  })

  it('says which archive could not be listed', async () => {
    const { listing } = await openWorld({ 'run.zip': 'this is no zip' })
    expect(listing.runs).toEqual([])
    expect(listing.refusals).not.toEqual([])
    expect(listing.refusals[0]?.found).toContain('run.zip')
  })

  it('still resolves when the beginning of the only run cannot be read', async () => {
    const broken = new ReadError('changed', 'run/a.txt', 'It changed.')
    const readFirst = () => Promise.reject(broken)
    const world = readWorld({ readerOf: () => ({ ...listReader, readFirst }) })
    const { listing, events } = await openWorld(oneRun, world)
    expect(listing.runs).toHaveLength(1)
    expect(events.at(-1)?.type).toBe('listed')
  })

  it('keeps nothing of a drop that was cancelled', async () => {
    const controller = new AbortController()
    const world = readWorld({
      detectRuns: async () => {
        controller.abort()
        throw new ReadError('cancelled', '', 'Cancelled.')
      },
    })
    const input = { drop: 'd1', name: 'run', items: fileItems(oneRun) }
    await expect(world.open(input, aCall(controller.signal))).rejects.toMatchObject({
      code: 'cancelled',
    })
    await expect(world.files({ drop: 'd1', under: '' }, aCall())).rejects.toThrow('closed')
  })
})

describe('runs', () => {
  it('reads whole with progress that ends at the last file, and once only', async () => {
    let reads = 0
    const counting: Reader = {
      ...listReader,
      read: (...input) => {
        reads += 1
        return listReader.read(...input)
      },
    }
    const { world, run } = await openWorld(oneRun, readWorld({ readerOf: () => counting }))
    const call = aCall<ReadProgress>()
    const trajectory = await world.read({ run }, call)
    expect(trajectory).toMatchObject({ reading: 'complete', turns: { length: 2 } })
    expect(call.events.at(-1)).toMatchObject({ stage: 'reading', files: 2, totalFiles: 2 })
    expect(call.events.at(-1)?.bytes).toBeGreaterThan(30)
    expect(await world.read({ run }, aCall())).toEqual(trajectory)
    expect(await world.readFirst({ run }, aCall())).toEqual(trajectory)
    expect(reads).toBe(1)
  })

  it('masks conversations unless they are to be revealed', async () => {
    const { world, run } = await openWorld(oneRun)
    const masked = await world.conversation({ run, turn: 0 }, aCall())
    expect(JSON.stringify(masked)).not.toContain('abc')
    const revealed = await world.conversation({ run, turn: 0, reveal: true }, aCall())
    expect(JSON.stringify(revealed)).toContain('abc')
  })

  it('reads the run for a turn that only its listing knows', async () => {
    const { world, run } = await openWorld(oneRun)
    const { sent } = await world.conversation({ run, turn: 1 }, aCall())
    expect(sent).toMatchObject([{ parts: [{ text: 'second' }] }])
  })

  it('tells what agents changed and used, masked; one that fails does not stop the rest', async () => {
    const command = { kind: 'shell', command: 'export API_KEY="abcdefgh12345678"' } as const
    const reader: Reader = {
      ...listReader,
      read: async (source, detection) => {
        if (detection.root === 'b') throw new ReadError('corrupt', 'b', 'It is broken.')
        const run = await listReader.readFirst(source, detection)
        return { ...run, turns: [aTurn({ actions: [anAction({ intent: command })] })] }
      },
    }
    const { world, listing } = await openWorld(
      { 'a/list.txt': 'x', 'b/list.txt': 'y', 'c/list.txt': 'z', x: '', 'a/x': '' },
      readWorld({ readerOf: () => reader }),
    )
    const runs = listing.runs.map(({ run }) => run)
    const call = aCall<RunActivity>()
    await world.changes({ runs }, call)
    expect(call.events.map(({ error }) => error)).toEqual([undefined, 'It is broken.', undefined])
    expect(call.events[0]).toMatchObject({
      changes: { leftOut: 0, changes: [{ kind: 'command', turn: 0 }] },
      tools: [{ name: 'shell', calls: 1 }],
    })
    expect(JSON.stringify(call.events)).not.toContain('abcdefgh12345678')
    const open = aCall<RunActivity>()
    await world.changes({ runs, reveal: true }, open)
    expect(JSON.stringify(open.events)).toContain('abcdefgh12345678')
  })

  it('summarises one after the other; one that fails does not stop the rest', async () => {
    const { world, listing } = await openWorld({
      'a/list.txt': 'gone.txt',
      'b/list.txt': 'x.txt',
      'b/x.txt': 'x',
    })
    const runs = listing.runs.map(({ run }) => run)
    const call = aCall<{ readonly run: string; readonly error?: string }>()
    await world.summarise({ runs }, call)
    expect(call.events.map(({ run }) => run)).toEqual(runs)
    expect(call.events[0]?.error).toContain('gone.txt')
    expect(call.events[1]).toMatchObject({ summary: { id: 'b', turns: 1 } })
  })

  it('lets what a person waits for go before summaries', async () => {
    const order: string[] = []
    const world = readWorld({
      readerOf: () => ({
        ...listReader,
        read: async (source, detection, onProgress, signal) => {
          const read = await listReader.read(source, detection, onProgress, signal)
          order.push(detection.root)
          return read
        },
      }),
    })
    const { listing } = await openWorld(
      { 'a/list.txt': '', 'b/list.txt': '', 'c/list.txt': '' },
      world,
    )
    const [a = '', b = '', c = ''] = listing.runs.map(({ run }) => run)
    const summaries = world.summarise({ runs: [a, b] }, aCall())
    await Promise.all([world.read({ run: c }, aCall()), summaries])
    expect(order).toEqual(['c', 'a', 'b'])
  })

  it('opens a folder as the person says, or says that it holds no run', async () => {
    const { world } = await openWorld(oneRun)
    const found = await world.openAs({ drop: 'd1', root: 'run', format: 'cua' }, aCall())
    expect(await world.read({ run: found.run }, aCall())).toMatchObject({ root: 'run' })
    await expect(
      world.openAs({ drop: 'd1', root: 'other', format: 'cua' }, aCall()),
    ).rejects.toMatchObject({ code: 'unsupported' })
  })
})

describe('files and texts', () => {
  it('lists a folder without its namesakes', async () => {
    const { world } = await openWorld({ ...oneRun, 'run2/c.txt': 'c' })
    const files = await world.files({ drop: 'd1', under: 'run' }, aCall())
    expect(files.map(({ path }) => path).toSorted()).toEqual(Object.keys(oneRun).toSorted())
  })

  it('comes around a line that is asked for, and says where it begins', async () => {
    const lines = Array.from({ length: 1000 }, (_, line) => `line ${line + 1}`)
    const { world } = await openWorld({ ...oneRun, 'run/long.txt': lines.join('\n') })
    const place = { drop: 'd1', path: 'run/long.txt', start: 0, length: 400, reveal: false }
    for (const line of [1, 20, 500, 1000]) {
      const { text, firstLine = 0 } = await world.text({ ...place, line }, aCall())
      expect(text.split('\n')[line - firstLine]).toBe(`line ${line}`)
    }
    const past = await world.text({ ...place, line: 5000 }, aCall())
    expect(past.text.endsWith('line 1000')).toBe(true)
  })

  it('gives pages of masked text that join to the whole, never half a character', async () => {
    const text = `{"password": "hunter2"} ${'😀 naïve '.repeat(40)}`
    const { world } = await openWorld({ 'a.json': text })
    const place = { drop: 'd1', path: 'a.json', reveal: false }
    let joined = ''
    for (;;) {
      const page = await world.text({ ...place, start: joined.length, length: 7 }, aCall())
      joined += page.text
      expect(page.text).not.toMatch(/[\ud800-\udbff]$/)
      if (page.text === '' || joined.length >= page.totalChars) break
    }
    expect(joined).toBe(text.replace('hunter2', '••••••••'))
    const first = await world.text({ ...place, start: 0, length: 30 }, aCall())
    const later = await world.text({ ...place, start: 40, length: 30 }, aCall())
    expect([first.masked, later.masked]).toEqual([true, false])
    const shown = await world.text({ ...place, start: 0, length: 30, reveal: true }, aCall())
    expect(shown.text).toContain('hunter2')
  })

  it('reads UTF-16 and replaces what is no UTF-8', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xe9, 0])
    const { world } = await openWorld({ 'a.txt': utf16, 'b.txt': Uint8Array.from([0x61, 0xff]) })
    const read = async (path: string) =>
      (await world.text({ drop: 'd1', path, start: 0, length: 99, reveal: false }, aCall())).text
    expect(await read('a.txt')).toBe('aé')
    expect(await read('b.txt')).toBe('a\uFFFD')
  })

  it('gives nothing of a closed drop', async () => {
    const { world, run } = await openWorld(oneRun)
    await world.close({ drop: 'd1' }, aCall())
    await expect(world.read({ run }, aCall())).rejects.toThrow('closed')
    await expect(world.blob({ drop: 'd1', path: 'run/a.txt' }, aCall())).rejects.toThrow('closed')
  })
})
