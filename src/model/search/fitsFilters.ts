import type { FilterName, FilterValue, SearchFilter } from './filterWords.ts'
import { isWithin } from './numberRange.ts'
import type { SearchText } from './searchText.ts'
import type { RunFacts, StopFacts, TurnFacts } from './turnFacts.ts'

/** What a filter word speaks of: the run, a turn, one stop of it, or a text by itself. */
type Level = 'run' | 'turn' | 'stop' | 'text'

const LEVELS: Readonly<Record<FilterName, Level>> = {
  action: 'stop',
  tool: 'stop',
  role: 'text',
  field: 'text',
  turn: 'turn',
  decision: 'turn',
  has: 'turn',
  is: 'turn',
  cost: 'turn',
  tokens: 'turn',
  took: 'turn',
  format: 'run',
  outcome: 'run',
}
/** Of the states, these are of one stop, and `problem` is a text. */
const STOP_STATES: ReadonlySet<string> = new Set(['failed', 'not-executed'])

function levelOf({ name, values }: SearchFilter): Level {
  if (name !== 'is') return LEVELS[name]
  const words = values.map((value) => (value.kind === 'word' ? value.word : ''))
  if (words.every((word) => word === 'problem')) return 'text'
  return words.every((word) => STOP_STATES.has(word)) ? 'stop' : 'turn'
}

/** Filters of one level: all of them have to fit. */
export function filtersOf(filters: readonly SearchFilter[], level: Level): readonly SearchFilter[] {
  return filters.filter((filter) => levelOf(filter) === level)
}

export function fitsRun(run: RunFacts, filters: readonly SearchFilter[]): boolean {
  return filters.every((filter) =>
    agrees(filter, ({ name, word }) => word === (name === 'format' ? run.format : run.outcome)),
  )
}

export function fitsText(text: SearchText, filters: readonly SearchFilter[]): boolean {
  return filters.every((filter) =>
    agrees(filter, ({ name, word }) => word === (name === 'role' ? text.role : text.field)),
  )
}

export function fitsTurn(
  turn: TurnFacts,
  hasFinding: boolean,
  filters: readonly SearchFilter[],
): boolean {
  return filters.every((filter) => agrees(filter, (asked) => isSo(turn, hasFinding, asked)))
}

/** The stops of a turn that fit, by their place in it; all filters have to fit the same one. */
export function fittingStops(
  { stops }: TurnFacts,
  filters: readonly SearchFilter[],
): readonly number[] {
  return stops.flatMap((stop, part) =>
    filters.every((filter) => agrees(filter, (asked) => isSoAt(stop, asked))) ? [part] : [],
  )
}

interface Asked {
  readonly name: FilterName
  readonly word: string
  readonly value: FilterValue
}

/** One of its values has to be so, or none of them when it is negated. */
function agrees({ name, values, negated }: SearchFilter, isSo: (asked: Asked) => boolean): boolean {
  const fits = values.some((value) =>
    isSo({ name, value, word: value.kind === 'word' ? value.word : '' }),
  )
  return fits !== negated
}

function isSo(turn: TurnFacts, hasFinding: boolean, { name, word, value }: Asked): boolean {
  if (value.kind === 'range') return isWithin(figureOf(turn, name), value.range)
  switch (name) {
    case 'decision':
      return turn.decisions.has(word)
    case 'has':
      return word === 'finding' ? hasFinding : [...turn.has].some((has) => has === word)
    case 'is':
      if (word === 'retried') return turn.isRetried
      if (word === 'in-flight') return turn.isInFlight
      if (word === 'problem') return turn.has.has('problem')
      return turn.stops.some(({ status }) => status === word)
    default:
      return false
  }
}

function figureOf(turn: TurnFacts, name: FilterName): number | undefined {
  switch (name) {
    case 'turn':
      return turn.turn + 1
    case 'cost':
      return turn.cost
    case 'tokens':
      return turn.tokens
    case 'took':
      return turn.seconds
    default:
      return undefined
  }
}

function isSoAt({ kind, status, tool = '' }: StopFacts, { name, word }: Asked): boolean {
  if (name === 'action') return kind === word
  if (name === 'is') return status === word
  const wanted = word.toLowerCase()
  return wanted.endsWith('*')
    ? tool.startsWith(wanted.slice(0, -1)) && tool !== ''
    : tool === wanted
}
