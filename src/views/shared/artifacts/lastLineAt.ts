/** The last line that had come at a time, or -1; lines are in time. */
export function lastLineAt(lines: readonly { readonly atMs: number }[], atMs: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((lines[middle]?.atMs ?? 0) <= atMs) low = middle + 1
    else high = middle
  }
  return low - 1
}
