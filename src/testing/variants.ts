import { openDrop } from '../source/dropSource.ts'
import type { Source } from '../source/source.ts'
import { buildZip } from './buildZip.ts'
import { memorySource } from './memorySource.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** The same files in the other ways in which people keep them; all must read the same. */
export const VARIANTS: Readonly<Record<string, (files: Files) => Promise<Source>>> = {
  zipped: (files) => zipped(files, false),
  deflated: (files) => zipped(files, true),
  nested: async (files) => memorySource(mapPaths(files, (path) => `results/deep/${path}`)),
  'in shuffled order': async (files) =>
    memorySource(Object.fromEntries(Object.entries(files).toReversed())),
  'among other files': async (files) =>
    memorySource({ 'README.md': '# notes', 'a/b.json': '{}', ...files, 'z/turn_notes.txt': '' }),
}

async function zipped(files: Files, deflate: boolean): Promise<Source> {
  const entries = Object.entries(files).map(([name, content]) => ({
    name,
    content,
    deflate: deflate && name.endsWith('.json'),
  }))
  const file = new File([buildZip(entries)], 'run.zip')
  return openDrop([{ kind: 'file', path: 'run.zip', file }], 'run.zip')
}

export function mapPaths(files: Files, change: (path: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [change(path), content]))
}
