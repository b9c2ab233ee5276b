/** Record signatures and sizes of the zip format (PKWARE APPNOTE 6.3.10), little-endian. */
export const LOCAL_HEADER = 0x04034b50
export const LOCAL_HEADER_BYTES = 30
export const DIRECTORY_ENTRY = 0x02014b50
export const DIRECTORY_ENTRY_BYTES = 46
export const DIRECTORY_END = 0x06054b50
export const DIRECTORY_END_BYTES = 22
export const ZIP64_LOCATOR = 0x07064b50
export const ZIP64_LOCATOR_BYTES = 20
export const ZIP64_END = 0x06064b50
export const ZIP64_END_BYTES = 56
export const MAX_COMMENT_BYTES = 0xffff

/** The value that says: look in the Zip64 record. */
export const IN_ZIP64_16 = 0xffff
export const IN_ZIP64_32 = 0xffffffff

export const METHOD_STORED = 0
export const METHOD_DEFLATED = 8

export const FLAG_ENCRYPTED = 1
export const FLAG_DESCRIPTOR = 8
export const FLAG_UTF8 = 0x800

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** An unsigned 64-bit number. Beyond 2^53 it is not exact, and larger than any file. */
export function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}
