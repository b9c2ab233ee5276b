/**
 * Runs of Trae Agent (bytedance/trae-agent since 2025-06), its Rust branch, the TypeScript port
 * and Pywen: one JSON file each, of any name, rewritten whole while the run goes on.
 * The traps: `state` always says completed, `success` is false while running, input_messages are
 * only what is new, and an error step has no interaction.
 */
import type { Source } from '../../source/source.ts'
import type { Detection, Reader } from '../reader.ts'
import { sniffTrae } from './sniffTrae.ts'

export const traeReader: Reader = {
  format: 'trae',
  label: 'Trae Agent',
  // The runs are files: `sniff` finds them.
  detect: async () => [],
  sniff: sniffTrae,
  detectAt: detectTraeAt,
  partIn: () => undefined,
  // Reading is loaded when the first run is opened.
  readFirst: async (...input) => (await import('./readRun.ts')).readTraeFirst(...input),
  read: async (...input) => (await import('./readRun.ts')).readTrae(...input),
  summarise: async (...input) => (await import('./readRun.ts')).summariseTrae(...input),
  readConversation: async (...input) =>
    (await import('./conversation.ts')).readTraeConversation(...input),
}

/** The file that a person named, or the only JSON file of the folder. */
function detectTraeAt(source: Source, root: string): Detection | undefined {
  const inside = root === '' ? '' : `${root}/`
  const named = source.entry(root)
  const candidates =
    named === undefined
      ? source.entries.filter(
          ({ path }) =>
            path.startsWith(inside) &&
            !path.slice(inside.length).includes('/') &&
            path.toLowerCase().endsWith('.json'),
        )
      : [named]
  const [entry] = candidates
  if (entry === undefined || candidates.length > 1) return undefined
  return {
    format: 'trae',
    root: entry.path,
    layout: 'as told',
    confidence: 0.5,
    reasons: ['opened as Trae Agent'],
    files: 1,
    bytes: entry.bytes,
  }
}
