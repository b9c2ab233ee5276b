import type { DropItem } from '../../source/dropItem.ts'

/** What only some browsers have; the types of the platform do not know it yet. */
interface ChangeRecord {
  readonly type: string
  readonly relativePathComponents: readonly string[]
}

interface Observer {
  observe(handle: FileSystemHandle, options: { readonly recursive: boolean }): Promise<void>
  disconnect(): void
}

interface ObserverWindow extends Window {
  readonly FileSystemObserver?: new (
    onChange: (records: readonly ChangeRecord[]) => void,
  ) => Observer
}

/**
 * Has the browser tell of changes below what was dropped, by paths of the drop. Resolves to the
 * function that ends it; undefined where the browser cannot, so that one has to look by oneself,
 * which `onLost` says when it becomes so later.
 */
export async function observeFiles(
  items: readonly DropItem[],
  root: string,
  onChange: (paths: readonly string[]) => void,
  onLost: () => void,
  page: ObserverWindow = window,
): Promise<(() => void) | undefined> {
  const { FileSystemObserver } = page
  if (FileSystemObserver === undefined) return undefined
  const observers: Observer[] = []
  const stop = (): void => {
    page.removeEventListener('pagehide', stop)
    for (const observer of observers) observer.disconnect()
  }
  // Chromium 156 crashes when what is observed changes after the profile of the page has ended.
  page.addEventListener('pagehide', stop)
  try {
    for (const item of items) {
      if (item.kind === 'file' || !holds(item.path, root)) continue
      const observer = new FileSystemObserver((records) => {
        // The folder is gone, or can be watched no more: nothing will be told of it again.
        if (records.some(({ type }) => type === 'errored')) {
          observer.disconnect()
          onLost()
        }
        const paths = records.map(({ relativePathComponents: parts }) =>
          [item.path, ...parts].join('/'),
        )
        const ours = paths.filter((path) => concerns(path, root))
        if (ours.length > 0) onChange(ours)
      })
      observers.push(observer)
      await observer.observe(item.handle, { recursive: item.kind === 'directory-handle' })
    }
  } catch {
    // Too many folders for the operating system, or a kind of folder that it cannot watch.
    stop()
    return undefined
  }
  return observers.length === 0 ? undefined : stop
}

/** The root lies in this item, or is made of several of them. */
function holds(item: string, root: string): boolean {
  return root === '' || root === item || root.startsWith(`${item}/`) || root.startsWith(`${item}#`)
}

/** A change above the root may be that of the root itself. */
function concerns(path: string, root: string): boolean {
  return root === '' || path.startsWith(root) || root.startsWith(path)
}
