import { assertNever } from '../../lib/assertNever.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { foldersOf, joinPath } from '../shared/folders.ts'
import { readHead } from '../shared/readHead.ts'
import type { ScrollDialect } from '../shared/scroll.ts'
import { assemble } from './assemble.ts'
import type { Assembled } from './assemble.ts'
import { asCuaLayout } from './detect.ts'
import type { FactsContext, FileFacts, RequestFacts } from './facts.ts'
import { foldEvents, foldFolders } from './fold.ts'
import { listRun } from './listing.ts'
import type { RunListing } from './listing.ts'
import type { KeptFacts } from './keptFacts.ts'
import { metadataOf, NO_METADATA } from './metadata.ts'
import type { Metadata } from './metadata.ts'
import { listingProblems } from './problems.ts'
import { readFacts } from './readFacts.ts'
import { readWholeMetadata } from './readMetadata.ts'
import { artifactKindOf } from './runFile.ts'
import type { RunFile, TurnFiles } from './runFile.ts'
import { trajectoryOf } from './trajectoryOf.ts'

/** From names, the head of the metadata and the files of the first turn alone. */
export async function readCuaFirst(
  source: Source,
  detection: Detection,
  signal?: AbortSignal,
): Promise<Trajectory> {
  const listing = listRun(source, detection.root, asCuaLayout(detection.layout))
  const turns = foldRun(listing)
  const first = turns[0]?.files ?? []
  const path = joinPath(listing.root, 'metadata.json')
  const hasMetadata = source.has(path)
  const head = hasMetadata ? metadataOf(await readHead(source, path, signal)) : NO_METADATA
  // More than the head is not damage, only not read yet.
  const { damage: _damage, ...metadata } = head
  const { facts, problems } = await readFacts(
    source,
    first,
    contextFor(metadata, turns),
    undefined,
    signal,
  )
  const assembled = assemble({
    layout: listing.layout,
    turns,
    factsOf: (file) => facts.get(file),
    readTurns: 1,
    shotOf: () => undefined,
  })
  const artifacts = first.map((file) => artifactOf(file, 0))
  return trajectoryOf({
    source,
    listing,
    hasMetadata,
    metadata,
    assembled,
    reading: 'first',
    artifacts,
    problems,
    requestFacts: firstRequest(turns, facts),
  })
}

/** The whole run, each JSON file read once and only as far as it is new. */
export async function readCua(
  source: Source,
  detection: Detection,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
  kept?: KeptFacts,
): Promise<Trajectory> {
  const listing = listRun(source, detection.root, asCuaLayout(detection.layout))
  const turns = foldRun(listing)
  const metadata = await readWholeMetadata(source, listing.root, signal)
  const total = listing.files.reduce((count, { role }) => count + (role === 'other' ? 0 : 1), 0)
  const every = Math.max(1, Math.floor(total / 100))
  const { facts, problems } = await readFacts(
    source,
    listing.files,
    contextFor(metadata.metadata, turns),
    (done) => {
      if (done % every === 0) onProgress?.(done, total)
    },
    signal,
    kept,
  )
  const assembled = assemble({
    layout: listing.layout,
    turns,
    factsOf: (file) => facts.get(file),
    readTurns: turns.length,
    shotOf: shotFinder(source),
  })
  return trajectoryOf({
    source,
    listing,
    hasMetadata: metadata.exists,
    metadata: metadata.metadata,
    assembled,
    reading: 'complete',
    artifacts: [...allArtifacts(listing, turns), ...keptElsewhere(source, listing, assembled)],
    problems: [...metadata.problems, ...problems, ...listingProblems(listing, turns)],
    requestFacts: firstRequest(turns, facts),
  })
}

function foldRun({ layout, files }: RunListing): readonly TurnFiles[] {
  switch (layout) {
    case 'agent':
    case 'experiment':
      return foldEvents(files)
    case 'session':
    case 'driver':
      return foldFolders(files)
    default:
      return assertNever(layout)
  }
}

/** Providers disagree on scroll signs; Cua says which loop ran, or else the model's name does. */
function contextFor(
  { agent, model }: Metadata,
  turns: readonly TurnFiles[],
): (file: RunFile) => FactsContext {
  const isAnthropic = agent === undefined ? isClaude(model) : agent.startsWith('Anthropic')
  const dialect: ScrollDialect = isAnthropic ? 'anthropic' : 'pixels'
  const first = turns[0]?.requests.at(-1)
  const frame = { space: 'screenshot-pixel', origin: 'executed' } as const
  return (file) => ({ frame, dialect, wantTools: file === first })
}

function isClaude(model: string | undefined): boolean {
  return model !== undefined && model.includes('claude')
}

function firstRequest(
  turns: readonly TurnFiles[],
  facts: ReadonlyMap<string, FileFacts>,
): RequestFacts | undefined {
  const path = turns[0]?.requests.at(-1)?.path
  const found = path === undefined ? undefined : facts.get(path)
  return found?.kind === 'request' ? found : undefined
}

function artifactOf(file: RunFile, turn: number): Artifact {
  return {
    path: file.path,
    kind: artifactKindOf(file.role),
    name: file.name,
    turn,
    ...sizeOf(file.bytes),
  }
}

function sizeOf(bytes: number | undefined): Pick<Artifact, 'bytes'> {
  return bytes === undefined ? {} : { bytes }
}

function allArtifacts(listing: RunListing, turns: readonly TurnFiles[]): readonly Artifact[] {
  const artifacts: Artifact[] = []
  for (const { path, bytes } of listing.rootFiles) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    artifacts.push({ path, kind: rootKind(name), name, ...sizeOf(bytes) })
  }
  for (const [index, { files }] of turns.entries()) {
    for (const file of files) artifacts.push(artifactOf(file, index))
  }
  return artifacts
}

/** Screens outside the run that its actions were matched with. */
function keptElsewhere(
  source: Source,
  { root }: RunListing,
  { turns }: Assembled,
): readonly Artifact[] {
  const inside = root === '' ? '' : `${root}/`
  const listed = new Set(turns.flatMap(({ artifacts }) => artifacts))
  const kept = new Map<string, Artifact>()
  for (const { actions, index } of turns) {
    for (const { frames } of actions) {
      const path = frames.after?.artifact
      if (path === undefined || listed.has(path) || kept.has(path)) continue
      const name = path.startsWith(inside) ? path.slice(inside.length) : path
      const size = sizeOf(source.entry(path)?.bytes)
      kept.set(path, { path, kind: 'screenshot', name, ...size, turn: index })
    }
  }
  return [...kept.values()]
}

function rootKind(name: string): Artifact['kind'] {
  if (name === 'metadata.json' || name === 'session.json') return 'metadata'
  if (/\.(mp4|webm|mov)$/i.test(name)) return 'video'
  if (/\.(log|txt|jsonl)$/i.test(name)) return 'log'
  return 'other'
}

/** `screenshot_dir` keeps screens outside the run as `<call id>.png`, wherever that is in the drop. */
function shotFinder(source: Source): (callId: string) => string | undefined {
  let shots: Map<string, string> | undefined
  return (callId) => {
    if (shots === undefined) {
      shots = new Map()
      for (const folder of foldersOf(source).values()) {
        for (const { path } of folder.files) {
          if (path.endsWith('.png')) shots.set(path.slice(path.lastIndexOf('/') + 1, -4), path)
        }
      }
    }
    return shots.get(callId)
  }
}
