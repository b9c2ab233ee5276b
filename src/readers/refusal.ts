import type { Refusal } from '../model/refusal.ts'
import type { Source, SourceEntry } from '../source/source.ts'
import { READERS } from './registry.ts'
import { isLfsPointer, mayBeLfsPointer } from './shared/lfsPointer.ts'
import { recogniseOther } from './shared/otherTools/recognise.ts'

/** More files than this, and no run among them, is somebody's whole disk. */
const MANY_FILES = 5_000
const MAX_POINTER_PROBES = 30

const EXPECTED =
  'a folder, zip or file with runs of Cua, Trae Agent, Sondera, Augur or Cyberdesk, at any depth'

/** Why no run was found: what there is instead, and what to do about it. */
export async function explainNoRun(source: Source, signal?: AbortSignal): Promise<Refusal> {
  const { entries, name } = source
  if (entries.length === 0) return emptyRefusal(name)
  const pointer = await findPointer(source, signal)
  if (pointer !== undefined) return pointerRefusal(pointer)
  for (const reader of READERS) {
    const part = reader.partIn(source)
    if (part !== undefined) return partRefusal(part)
  }
  const other = await recogniseOther(source, signal)
  if (other !== undefined) {
    const { tool, path } = other
    return {
      code: 'other-tool',
      title: `This is a ${tool.label}, which is not read yet`,
      found: `${tool.label}: ${tool.about}${path === undefined ? '' : `, in ${path}`}`,
      expected: EXPECTED,
      tries: [...(tool.tries ?? []), 'If it does hold a run, use “Open as…”.'],
    }
  }
  if (entries.length > MANY_FILES) return tooHighRefusal(entries)
  return {
    code: 'not-a-run',
    title: 'No run in here',
    found: `${countText(entries)} in ${name}`,
    expected: EXPECTED,
    tries: [
      'Drop the folder that holds the whole run, or one above it.',
      'If detection is wrong, use “Open as…”.',
    ],
  }
}

function emptyRefusal(name: string): Refusal {
  return {
    code: 'empty',
    title: 'There is nothing in it',
    found: `${name} holds no files`,
    expected: EXPECTED,
    tries: [
      'Check that the run has begun to write, or that the download finished.',
      'Cloud folders may be empty until their files are fetched.',
    ],
  }
}

function pointerRefusal(path: string): Refusal {
  return {
    code: 'lfs-pointer',
    title: 'These are git-LFS pointers, not the files',
    found: `${path} says where its content is kept, and holds none of it`,
    expected: 'the files themselves',
    tries: ['Run `git lfs pull` in the repository, then drop the folder again.'],
  }
}

function partRefusal(found: string): Refusal {
  return {
    code: 'part-of-a-run',
    title: 'This is one turn of a run',
    found,
    expected: 'the whole trajectory: a decision is in one turn folder, its execution in the next',
    tries: [
      'Drop the folder above it, which holds all turn folders and metadata.json.',
      'To look at this part alone, use “Open as…”.',
    ],
  }
}

function tooHighRefusal(entries: readonly SourceEntry[]): Refusal {
  return {
    code: 'too-high',
    title: 'No run among many files',
    found: countText(entries),
    expected: EXPECTED,
    tries: ['This may be a folder too high, or the wrong one: drop the folder of the runs.'],
  }
}

async function findPointer(source: Source, signal?: AbortSignal): Promise<string | undefined> {
  let probes = 0
  for (const entry of source.entries) {
    if (!mayBeLfsPointer(entry)) continue
    if (await isLfsPointer(source, entry, signal)) return entry.path
    probes += 1
    if (probes === MAX_POINTER_PROBES) return undefined
  }
  return undefined
}

/** `14 files: 10 png, 3 json, 1 other` */
function countText(entries: readonly SourceEntry[]): string {
  const counts = new Map<string, number>()
  for (const { path } of entries) {
    const file = path.slice(path.lastIndexOf('/') + 1)
    const dot = file.lastIndexOf('.')
    const kind = dot > 0 && file.length - dot <= 8 ? file.slice(dot + 1).toLowerCase() : 'other'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const kinds = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([kind, count]) => `${count} ${kind}`)
  const files = entries.length === 1 ? '1 file' : `${entries.length} files`
  return `${files}: ${kinds.join(', ')}`
}
