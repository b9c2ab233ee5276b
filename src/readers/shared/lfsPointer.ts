import { ReadError } from '../../source/source.ts'
import type { Source, SourceEntry } from '../../source/source.ts'

const POINTER = 'version https://git-lfs'

/**
 * Pointers are three short lines; nothing of another size is read. Files of a dropped folder tell
 * their size only when they are opened.
 */
export function mayBeLfsPointer({ bytes }: SourceEntry): boolean {
  return bytes === undefined || isPointerSize(bytes)
}

function isPointerSize(bytes: number): boolean {
  return bytes >= 100 && bytes <= 400
}

/** Whether a file holds git-LFS's note of where the file is, instead of the file. */
export async function isLfsPointer(
  source: Source,
  entry: SourceEntry,
  signal?: AbortSignal,
): Promise<boolean> {
  if (!mayBeLfsPointer(entry)) return false
  try {
    if (entry.bytes === undefined) {
      const { size } = await source.blob(entry.path, signal)
      if (!isPointerSize(size)) return false
    }
    return isLfsText(await source.bytes(entry.path, signal))
  } catch (error) {
    if (error instanceof ReadError && error.code !== 'cancelled') return false
    throw error
  }
}

export function isLfsText(bytes: Uint8Array): boolean {
  if (bytes.byteLength > 400 || bytes.byteLength < POINTER.length) return false
  for (let index = 0; index < POINTER.length; index += 1) {
    if (bytes[index] !== POINTER.charCodeAt(index)) return false
  }
  return true
}
