import { field, isJsonObject } from '../../lib/json/json.ts'
import type { Fact } from '../../model/fact.ts'
import type { Problem } from '../../model/problem.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { findFile } from './bundle.ts'
import type { BundleFile } from './bundle.ts'
import { text } from './facts.ts'
import type { RunContext } from './runContext.ts'

/** Larger files, and what goes beyond the sum, are not read for their signature alone. */
const MAX_BYTES_EACH = 8 * 1024 * 1024
const MAX_BYTES = 64 * 1024 * 1024
const MAX_TOLD = 20

export interface Signatures {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}

/** Compares files with the SHA-256 that the manifest gives them, text first, as far as is cheap. */
export async function verifySignatures(
  source: Source,
  context: RunContext,
  signal?: AbortSignal,
): Promise<Signatures> {
  const signed = signedFiles(context)
  if (signed.total === 0) return { facts: [], problems: [] }
  // Pages that are not served securely have no SHA-256.
  const canHash = globalThis.crypto?.subtle !== undefined
  const chosen = canHash ? within(signed.there) : []
  const differing = await differingFiles(source, chosen, signal)
  const unchecked = signed.there.length - chosen.length - differing.unread
  const right = chosen.length - differing.paths.length - differing.unread
  const words = [
    `${right} of ${signed.total} match`,
    differing.paths.length === 0 ? '' : `${differing.paths.length} do not match`,
    unchecked === 0 ? '' : `${unchecked} not verified (${canHash ? 'large' : 'no SHA-256 here'})`,
    signed.absent.length === 0 ? '' : `${signed.absent.length} not in the bundle`,
  ].filter((word) => word !== '')
  return {
    facts: text('signatures', words.join(', ')),
    problems: [
      ...differing.paths.toSorted().map(mismatch),
      ...signed.absent.slice(0, MAX_TOLD).map(absent),
    ],
  }
}

interface SignedFile {
  readonly file: BundleFile
  readonly sha256: string
}

interface Signed {
  readonly total: number
  readonly there: readonly SignedFile[]
  readonly absent: readonly string[]
}

function signedFiles({ manifest, bundle, missing }: RunContext): Signed {
  const signatures = field(manifest, 'signatures')
  if (!isJsonObject(signatures)) return { total: 0, there: [], absent: [] }
  const there: SignedFile[] = []
  const gone: string[] = []
  const entries = Object.entries(signatures)
  for (const [name, sha256] of entries) {
    if (typeof sha256 !== 'string') continue
    const file = findFile(bundle, name)
    if (file !== undefined) there.push({ file, sha256: sha256.toLowerCase() })
    // A screen that a step names is told there.
    else if (!missing.has(name) && !name.startsWith('screenshots/')) gone.push(name)
  }
  return { total: entries.length, there, absent: gone }
}

/** Small files first: they are the record, pictures come after. */
function within(files: readonly SignedFile[]): readonly SignedFile[] {
  const chosen: SignedFile[] = []
  let sum = 0
  const sized = files.flatMap(({ file, sha256 }) =>
    file.bytes === undefined || file.bytes > MAX_BYTES_EACH
      ? []
      : [{ file, sha256, bytes: file.bytes }],
  )
  for (const { bytes, ...signed } of sized.toSorted((a, b) => a.bytes - b.bytes)) {
    sum += bytes
    if (sum > MAX_BYTES) break
    chosen.push(signed)
  }
  return chosen
}

interface Compared {
  readonly paths: readonly string[]
  /** Files that could not be read, which is told where they are read. */
  readonly unread: number
}

async function differingFiles(
  source: Source,
  files: readonly SignedFile[],
  signal?: AbortSignal,
): Promise<Compared> {
  const wanted = new Map(files.map(({ file, sha256 }) => [file.path, sha256]))
  const paths: string[] = []
  const hashing: Promise<void>[] = []
  let unread = 0
  await source.bytesOfMany(
    [...wanted.keys()],
    (path, bytes) => {
      if (bytes instanceof ReadError) {
        unread += 1
        return
      }
      hashing.push(
        sha256Of(bytes).then((hash) => {
          if (hash !== wanted.get(path)) paths.push(path)
          return undefined
        }),
      )
    },
    signal,
  )
  await Promise.all(hashing)
  return { paths, unread }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function mismatch(path: string): Problem {
  return {
    code: 'value-unexpected',
    message: `${path} does not match its signature in manifest.json: it was changed after the bundle was written.`,
    severity: 'warning',
    artifact: path,
  }
}

function absent(name: string): Problem {
  return {
    code: 'value-unexpected',
    message: `manifest.json signs ${name.slice(0, 200)}, which is not in the bundle.`,
    severity: 'warning',
  }
}
