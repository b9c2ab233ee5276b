import { isOption, isSameOption } from './searchRows.ts'
import type { OptionRow, SearchRow } from './searchRows.ts'

/** Index of the row that offers the same as `option`; -1 where none does. */
export function rowOf(rows: readonly SearchRow[], option: OptionRow | undefined): number {
  if (option === undefined) return -1
  return rows.findIndex((row) => isOption(row) && isSameOption(row, option))
}

/**
 * The option `delta` options further, from the one at `index`; headings are passed over. One step
 * beyond the ends goes round, more stop there. From none, the first or the last.
 */
export function moveActive(
  rows: readonly SearchRow[],
  index: number,
  delta: number,
): OptionRow | undefined {
  const options = rows.flatMap((row, at) => (isOption(row) ? [{ row, at }] : []))
  const last = options.length - 1
  const here = options.findIndex(({ at }) => at === index)
  if (here === -1) return options[delta > 0 ? 0 : last]?.row
  const wanted = here + delta
  if (Math.abs(delta) === 1) return options[(wanted + options.length) % options.length]?.row
  return options[Math.max(0, Math.min(wanted, last))]?.row
}

/**
 * What Enter chooses before anything was chosen by hand. A command is never run by itself while
 * things are looked for: it might be what stands there for a moment, before results come.
 */
export function usualOption(
  rows: readonly SearchRow[],
  first: 'find' | 'commands',
): OptionRow | undefined {
  const options = rows.filter(isOption)
  const [top] = options
  // The name of a filter word stands there already: what it takes is meant.
  if (top?.kind === 'completion' && top.completion.forValue) return top
  const command = options.find(({ kind }) => kind === 'command')
  if (first === 'commands' && command !== undefined) return command
  return options.find(({ kind }) => kind === 'hit')
}
