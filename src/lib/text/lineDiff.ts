/** A line of a diff, with its 1-based number on either side. */
export type DiffLine =
  | {
      readonly kind: 'same'
      readonly text: string
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'removed'; readonly text: string; readonly before: number }
  | { readonly kind: 'added'; readonly text: string; readonly after: number }

/** A row to show: a line, or the unchanged lines that are left out between two changes. */
export type DiffRow = DiffLine | { readonly kind: 'gap'; readonly lines: number }

/** Lines of either side that are compared with one another; beyond, a block replaces a block. */
const MAX_CELLS = 1_000_000

/**
 * The lines of `before` and `after` side by side with the fewest changes. What is too large to
 * compare line by line is shown as all removed, then all added, which is true as well.
 */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const old = linesOf(before)
  const fresh = linesOf(after)
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let tail = 0
  while (
    tail < old.length - start &&
    tail < fresh.length - start &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail += 1
  const lines: DiffLine[] = []
  for (let at = 0; at < start; at += 1) lines.push(same(old, at, at))
  const oldEnd = old.length - tail
  const freshEnd = fresh.length - tail
  compare(lines, old.slice(0, oldEnd), fresh.slice(0, freshEnd), start)
  for (let at = 0; at < tail; at += 1) lines.push(same(old, oldEnd + at, freshEnd + at))
  return lines
}

/** `lines` without what is further than `context` lines from any change. */
export function foldDiff(lines: readonly DiffLine[], context = 3): readonly DiffRow[] {
  const keep = new Uint8Array(lines.length)
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'same') continue
    const from = Math.max(0, at - context)
    keep.fill(1, from, Math.min(lines.length, at + context + 1))
  }
  const rows: DiffRow[] = []
  let left = 0
  for (const [at, line] of lines.entries()) {
    if (keep[at] === 0) {
      left += 1
      continue
    }
    if (left > 0) rows.push({ kind: 'gap', lines: left })
    left = 0
    rows.push(line)
  }
  if (left > 0) rows.push({ kind: 'gap', lines: left })
  return rows
}

/** The end of the last line begins no further one. */
function linesOf(text: string): readonly string[] {
  if (text === '') return []
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** Both sides from `start` on: the longest common subsequence stays, the rest goes or comes. */
function compare(
  lines: DiffLine[],
  old: readonly string[],
  fresh: readonly string[],
  start: number,
): void {
  const width = fresh.length - start
  let a = start
  let b = start
  if ((old.length - start) * width <= MAX_CELLS) {
    const lengths = commonLengths(old, fresh, start)
    const common = (row: number, column: number): number =>
      lengths[(row - start) * (width + 1) + column - start] ?? 0
    while (a < old.length && b < fresh.length) {
      if (old[a] === fresh[b]) lines.push(same(old, a++, b++))
      else if (common(a + 1, b) >= common(a, b + 1)) lines.push(removed(old, a++))
      else lines.push(added(fresh, b++))
    }
  }
  while (a < old.length) lines.push(removed(old, a++))
  while (b < fresh.length) lines.push(added(fresh, b++))
}

/** Row by row, from the end: how many lines both sides have in common from there on. */
function commonLengths(
  old: readonly string[],
  fresh: readonly string[],
  start: number,
): Uint32Array {
  const height = old.length - start
  const width = fresh.length - start
  const lengths = new Uint32Array((height + 1) * (width + 1))
  for (let a = height - 1; a >= 0; a -= 1) {
    for (let b = width - 1; b >= 0; b -= 1) {
      const below = lengths[(a + 1) * (width + 1) + b] ?? 0
      const beside = lengths[a * (width + 1) + b + 1] ?? 0
      const along = lengths[(a + 1) * (width + 1) + b + 1] ?? 0
      lengths[a * (width + 1) + b] =
        old[start + a] === fresh[start + b] ? along + 1 : Math.max(below, beside)
    }
  }
  return lengths
}

function same(lines: readonly string[], before: number, after: number): DiffLine {
  return { kind: 'same', text: lines[before] ?? '', before: before + 1, after: after + 1 }
}

function removed(lines: readonly string[], at: number): DiffLine {
  return { kind: 'removed', text: lines[at] ?? '', before: at + 1 }
}

function added(lines: readonly string[], at: number): DiffLine {
  return { kind: 'added', text: lines[at] ?? '', after: at + 1 }
}
