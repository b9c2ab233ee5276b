/**
 * `2025-09-14_claude-so…_033144_e61e`: ids are told apart by their ends, so the middle goes. The
 * whole must stay reachable (title, copy).
 */
export function middleEllipsis(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = Math.max(2, limit - 1)
  let head = Math.ceil(kept * 0.6)
  let tail = text.length - (kept - head)
  // Half of a surrogate pair is dropped rather than shown as a replacement character.
  if (isHighSurrogate(text.charCodeAt(head - 1))) head -= 1
  if (isHighSurrogate(text.charCodeAt(tail - 1))) tail += 1
  return `${text.slice(0, head)}…${text.slice(tail)}`
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
