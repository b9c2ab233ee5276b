import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import JSZip from 'jszip'
import type { RunFiles } from '../../src/testing/cua/saver.ts'
import { picture } from './picture.ts'

/** Pictures of a size that points can be drawn on, instead of those of one pixel. */
export function withPictures(files: RunFiles): RunFiles {
  const drawn: RunFiles = {}
  let seed = 0
  for (const [path, content] of Object.entries(files)) {
    seed += 1
    drawn[path] = path.endsWith('.png') ? picture(seed) : content
  }
  return drawn
}

/** The same files somewhere else: `moved(files, 'trajectories/', 'a/b/')`. */
export function moved(files: RunFiles, from: string, to: string): RunFiles {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(from, to), content]),
  )
}

/** Writes the files under `folder`, which need not exist, and returns it. */
export function writeFiles(folder: string, files: RunFiles): string {
  mkdirSync(folder, { recursive: true })
  const made = new Set<string>()
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, content)
  }
  return folder
}

/** Writes a zip as a common library makes it, and returns its path. */
export async function writeZip(file: string, files: RunFiles): Promise<string> {
  const zip = new JSZip()
  for (const [path, content] of Object.entries(files)) zip.file(path, content)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
  return file
}

/** What is in a folder on disk, by path in it. */
export function readFiles(folder: string): RunFiles {
  const files: RunFiles = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path)
  }
  return files
}
