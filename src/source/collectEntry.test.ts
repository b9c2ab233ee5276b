// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { collectEntry } from './collectEntry.ts'

/** An entry of the older interface, whose folders give their children in batches of 100. */
class TreeEntry implements FileSystemEntry {
  readonly name: string
  readonly fullPath: string
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly filesystem: FileSystem
  readonly #children: readonly FileSystemEntry[]

  constructor(fullPath: string, children?: readonly FileSystemEntry[]) {
    this.fullPath = fullPath
    this.name = fullPath.slice(fullPath.lastIndexOf('/') + 1)
    this.isFile = children === undefined
    this.isDirectory = children !== undefined
    this.#children = children ?? []
    this.filesystem = { name: '', root: this }
  }

  getParent(): void {}

  getDirectory(): void {}

  getFile(): void {}

  file(resolve: (file: File) => void): void {
    resolve(new File([this.name], this.name))
  }

  createReader(): FileSystemDirectoryReader {
    const children = this.#children
    let at = 0
    return {
      readEntries(resolve) {
        resolve(children.slice(at, at + 100))
        at += 100
      },
    }
  }
}

describe('collectEntry', () => {
  it('reads every batch of a folder of 6,000 files', async () => {
    const files = Array.from({ length: 6_000 }, (_, index) => new TreeEntry(`/run/t/${index}.png`))
    const junk = new TreeEntry('/run/t/.DS_Store')
    const root = new TreeEntry('/run', [new TreeEntry('/run/t', [...files, junk])])
    const items = await collectEntry(root)
    expect(items).toHaveLength(6_000)
    expect(items[5_999]?.path).toBe('run/t/5999.png')
  })
})
