import { toolUsage } from '../figures/toolUsage.ts'
import type { Trajectory } from '../trajectory.ts'
import { FILTER_NAMES, FILTERS, isFilterName } from './filterWords.ts'
import type { FilterName } from './filterWords.ts'
import { printValue } from './searchTokens.ts'

/** One way to go on at the caret. */
interface SearchCompletion {
  /** What takes the place of `from` … `to` of the wish. */
  readonly text: string
  /** Such as `who said it`, or how often it occurs. */
  readonly hint: string
}

export interface SearchCompletions {
  readonly from: number
  readonly to: number
  /** The likeliest first. */
  readonly options: readonly SearchCompletion[]
}

/** Values that a run has, by filter word, with how often; words that are not here are all known. */
export type SearchVocabulary = ReadonlyMap<FilterName, ReadonlyMap<string, number>>

const MAX_OPTIONS = 30

/** What the runs at hand give the filter words to choose from. */
export function vocabularyOf(runs: readonly Trajectory[]): SearchVocabulary {
  const actions = new Map<string, number>()
  const tools = new Map<string, number>()
  const decisions = new Map<string, number>()
  for (const run of runs) {
    for (const { name, calls } of toolUsage(run)) count(tools, name, calls)
    for (const turn of run.turns) {
      for (const { intent } of turn.actions) count(actions, intent.kind)
      for (const { verdict } of turn.decisions ?? []) count(decisions, verdict)
    }
  }
  return new Map<FilterName, ReadonlyMap<string, number>>([
    ['action', actions],
    ['tool', tools],
    ['decision', decisions],
  ])
}

/** How the word before the caret may go on: a filter word, or one of its values. */
export function completeSearch(
  text: string,
  caret: number,
  vocabulary: SearchVocabulary,
): SearchCompletions {
  let start = caret
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1
  let end = caret
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1
  const word = text.slice(start, caret)
  const [whole = '', minus = '', name = ''] = /^(-?)([a-z]+):/i.exec(word) ?? []
  const known = name.toLowerCase()
  if (!isFilterName(known)) {
    const typed = word.replace(/^-/, '').toLowerCase()
    const from = start + (word.startsWith('-') ? 1 : 0)
    return { from, to: end, options: namesLike(typed) }
  }
  const values = word.slice(whole.length)
  const last = values.lastIndexOf(',') + 1
  const from = start + minus.length + name.length + 1 + last
  return { from, to: end, options: valuesLike(known, values.slice(last), vocabulary) }
}

function namesLike(typed: string): readonly SearchCompletion[] {
  return FILTER_NAMES.filter((name) => name.startsWith(typed)).map((name) => ({
    text: `${name}:`,
    hint: FILTERS[name].about,
  }))
}

function valuesLike(
  name: FilterName,
  typed: string,
  vocabulary: SearchVocabulary,
): readonly SearchCompletion[] {
  const wanted = typed.replaceAll('"', '').toLowerCase()
  const counts = vocabulary.get(name)
  // What the runs hold comes first, and of a closed list what they do not hold after it.
  const held = [...(counts ?? [])].toSorted(([, a], [, b]) => b - a).map(([value]) => value)
  const rest = FILTERS[name].known.filter((value) => counts?.has(value) !== true)
  const options = [...held, ...rest]
    .filter((value) => value.toLowerCase().startsWith(wanted))
    .slice(0, MAX_OPTIONS)
    .map((value) => ({ text: printValue(value), hint: hintOf(counts?.get(value)) }))
  if (options.length > 0 || FILTERS[name].known.length > 0 || typed !== '') return options
  return [{ text: '', hint: FILTERS[name].takes }]
}

function hintOf(times: number | undefined): string {
  return times === undefined ? '' : `${times}×`
}

function count(counts: Map<string, number>, value: string, times = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + times)
}
