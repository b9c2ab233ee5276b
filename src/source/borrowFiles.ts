import type { LentFiles } from './dropItem.ts'
import type { ListedFile } from './fileSource.ts'

/** The worker's side: files that the page holds, each asked for when it is first read. */
export function borrowFiles({ paths, ahead, port }: LentFiles): ListedFile[] {
  const here = new Map<number, File>(ahead)
  const awaited = new Map<number, (file: File) => void>()
  let asking: number[] = []

  port.addEventListener(
    'message',
    ({ data }: MessageEvent<readonly (readonly [number, File])[]>) => {
      for (const [index, file] of data) {
        awaited.get(index)?.(file)
        awaited.delete(index)
      }
    },
  )
  port.start()

  function ask(): void {
    const wanted = asking
    asking = []
    port.postMessage(wanted)
  }

  /** What is asked for in one go travels in one message. */
  function borrow(index: number): Promise<File> {
    const known = here.get(index)
    if (known !== undefined) return Promise.resolve(known)
    return new Promise((resolve) => {
      awaited.set(index, resolve)
      if (asking.length === 0) queueMicrotask(ask)
      asking.push(index)
    })
  }

  return paths.map((path, index) => ({ path, borrow: () => borrow(index) }))
}
