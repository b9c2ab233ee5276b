/** The media type of an image or zip by its first bytes, whatever its name; `''` for the rest. */
export function sniffMediaType(bytes: Uint8Array): string {
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47])) return 'image/png'
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(bytes, 0, [0x47, 0x49, 0x46, 0x38])) return 'image/gif'
  if (begins(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50])) {
    return 'image/webp'
  }
  return isZipStart(bytes) ? 'application/zip' : ''
}

/** A first file, an empty zip's end, or the mark of a zip in several parts. */
export function isZipStart(bytes: Uint8Array): boolean {
  return (
    begins(bytes, 0, [0x50, 0x4b, 3, 4]) ||
    begins(bytes, 0, [0x50, 0x4b, 5, 6]) ||
    begins(bytes, 0, [0x50, 0x4b, 7, 8])
  )
}

function begins(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}
