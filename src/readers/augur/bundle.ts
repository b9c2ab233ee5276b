import type { ArtifactKind } from '../../model/artifact.ts'
import type { Source, SourceEntry } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { joinPath } from '../shared/folders.ts'
import { filesOfBundle } from './bundleFiles.ts'

/** A file of the bundle, with its place in it. */
export interface BundleFile {
  readonly path: string
  /** Path inside the bundle: `screenshots/0003_pre.png`. */
  readonly name: string
  readonly bytes: number | undefined
  /** The step number in its name. */
  readonly number: number | undefined
}

/** What a bundle holds, from its names alone. */
export interface Bundle {
  readonly root: string
  /** Folder that recorded paths are relative to; undefined for a run in a single file. */
  readonly folder: string | undefined
  readonly files: readonly BundleFile[]
  readonly steps: readonly BundleFile[]
  readonly byName: ReadonlyMap<string, BundleFile>
}

const NUMBERED =
  /^(?:steps|events|screenshots|crops|diffs|logs|modelio|preferences|replay|side_effects)\/(?:step-)?(\d{1,9})(?=[._/-])/

export function listBundle(source: Source, { root, layout }: Detection): Bundle {
  if (isFileLayout(layout)) {
    const file = bundleFile(root, fileNameOf(root), source.entry(root))
    return { root, folder: undefined, files: [file], steps: [], byName: new Map() }
  }
  const skip = root === '' ? 0 : root.length + 1
  const files = filesOfBundle(source, root)
    .map((entry) => bundleFile(entry.path, entry.path.slice(skip), entry))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return {
    root,
    folder: root,
    files,
    steps: files
      .filter(({ name }) => /^steps\/\d{1,9}(?:\/[^/]+)?\.json$/.test(name))
      .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    byName: new Map(files.map((file) => [file.name, file])),
  }
}

function isFileLayout(layout: string): boolean {
  return layout === 'trace' || layout === 'step' || layout === 'file'
}

function bundleFile(path: string, name: string, entry: SourceEntry | undefined): BundleFile {
  const found = NUMBERED.exec(name)
  return { path, name, bytes: entry?.bytes, number: found === null ? undefined : Number(found[1]) }
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a step file is one of several of its number: `steps/0003/ab12cd34.json`. */
export function isIterated({ name }: BundleFile): boolean {
  return /^steps\/\d+\/[^/]+$/.test(name)
}

/** `steps/0003`: a step's file without its ending, or the folder of its iterations. */
export function folderOfFile({ name }: BundleFile): string {
  return name.replace(/^(steps\/\d+)(?:\/[^/]+)?\.json$/, '$1')
}

/** The file that a recorded path means, where the bundle has it. */
export function findFile(bundle: Bundle, recorded: string): BundleFile | undefined {
  return bundle.byName.get(recorded.replace(/^\.\//, ''))
}

/** Where a recorded path would stand in the drop. */
export function placeOf({ folder = '' }: Bundle, recorded: string): string {
  return joinPath(folder, recorded.replace(/^\.\//, ''))
}

const KINDS: readonly (readonly [RegExp, ArtifactKind])[] = [
  [/^screenshots\/.*_(?:target|diff)\.\w+$/, 'annotated'],
  [/^screenshots\//, 'screenshot'],
  [/^(?:crops|diffs)\//, 'annotated'],
  [/^modelio\//, 'conversation'],
  [/^steps\//, 'decision'],
  [/^trace\.json$/, 'run'],
  [/^(?:manifest|outcomes|eval_candidates)\.json$/, 'metadata'],
  [/^(?:events|logs)\//, 'log'],
  [/^side_effects\//, 'result'],
  [/\.(?:mp4|webm|mov)$/i, 'video'],
]

export function kindOf({ name }: BundleFile, { folder }: Bundle): ArtifactKind {
  if (folder === undefined) return 'run'
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}
