/**
 * Cyberdesk (docs.cyberdesk.io): trajectories of workflows as its API and SDKs give them, runs with
 * their message history, and the steps of muscle-mem, which it grew from. Known from its
 * documentation alone. The trap: a snapshot shows the screen before its step, never after.
 */
import type { Source } from '../../source/source.ts'
import type { Detection, Reader } from '../reader.ts'
import { foldersOf } from '../shared/folders.ts'
import { splitRoot } from './root.ts'
import { sniffCyberdesk } from './sniffCyberdesk.ts'

export const cyberdeskReader: Reader = {
  format: 'cyberdesk',
  label: 'Cyberdesk',
  // Every run is a file: content alone tells, see `sniff`.
  detect: async () => [],
  sniff: sniffCyberdesk,
  detectAt: detectCyberdeskAt,
  // No file name of it says anything.
  partIn: () => undefined,
  readFirst: async (...args) => (await import('./readRun.ts')).readCyberdeskFirst(...args),
  read: async (...args) => (await import('./readRun.ts')).readCyberdesk(...args),
  summarise: async (...args) => (await import('./readRun.ts')).summariseCyberdesk(...args),
  readConversation: async (...args) =>
    (await import('./readRun.ts')).readCyberdeskConversation(...args),
}

/** A file, a place in a file, or a folder with one JSON file. */
function detectCyberdeskAt(source: Source, root: string): Detection | undefined {
  const file = source.has(splitRoot(source, root).path) ? root : onlyJsonIn(source, root)
  if (file === undefined) return undefined
  const { path } = splitRoot(source, file)
  return {
    format: 'cyberdesk',
    root: file,
    layout: 'as told',
    confidence: 1,
    reasons: ['You said so'],
    files: 1,
    bytes: source.entry(path)?.bytes,
  }
}

function onlyJsonIn(source: Source, folder: string): string | undefined {
  const files = foldersOf(source).get(folder)?.files ?? []
  const [only, ...others] = files.filter(({ path }) => /\.json$/i.test(path))
  return others.length === 0 ? only?.path : undefined
}
