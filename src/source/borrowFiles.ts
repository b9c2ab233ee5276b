import type { LentFiles } from './dropItem.ts'
import type { ListedFile } from './fileSource.ts'

/** One that is answered, and one that waits at the page so that it need not wait for us. */
const MOST_UNDER_WAY = 2

/** The worker's side: files that the page holds, each asked for when it is first read. */
export function borrowFiles({ paths, ahead, port }: LentFiles): ListedFile[] {
  const here = new Map<number, File>(ahead)
  const awaited = new Map<number, (file: File) => void>()
  let asking: number[] = []
  let underWay = 0

  port.addEventListener(
    'message',
    ({ data }: MessageEvent<readonly (readonly [number, File])[]>) => {
      underWay -= 1
      for (const [index, file] of data) {
        awaited.get(index)?.(file)
        awaited.delete(index)
      }
      if (asking.length > 0) queueMicrotask(ask)
    },
  )
  port.start()

  function ask(): void {
    if (asking.length === 0 || underWay === MOST_UNDER_WAY) return
    const wanted = asking
    asking = []
    underWay += 1
    port.postMessage(wanted)
  }

  /**
   * What is asked for in one go travels in one message, and so does what is asked for while the page
   * is busy answering: thousands of messages of one file each would keep it from everything else.
   */
  function borrow(index: number): Promise<File> {
    const known = here.get(index)
    if (known !== undefined) return Promise.resolve(known)
    return new Promise((resolve) => {
      awaited.set(index, resolve)
      asking.push(index)
      if (asking.length === 1) queueMicrotask(ask)
    })
  }

  return paths.map((path, index) => ({ path, borrow: () => borrow(index) }))
}
