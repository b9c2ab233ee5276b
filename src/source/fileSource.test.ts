import { describe, expect, it } from 'vitest'
import { memoryFile } from '../testing/memoryHandles.ts'
import { readErrorCode } from '../testing/readErrorCode.ts'
import { fileEntries, fileSource } from './fileSource.ts'

function gone(name: string) {
  return { path: name, handle: memoryFile(name, new DOMException('in developer words', name)) }
}

/** A file that was rewritten on disk after it was listed: Chromium refuses every read of it. */
class ChangedFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('changed', 'NotReadableError'))
  }
}

describe('fileSource', () => {
  it('knows sizes of files, and of handles once they were read', async () => {
    const source = fileSource(
      'two',
      fileEntries([
        { path: 'a/b.json', file: new File(['{}'], 'b.json') },
        { path: 'a/c.png', handle: memoryFile('c.png', 'abc') },
      ]),
    )
    expect(source.entries.map((entry) => entry.bytes)).toEqual([2, undefined])
    expect(new TextDecoder().decode(await source.bytes('a/c.png'))).toBe('abc')
    expect(source.entry('a/c.png')).toMatchObject({ bytes: 3, modified: 1_000 })
    expect((await source.blob('a/c.png')).type).toBe('image/png')
  })

  it('tells why a file cannot be read', async () => {
    const source = fileSource(
      'some',
      fileEntries([
        gone('NotFoundError'),
        gone('NotReadableError'),
        gone('NotAllowedError'),
        { path: 'rewritten', file: new ChangedFile(['x'], 'rewritten') },
      ]),
    )
    expect(await readErrorCode(source.bytes('NotFoundError'))).toBe('changed')
    expect(await readErrorCode(source.blob('NotReadableError'))).toBe('changed')
    expect(await readErrorCode(source.bytes('NotAllowedError'))).toBe('permission')
    expect(await readErrorCode(source.bytes('rewritten'))).toBe('changed')
    expect(await readErrorCode(source.bytes('absent'))).toBe('not-found')
  })

  it('reads many, each once, and stops when it is cancelled', async () => {
    const files = Array.from({ length: 100 }, (_, index) => ({
      path: `${index}`,
      handle: memoryFile(`${index}`, `${index}`),
    }))
    const source = fileSource('many', fileEntries(files))
    const paths = files.map((file) => file.path)
    const seen: string[] = []
    await source.bytesOfMany([...paths, '7', 'absent'], (path) => seen.push(path))
    expect(seen.toSorted()).toEqual([...paths, 'absent'].toSorted())

    const controller = new AbortController()
    let told = 0
    const reading = source.bytesOfMany(
      paths,
      () => {
        told += 1
        if (told === 20) controller.abort()
      },
      controller.signal,
    )
    expect(await readErrorCode(reading)).toBe('cancelled')
    expect(told).toBe(20)
  })
})
