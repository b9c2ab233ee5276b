import { fileKindByName } from '../../../lib/media/fileKind.ts'
import type { Artifact } from '../../../model/artifact.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import type { DropFile } from '../../../state/artifacts/dropFiles.ts'

/**
 * What belongs to the whole run: files that its record names for no turn, then files that no record
 * names and that stand in the run's folder. Recordings come first.
 */
export function filesOfRun(
  { artifacts, root }: Pick<Trajectory, 'artifacts' | 'root'>,
  listed: readonly DropFile[],
): readonly Artifact[] {
  const named = new Set(artifacts.map(({ path }) => fileOf(path)))
  const own = artifacts.filter(({ turn, path }) => turn === undefined && !path.includes('#'))
  const folder = folderOf(fileOf(root), named)
  const inside = folder === '' ? '' : `${folder}/`
  const loose = listed
    .filter(({ path }) => !named.has(path) && path.startsWith(inside) && isNear(path, inside))
    .map(({ path, bytes }): Artifact => {
      const file = { path, kind: 'other', name: path.slice(inside.length) } as const
      return bytes === undefined ? file : Object.assign(file, { bytes })
    })
  return [...own, ...loose].toSorted((a, b) => rank(a) - rank(b))
}

/** A file of the run's folder or of one folder in it: other runs may stand deeper. */
function isNear(path: string, inside: string): boolean {
  return path.slice(inside.length).split('/').length <= 2
}

/** A run that is one file stands in a folder with others: those beside it may be its recording. */
function folderOf(root: string, named: ReadonlySet<string>): string {
  if (!named.has(root)) return root
  const slash = root.lastIndexOf('/')
  return slash < 0 ? '' : root.slice(0, slash)
}

function fileOf(path: string): string {
  const hash = path.indexOf('#')
  return hash < 0 ? path : path.slice(0, hash)
}

function rank({ path }: Artifact): number {
  const kind = fileKindByName(path)
  return kind === 'video' || kind === 'cast' ? 0 : 1
}
