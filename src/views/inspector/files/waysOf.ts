import type { FileKind } from '../../../lib/media/fileKind.ts'
import type { FileHead } from '../../../state/artifacts/fileHead.ts'

/** The ways in which a file can be shown. */
export type Way = 'picture' | 'film' | 'records' | 'tree' | 'cast' | 'markdown' | 'text' | 'bytes'

interface NamedWay {
  readonly id: Way
  readonly label: string
}

/** A tree of all lines holds all of them in memory; records are read as they are looked at. */
const MAX_TREE_BYTES = 64 * 1024 * 1024

const picture = { id: 'picture', label: 'Picture' } as const
const film = { id: 'film', label: 'Recording' } as const
const records = { id: 'records', label: 'Records' } as const
const tree = { id: 'tree', label: 'Tree' } as const
const cast = { id: 'cast', label: 'Terminal' } as const
const markdown = { id: 'markdown', label: 'Rendered' } as const
const text = { id: 'text', label: 'Text' } as const
const source = { id: 'text', label: 'Source' } as const
const bytes = { id: 'bytes', label: 'Bytes' } as const

const WAYS: Readonly<Record<FileKind, readonly NamedWay[]>> = {
  image: [picture],
  video: [film],
  audio: [film],
  json: [tree, text],
  'json-lines': [records, tree, text],
  cast: [cast, source],
  markdown: [markdown, source],
  text: [text],
  unknown: [bytes, text],
}

/** How a file can be shown, the first as long as the person has not chosen. */
export function waysOf({ kind, bytes: size }: FileHead, isPlace: boolean): readonly NamedWay[] {
  const ways = WAYS[kind]
  if (kind !== 'json-lines') return ways
  const fitting = size > MAX_TREE_BYTES ? [records, text] : ways
  // A turn that stands in the file is found by its path, which the tree knows.
  return isPlace && size <= MAX_TREE_BYTES ? [tree, records, text] : fitting
}
