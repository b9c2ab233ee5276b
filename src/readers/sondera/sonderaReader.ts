/**
 * Runs of Sondera: trajectories of the Python harness 0.6–0.8 (adjudicated or plain, snake or camel
 * case, alone or listed), its storage folder, and events of the coding-agent hooks (both shapes) and
 * their dashboard. The traps: a monitor's denial blocked nothing, what the actor `monitor` writes
 * is no decision, and a request and its response are two records of one step.
 */
import type { Source } from '../../source/source.ts'
import type { Detection, Reader } from '../reader.ts'
import { sniffSondera } from './sniffSondera.ts'

export const sonderaReader: Reader = {
  format: 'sondera',
  label: 'Sondera',
  detect: async () => [],
  sniff: sniffSondera,
  detectAt,
  // Its runs are single files: a part of one is an index, which is told by its content.
  partIn: () => undefined,
  readFirst: async (...input) => (await import('./readRun.ts')).readSonderaFirst(...input),
  read: async (...input) => (await import('./readRun.ts')).readSondera(...input),
  summarise: async (...input) => (await import('./readRun.ts')).summariseSondera(...input),
  readConversation: async (...input) =>
    (await import('./readRun.ts')).readSonderaConversation(...input),
}

const RUN_FILE = /\.(jsonl|ndjson|json)$/i
const INDEX_FILE = /(^|\/)(agents|adjudications)\.json$/i

/** The file that was named, else the first one in the folder that may be a run. */
function detectAt(source: Source, root: string): Detection | undefined {
  const inside = root === '' ? '' : `${root}/`
  const entry =
    source.entry(root) ??
    source.entries.find(
      ({ path }) => path.startsWith(inside) && RUN_FILE.test(path) && !INDEX_FILE.test(path),
    )
  if (entry === undefined) return undefined
  return {
    format: 'sondera',
    root: entry.path,
    layout: 'unknown',
    confidence: 0.1,
    reasons: ['opened as a Sondera run on request'],
    files: 1,
    bytes: entry.bytes,
  }
}
