import { parseJson } from '../../../lib/json/json.ts'
import { ReadError } from '../../../source/source.ts'
import type { Source, SourceEntry } from '../../../source/source.ts'
import { parseText } from '../jsonText.ts'
import { HEAD_BYTES } from '../readHead.ts'
import { recogniseDocument, recogniseLine, recognisePage } from './byContent.ts'
import { recogniseByNames } from './byNames.ts'
import { TOOLS } from './otherTool.ts'
import type { OtherTool } from './otherTool.ts'

export interface Recognised {
  readonly tool: OtherTool
  /** The file that told it, when content did. */
  readonly path?: string
}

/** Files whose beginning is looked at, at most. */
const MAX_PROBES = 40
const TELLING = /\.(json|jsonl|ndjson|traj|html|htm|db|sqlite|sqlite3)$/i
const decoder = new TextDecoder()

/** Whose record this may be: names first, then the beginnings of a few files. */
export async function recogniseOther(
  source: Source,
  signal?: AbortSignal,
): Promise<Recognised | undefined> {
  const named = recogniseByNames(source.entries)
  if (named !== undefined && named !== TOOLS.arrow) return { tool: named }
  for (const { path } of candidates(source.entries)) {
    const tool = await recogniseFile(source, path, signal)
    if (tool !== undefined) return { tool, path }
  }
  return named === undefined ? undefined : { tool: named }
}

/** Shallow files first: what tells a format stands at the top of its folder. */
function candidates(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  const telling: { readonly entry: SourceEntry; readonly depth: number }[] = []
  for (const entry of entries) {
    if (!TELLING.test(entry.path)) continue
    let depth = 0
    for (const character of entry.path) if (character === '/') depth += 1
    telling.push({ entry, depth })
  }
  return telling
    .toSorted((a, b) => a.depth - b.depth)
    .slice(0, MAX_PROBES)
    .map(({ entry }) => entry)
}

async function recogniseFile(
  source: Source,
  path: string,
  signal?: AbortSignal,
): Promise<OtherTool | undefined> {
  const text = await headText(source, path, signal)
  if (text === undefined) return undefined
  // Its first page holds the schema.
  if (text.startsWith('SQLite format 3\0')) {
    return text.includes('trajectory_events') ? TOOLS.sonderaDb : TOOLS.sqlite
  }
  const start = text.trimStart()
  if (start.startsWith('<')) return recognisePage(start)
  if (!start.startsWith('{') && !start.startsWith('[')) return undefined
  const line = firstLine(start)
  const whole = parseText(start).value
  return (
    (whole === undefined ? undefined : recogniseDocument(whole)) ??
    (line === undefined ? undefined : (recogniseLine(line) ?? recogniseDocument(line)))
  )
}

function firstLine(text: string): ReturnType<typeof parseJson> | undefined {
  const end = text.indexOf('\n')
  try {
    return parseJson(end < 0 ? text : text.slice(0, end))
  } catch {
    return undefined
  }
}

/** The first 64 KB; undefined when the file cannot be read, which is no reason to fail here. */
async function headText(
  source: Source,
  path: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const blob = await source.blob(path, signal)
    return decoder.decode(await blob.slice(0, HEAD_BYTES).arrayBuffer())
  } catch (error) {
    if (error instanceof ReadError && error.code !== 'cancelled') return undefined
    throw error
  }
}
