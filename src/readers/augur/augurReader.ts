/**
 * Bundles of the Augur SDK (0.1–0.6): a folder with manifest.json, trace.json and steps/, the live
 * mirror of one, trace.json alone, loose steps.
 * The trap: trace.json holds canonical steps only; iterations share their step_index, and stand on
 * disk alone, under steps/NNNN/.
 */
import type { Reader } from '../reader.ts'
import { detectAugur, detectAugurAt } from './detect.ts'
import { partOfAugur } from './part.ts'
import { sniffAugur } from './sniff.ts'

export const augurReader: Reader = {
  format: 'augur',
  label: 'Augur',
  detect: detectAugur,
  sniff: sniffAugur,
  detectAt: detectAugurAt,
  partIn: partOfAugur,
  // Only who opens a bundle pays for reading one.
  readFirst: async (...args) => (await import('./readFirst.ts')).readAugurFirst(...args),
  read: async (...args) => (await import('./readRun.ts')).readAugur(...args),
  summarise: async (...args) => (await import('./summarise.ts')).summariseAugur(...args),
  readConversation: async (...args) =>
    (await import('./conversation.ts')).readAugurConversation(...args),
}
