import type { PaletteCommand } from './paletteCommand.ts'

/** Before this, the panel lists commands only, as in the editors that people come from. */
export const COMMAND_SIGN = '>'

/**
 * Commands whose title has every word of `query`, the best first: its first word begins the title,
 * every word begins one, else each stands somewhere in it. All of them when nothing is asked for.
 */
export function matchCommands(
  commands: readonly PaletteCommand[],
  query: string,
): readonly PaletteCommand[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return commands
  return commands
    .map((command) => ({ command, rank: rankOf(command.title.toLowerCase(), words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ command }) => command)
}

function rankOf(title: string, words: readonly string[]): number {
  if (!words.every((word) => title.includes(word))) return 0
  if (title.startsWith(words[0] ?? '')) return 3
  const begins = words.every((word) => title.split(/[\s:(]+/).some((own) => own.startsWith(word)))
  return begins ? 2 : 1
}
