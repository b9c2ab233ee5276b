import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of shared fixtures, where this machine has one. */
export function fixtureRoot(): string | undefined {
  const wanted = process.env['TRAJECTORY_FIXTURES'] ?? resolve('../shared/fixtures')
  try {
    return statSync(wanted).isDirectory() ? wanted : undefined
  } catch {
    return undefined
  }
}

/** Files under a folder as a drop would give them: the folder's own name is the first part. */
export function filesUnder(folder: string): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  const base = resolve(folder, '..')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files[path.slice(base.length + 1)] = readFileSync(path)
  }
  return files
}
