import { describe, expect, it } from 'vitest'
import { sourceOfParts } from '../../../source/dropParts.ts'
import { openDrop } from '../../../source/dropSource.ts'
import { relist } from '../../../source/relist.ts'
import { growingFolder } from '../../../testing/memoryHandles.ts'
import { keepBytes } from './keptBytes.ts'

const LINE = `{"event":"${'x'.repeat(50)}"}\n`

async function reading(maxBytes = 1e6) {
  const folder = growingFolder('run')
  folder.write('first', '')
  const item = { kind: 'directory-handle', path: 'run', handle: folder.handle } as const
  let { parts } = await openDrop([item], 'run')
  const kept = keepBytes(maxBytes)
  let modified = 0
  return {
    /** What reading gives after the file has this content, and what that cost. */
    async after(name: string, content: string): Promise<readonly [string, number]> {
      modified += 1
      folder.write(name, content, modified)
      parts = (await relist(parts, { folders: ['run'], files: [`run/${name}`] })).parts
      return this.again(name)
    },
    async again(name: string): Promise<readonly [string, number]> {
      let cost = 0
      const source = kept.over(sourceOfParts(parts), (_path, bytes) => {
        cost += bytes
      })
      return [new TextDecoder().decode(await source.bytes(`run/${name}`)), cost]
    },
  }
}

describe('keepBytes', () => {
  it('reads nothing of a file that did not change', async () => {
    const run = await reading()
    expect(await run.after('a.json', '{"a":1}')).toEqual(['{"a":1}', 7])
    expect(await run.again('a.json')).toEqual(['{"a":1}', 0])
  })

  it('reads the end of a file of lines, whatever its length', async () => {
    const run = await reading()
    const lines = LINE.repeat(2_000)
    await run.after('a.jsonl', lines)
    const [text, cost] = await run.after('a.jsonl', `${lines}${LINE}{"cut`)
    expect(text).toBe(`${lines}${LINE}{"cut`)
    expect(cost).toBeLessThan(6_000)
    const [whole] = await run.after('a.jsonl', `${lines}${LINE}{"cut":1}\n`)
    expect(whole).toBe(`${lines}${LINE}{"cut":1}\n`)
  })

  it.each([
    ['whose first line was rewritten', (lines: string) => `{"status":"completed"}\n${lines}`],
    ['that was written anew from its middle on', (lines: string) => lines.replaceAll('x', 'y')],
    ['that became shorter', () => LINE],
  ])('reads a file whole %s', async (_what, change) => {
    const run = await reading()
    const lines = LINE.repeat(500)
    await run.after('a.jsonl', lines)
    const now = change(lines)
    expect((await run.after('a.jsonl', now))[0]).toBe(now)
  })

  it('reads a document whole when it grew, even where its beginning is the same', async () => {
    const run = await reading()
    await run.after('a.json', '{"steps":[1,2]}')
    expect((await run.after('a.json', '{"steps":[1,2],"more":0}'))[1]).toBe(24)
  })

  it('holds no more than it may', async () => {
    const run = await reading(100)
    const long = LINE.repeat(10)
    await run.after('a.jsonl', long)
    expect((await run.again('a.jsonl'))[1]).toBe(long.length)
  })
})
