import { collectDrop } from '../../source/collectDrop.ts'
import type { DropItem } from '../../source/dropItem.ts'
import { hasHandlePickers, mayRead, pickFiles, pickFolder } from './fileAccess.ts'
import { findRun, useSession } from '../session.ts'
import { useView } from '../view.ts'
import { closeDrop, openItems, refuse } from './open.ts'
import type { OpenOptions } from './open.ts'
import type { Recent } from '../recents/recentList.ts'
import { rememberDrop } from '../recents/recents.ts'

/** What can be opened, in the words of every refusal that happens before reading. */
const EXPECTED = 'a trajectory folder, a zip of one, or its files'

/** Must be called while the drop or paste event runs: the browser empties the transfer after it. */
export async function openTransfer(transfer: DataTransfer, startedAt: number): Promise<void> {
  const text = transfer.getData('text/plain')
  if (!transfer.types.includes('Files')) {
    await openText(text, startedAt)
    return
  }
  const { items, name, handles } = await collectDrop(transfer)
  if (items.length === 0) {
    await openFiles([], startedAt)
    return
  }
  await openRemembered(items, name, startedAt, handles)
}

/** Opens JSON text as a file; says what else the text is. */
async function openText(text: string, startedAt: number): Promise<void> {
  const trimmed = text.trim()
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    const file = new File([text], 'pasted.json', { type: 'application/json' })
    await openItems([{ kind: 'file', path: file.name, file }], file.name, startedAt)
    return
  }
  refuse(
    'Text',
    {
      code: 'not-a-run',
      title: trimmed === '' ? 'Nothing that can be read' : 'This is text, not a trajectory',
      found: trimmed === '' ? 'no file, folder or text' : `plain text, ${text.length} characters`,
      expected: `${EXPECTED}, or JSON text`,
      tries: ['Drag the folder itself from your file manager, or use Open folder.'],
    },
    startedAt,
  )
}

/** Files of an input or of a paste. A folder input gives each its path in the folder. */
export async function openFiles(files: readonly File[], startedAt: number): Promise<void> {
  const items = files.map((file): DropItem => {
    const { webkitRelativePath: path, name } = file
    return { kind: 'file', path: path === '' ? name : path, file }
  })
  const [first] = items
  if (first === undefined) {
    refuse(
      'Folder',
      {
        code: 'empty',
        title: 'This folder is empty',
        found: 'no files',
        expected: EXPECTED,
        tries: ['Choose the folder of the run, or the folder above it.'],
      },
      startedAt,
    )
    return
  }
  const folder = first.path.includes('/') ? first.path.slice(0, first.path.indexOf('/')) : undefined
  const name = folder ?? (items.length === 1 ? first.path : `${items.length} files`)
  const options = wanted
  wanted = {}
  await openRemembered(items, name, startedAt, [], options)
}

let inputs: Readonly<Record<'folder' | 'files', HTMLInputElement | null>> | undefined

/** The inputs that stand in where the browser has no pickers that give handles. */
export function setFileInputs(elements: typeof inputs): void {
  inputs = elements
}

/** How to open what the person chooses in an input next. */
let wanted: OpenOptions = {}

function clickInput(what: 'folder' | 'files', options: OpenOptions): void {
  const input = inputs?.[what]
  wanted = options
  input?.addEventListener('cancel', () => (wanted = {}), { once: true })
  input?.click()
}

/** Asks for a folder or for files, and opens what the person chose. */
export async function choose(what: 'folder' | 'files', options: OpenOptions = {}): Promise<void> {
  if (!hasHandlePickers()) {
    clickInput(what, options)
    return
  }
  try {
    const handles = await (what === 'folder' ? pickFolder() : pickFiles())
    if (handles !== undefined) await openHandles(handles, performance.now(), options)
  } catch {
    // A page in a frame, or a browser policy, may forbid the picker; the input still works.
    clickInput(what, options)
  }
}

/**
 * Has the person choose the run on screen once more, to see what was written since: the browser
 * gave copies of its files. The place is kept, and the older copies are closed.
 */
export async function reload(): Promise<void> {
  const { run, stop } = useView.getState()
  const found = findRun(useSession.getState(), run)?.found
  if (found === undefined) return
  const { drop, root } = found
  await choose(found.files === 1 ? 'files' : 'folder', {
    goTo: { root, stop },
    onListed: ({ runs }) => {
      if (runs.some((other) => other.root === root)) closeDrop(drop)
    },
  })
}

async function openHandles(
  handles: readonly FileSystemHandle[],
  startedAt: number,
  options: OpenOptions = {},
): Promise<void> {
  const items = handles.flatMap(itemOf)
  const [first] = items
  if (first === undefined) return
  const name = items.length === 1 ? first.path : `${items.length} items`
  await openRemembered(items, name, startedAt, handles, options)
}

function itemOf(handle: FileSystemHandle): readonly DropItem[] {
  const path = handle.name
  if (handle instanceof FileSystemDirectoryHandle)
    return [{ kind: 'directory-handle', path, handle }]
  return handle instanceof FileSystemFileHandle ? [{ kind: 'file-handle', path, handle }] : []
}

async function openRemembered(
  items: readonly DropItem[],
  name: string,
  startedAt: number,
  handles: readonly FileSystemHandle[],
  options: OpenOptions = {},
): Promise<void> {
  await openItems(items, name, startedAt, {
    ...options,
    onListed: (listing) => {
      options.onListed?.(listing)
      const origin = handles.length === 0 ? 'again' : 'handles'
      rememberDrop(listing, origin, handles).catch(() => undefined)
    },
  })
}

/** The run that comes with the app: same origin, in whatever folder the app is served from. */
export async function openSample(startedAt: number, options: OpenOptions = {}): Promise<void> {
  const url = './sample/sample.zip'
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status} for ${url}`)
    const file = new File([await response.blob()], 'sample.zip', { type: 'application/zip' })
    await openItems([{ kind: 'file', path: file.name, file }], 'sample', startedAt, {
      ...options,
      onListed: (listing) => {
        rememberDrop(listing, 'sample', []).catch(() => undefined)
      },
    })
  } catch (error) {
    refuse(
      'sample.zip',
      {
        code: 'unreadable',
        title: 'The sample could not be loaded',
        found: error instanceof Error ? error.message : String(error),
        expected: 'the sample that is served beside this page',
        tries: ['Serve the whole build folder, or open a trajectory of your own.'],
      },
      startedAt,
    )
  }
}

/** `denied`: the browser asked and was told no; `again`: this browser keeps no handle of it. */
export type ReopenResult = 'opened' | 'denied' | 'again'

/** Opens a remembered drop. Needs a click of the person where permission has to be asked again. */
export async function reopenRecent(
  recent: Recent,
  startedAt: number,
  options: OpenOptions = {},
): Promise<ReopenResult> {
  if (recent.origin === 'again') return 'again'
  if (recent.origin === 'sample') {
    await openSample(startedAt, options)
    return 'opened'
  }
  if (!(await mayRead(recent.handles, true).catch(() => false))) return 'denied'
  await openHandles(recent.handles, performance.now(), options)
  return 'opened'
}
