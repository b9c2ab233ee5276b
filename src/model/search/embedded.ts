/** Runs of base64 that no word is as long as. */
const LONG_BASE64 = /[A-Za-z0-9+/_-]{400,}={0,2}/g
/** Below this a text cannot hold one. */
const MIN_CHARS = 400

/** A text without the files that stand in it as base64; what is left of each is its beginning. */
export function withoutEmbedded(text: string): string {
  if (text.length < MIN_CHARS) return text
  return text.replace(LONG_BASE64, (found) => `${found.slice(0, 12)}…`)
}
