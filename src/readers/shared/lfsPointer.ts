import { ReadError } from '../../source/source.ts'
import type { Source, SourceEntry } from '../../source/source.ts'

const POINTER = 'version https://git-lfs'

/** Pointers are three short lines; nothing of another size is opened. */
export function mayBeLfsPointer({ bytes }: SourceEntry): boolean {
  return bytes !== undefined && bytes >= 100 && bytes <= 400
}

/** Whether a file holds git-LFS's note of where the file is, instead of the file. */
export async function isLfsPointer(
  source: Source,
  entry: SourceEntry,
  signal?: AbortSignal,
): Promise<boolean> {
  if (!mayBeLfsPointer(entry)) return false
  try {
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
