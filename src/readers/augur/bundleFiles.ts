import type { Source, SourceEntry } from '../../source/source.ts'
import { foldersOf, joinPath } from '../shared/folders.ts'
import type { Folder } from '../shared/folders.ts'

/** Every file at and below `root`, without the bundles that may stand inside it. */
export function filesOfBundle(source: Source, root: string): readonly SourceEntry[] {
  const files: SourceEntry[] = []
  const waiting: Folder[] = []
  const top = foldersOf(source).get(root)
  if (top !== undefined) waiting.push(top)
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const file of folder.files) files.push(file)
    for (const inner of folder.folders) if (!isBundleOfItsOwn(source, inner)) waiting.push(inner)
  }
  return files
}

function isBundleOfItsOwn(source: Source, { path, folders }: Folder): boolean {
  if (source.has(joinPath(path, 'manifest.json'))) return true
  return source.has(joinPath(path, 'trace.json')) && folders.some(({ name }) => name === 'steps')
}
