/**
 * What only some browsers have: pickers that give handles, and handles that can be asked for
 * permission again. The types of the platform do not know them yet.
 */
interface AskableHandle extends FileSystemHandle {
  readonly queryPermission?: (mode: { readonly mode: 'read' }) => Promise<PermissionState>
  readonly requestPermission?: (mode: { readonly mode: 'read' }) => Promise<PermissionState>
}

interface PickerWindow extends Window {
  readonly showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle>
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
}

export function hasHandlePickers(page: PickerWindow = window): boolean {
  return page.showDirectoryPicker !== undefined && page.showOpenFilePicker !== undefined
}

/** The folder that the person chose, or undefined when they chose none. */
export async function pickFolder(
  page: PickerWindow = window,
): Promise<readonly FileSystemHandle[] | undefined> {
  return unlessDismissed(async () => {
    const folder = await page.showDirectoryPicker?.({ id: 'trajectories', mode: 'read' })
    return folder === undefined ? undefined : [folder]
  })
}

export async function pickFiles(
  page: PickerWindow = window,
): Promise<readonly FileSystemHandle[] | undefined> {
  return unlessDismissed(async () =>
    page.showOpenFilePicker?.({ id: 'trajectories', multiple: true }),
  )
}

async function unlessDismissed<Value>(pick: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await pick()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

/** Whether all may be read; `ask` needs a click of the person. */
export async function mayRead(
  handles: readonly FileSystemHandle[],
  ask: boolean,
): Promise<boolean> {
  for (const handle of handles) {
    const askable: AskableHandle = handle
    const state = ask
      ? await askable.requestPermission?.({ mode: 'read' })
      : await askable.queryPermission?.({ mode: 'read' })
    if (state !== 'granted') return false
  }
  return true
}
