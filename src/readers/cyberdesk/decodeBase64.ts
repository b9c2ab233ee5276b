const SKIPPED = 255
const BACKSLASH = 0x5c

/** Both alphabets; everything else is skipped. */
const VALUES = ((): Uint8Array => {
  const values = new Uint8Array(256).fill(SKIPPED)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let value = 0; value < alphabet.length; value += 1)
    values[alphabet.charCodeAt(value)] = value
  values[0x2d] = 62 // -
  values[0x5f] = 63 // _
  return values
})()

/**
 * Base64 as it stands in a JSON string, decoded from the bytes of the file: it never becomes text.
 * White space, padding and the backslash of escaped slashes are passed over.
 */
export function decodeBase64(base64: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(Math.floor((base64.length * 3) / 4) + 3)
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < base64.length; at += 1) {
    const code = base64[at] ?? 0
    if (code === BACKSLASH) {
      // Of `\n` and its kin the letter goes too; of `\/` the slash stays.
      if (base64[at + 1] !== 0x2f) at += 1
      continue
    }
    const value = VALUES[code] ?? SKIPPED
    if (value === SKIPPED) continue
    held = (held << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    decoded[length] = (held >> bits) & 0xff
    length += 1
  }
  return decoded.slice(0, length)
}
