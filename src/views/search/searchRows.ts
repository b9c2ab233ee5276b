import { assertNever } from '../../lib/assertNever.ts'
import type { SearchHit } from '../../model/search/searchHit.ts'
import type { PaletteCommand } from './paletteCommand.ts'
import type { WordCompletion } from './wordCompletion.ts'

/** A row of the panel: a heading, or something that can be chosen. */
export type SearchRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'run'; readonly run: string; readonly hits: number }
  | {
      readonly kind: 'turn'
      readonly run: string
      /** Undefined for what belongs to the run as a whole. */
      readonly turn: number | undefined
      readonly hits: number
    }
  | OptionRow

export type OptionRow =
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'command'; readonly command: PaletteCommand }
  | { readonly kind: 'recent'; readonly text: string }
  | { readonly kind: 'completion'; readonly completion: WordCompletion }

export function isOption(row: SearchRow | undefined): row is OptionRow {
  return row !== undefined && row.kind !== 'heading' && row.kind !== 'run' && row.kind !== 'turn'
}

/** Whether two rows offer the same, though they were made at different times. */
export function isSameOption(a: OptionRow, b: OptionRow): boolean {
  switch (a.kind) {
    case 'hit':
      return b.kind === 'hit' && a.hit === b.hit
    case 'command':
      return b.kind === 'command' && a.command.id === b.command.id
    case 'recent':
      return b.kind === 'recent' && a.text === b.text
    case 'completion':
      return b.kind === 'completion' && a.completion.text === b.completion.text
    default:
      return assertNever(a)
  }
}

/** Results under their turns, and turns under their runs where several runs are searched. */
export function hitRows(hits: readonly SearchHit[], byRun: boolean): readonly SearchRow[] {
  const rows: SearchRow[] = []
  const perRun = countsOf(hits, ({ run }) => run)
  const perTurn = countsOf(hits, turnKey)
  let before: SearchHit | undefined
  for (const hit of hits) {
    const { run, turn } = hit
    if (byRun && before?.run !== run) rows.push({ kind: 'run', run, hits: perRun.get(run) ?? 0 })
    if (before?.run !== run || before.turn !== turn)
      rows.push({ kind: 'turn', run, turn, hits: perTurn.get(turnKey(hit)) ?? 0 })
    rows.push({ kind: 'hit', hit })
    before = hit
  }
  return rows
}

function turnKey({ run, turn }: SearchHit): string {
  return `${run} ${turn ?? ''}`
}

function countsOf(
  hits: readonly SearchHit[],
  keyOf: (hit: SearchHit) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const hit of hits) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1)
  return counts
}

/** Under what was found a few commands are enough: more of them are one `>` away. */
const COMMANDS_BESIDE_HITS = 4

export interface RowParts {
  /** `find`: what was found comes first; `commands`: what can be done does. */
  readonly first: 'find' | 'commands'
  /** Something is asked for. */
  readonly asked: boolean
  readonly completions: readonly WordCompletion[]
  readonly recents: readonly string[]
  readonly commands: readonly PaletteCommand[]
  readonly hits: readonly SearchRow[]
}

export function searchRows(parts: RowParts): readonly SearchRow[] {
  const { first, asked, completions, recents, commands, hits } = parts
  const words = section(
    'Filter words',
    completions.map((completion) => ({ kind: 'completion', completion })),
  )
  const before = section(
    'Recent searches',
    recents.map((text) => ({ kind: 'recent', text })),
  )
  const few = asked ? commands.slice(0, COMMANDS_BESIDE_HITS) : commands
  const done = section(
    'Commands',
    few.map((command) => ({ kind: 'command', command })),
  )
  if (first === 'commands') return [...words, ...done, ...before, ...hits]
  return asked ? [...words, ...hits, ...done] : [...before, ...words, ...done]
}

function section(text: string, options: readonly OptionRow[]): readonly SearchRow[] {
  return options.length === 0 ? [] : [{ kind: 'heading', text }, ...options]
}
