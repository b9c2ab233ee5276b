import type { ActionKind } from '../action.ts'
import { DECISION_EFFECTS } from '../decision.ts'
import { FORMATS } from '../trajectory.ts'
import type { RunStatus } from '../trajectory.ts'
import { parseRange, printRange } from './numberRange.ts'
import type { NumberRange } from './numberRange.ts'
import { SEARCH_FIELDS } from './searchHit.ts'
import type { SearchSpan } from './searchTokens.ts'
import { printValue } from './searchTokens.ts'

export const FILTER_NAMES = [
  'action',
  'tool',
  'role',
  'field',
  'turn',
  'decision',
  'has',
  'is',
  'cost',
  'tokens',
  'took',
  'format',
  'outcome',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

export type FilterValue =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'range'; readonly range: NumberRange }

/** Any one of its values has to fit. */
export interface SearchFilter {
  readonly name: FilterName
  readonly values: readonly FilterValue[]
  readonly negated: boolean
  /** Where it stands in the wish. */
  readonly span: SearchSpan
}

/** What one filter word takes, and how it is told. */
interface FilterKind {
  /** For lists of completions: `what was done`. */
  readonly about: string
  /** After `cost: takes`. */
  readonly takes: string
  /** All it knows; empty where anything goes or numbers are meant. */
  readonly known: readonly string[]
  readonly parse: (text: string) => FilterValue | undefined
}

const KINDS: Readonly<Record<ActionKind, true>> = {
  click: true,
  move: true,
  press: true,
  drag: true,
  scroll: true,
  type: true,
  keypress: true,
  wait: true,
  screenshot: true,
  navigate: true,
  shell: true,
  file: true,
  fetch: true,
  think: true,
  tool: true,
  terminate: true,
  other: true,
}
const STATUSES: Readonly<Record<RunStatus, true>> = {
  completed: true,
  running: true,
  pending: true,
  suspended: true,
  failed: true,
  stopped: true,
  incomplete: true,
  unknown: true,
}

export const HAS_WORDS = [
  'finding',
  'error',
  'problem',
  'image',
  'thought',
  'result',
  'decision',
  'event',
  'call',
  'cost',
  'tokens',
] as const
export type HasWord = (typeof HAS_WORDS)[number]

const IS_WORDS = ['problem', 'failed', 'not-executed', 'retried', 'in-flight'] as const

export const FILTERS: Readonly<Record<FilterName, FilterKind>> = {
  action: oneOf('what was done', Object.keys(KINDS)),
  tool: anyWord(
    'a tool by its name',
    'the name of a tool such as bash, or its beginning: browser*',
  ),
  role: oneOf('who said it', ['system', 'user', 'model', 'tool'], [['assistant', 'model']]),
  field: oneOf('what kind of text', SEARCH_FIELDS),
  turn: numbers('turns by number', 'a turn or some: 5, 10..20, >40'),
  decision: oneOf('what a policy said', ['allow', 'deny', 'escalate', ...DECISION_EFFECTS]),
  has: oneOf('turns that have one', HAS_WORDS),
  is: oneOf('the state of a turn', IS_WORDS),
  cost: numbers('US dollars of a turn, as recorded', 'a number such as >0.05'),
  tokens: numbers('tokens of a turn', 'a number such as >1000 or 2k..4k'),
  took: numbers('seconds that a turn took', 'seconds such as >30'),
  format: oneOf('the format of a run', FORMATS),
  outcome: oneOf('how a run ended', Object.keys(STATUSES)),
}

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(FILTERS, name)
}

function oneOf(
  about: string,
  known: readonly string[],
  aliases: readonly (readonly [string, string])[] = [],
): FilterKind {
  const words = new Map([...known.map((word) => [word, word] as const), ...aliases])
  return {
    about,
    takes: `one of ${known.join(', ')}`,
    known,
    parse: (text) => {
      const word = words.get(text.toLowerCase())
      return word === undefined ? undefined : { kind: 'word', word }
    },
  }
}

function anyWord(about: string, takes: string): FilterKind {
  return {
    about,
    takes,
    known: [],
    parse: (text) => (text === '' ? undefined : { kind: 'word', word: text }),
  }
}

function numbers(about: string, takes: string): FilterKind {
  return {
    about,
    takes,
    known: [],
    parse: (text) => {
      const range = parseRange(text)
      return range === undefined ? undefined : { kind: 'range', range }
    },
  }
}

export function printFilterValue(value: FilterValue): string {
  return value.kind === 'word' ? printValue(value.word) : printRange(value.range)
}
