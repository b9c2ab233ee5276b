import * as v from 'valibot'
import { SHORTEST_LONG_CONTEXT } from './price.ts'
import type { LongContext, PriceRow, Rates } from './price.ts'

/** The dearest models cost some hundred dollars a million tokens; more is a slip of the unit. */
const HIGHEST_RATE = 100_000
/** No context is as long. */
const LONGEST_CONTEXT = 1_000_000_000
const LONGEST_NAME = 200
/** More models than any person prices by hand; each is read at every start. */
export const MOST_ROWS = 500

const rate = v.pipe(
  v.number('must be a number of dollars'),
  v.finite('must be a number of dollars'),
  v.minValue(0, 'must not be below 0'),
  v.maxValue(HIGHEST_RATE, `must not be above ${HIGHEST_RATE.toLocaleString('en')}`),
)

const rates = {
  input: rate,
  output: rate,
  cachedInput: v.optional(rate),
  reasoning: v.optional(rate),
}

const model = v.pipe(
  v.string('must be the name of a model'),
  v.trim(),
  v.minLength(1, 'must be the name of a model'),
  v.maxLength(LONGEST_NAME, `must not be longer than ${LONGEST_NAME} characters`),
  v.regex(/^[^*]*\*?$/, 'may have a * at its end only'),
)

const above = v.pipe(
  v.number('must be a number of tokens'),
  v.integer('must be a whole number of tokens'),
  v.minValue(
    SHORTEST_LONG_CONTEXT,
    `must be at least ${SHORTEST_LONG_CONTEXT.toLocaleString('en')} tokens`,
  ),
  v.maxValue(LONGEST_CONTEXT, 'is longer than any context'),
)

const rowShape = v.object({
  model,
  ...rates,
  longContext: v.optional(v.object({ above, ...rates })),
})

export type CheckedPrice =
  | { readonly kind: 'price'; readonly row: PriceRow }
  /** `output must not be below 0`, one for each figure that is wrong. */
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }

interface Reason {
  /** `input`, `longContext.above`. */
  readonly field: string
  readonly text: string
}

/** Whatever a file, the browser's memory or a person gives as a price. */
export function checkPrice(value: unknown): CheckedPrice {
  const parsed = v.safeParse(rowShape, value)
  if (!parsed.success) return { kind: 'refused', reasons: parsed.issues.map(reasonOf) }
  const { longContext, ...row } = parsed.output
  return {
    kind: 'price',
    row: {
      model: row.model,
      ...withoutAbsent(row),
      ...(longContext === undefined
        ? {}
        : { longContext: { above: longContext.above, ...withoutAbsent(longContext) } }),
    },
  }
}

interface ParsedRates {
  readonly input: number
  readonly output: number
  readonly cachedInput?: number | undefined
  readonly reasoning?: number | undefined
}

function withoutAbsent({ input, output, cachedInput, reasoning }: ParsedRates): Rates {
  return {
    input,
    output,
    ...(cachedInput === undefined ? {} : { cachedInput }),
    ...(reasoning === undefined ? {} : { reasoning }),
  } satisfies Omit<LongContext, 'above'>
}

function reasonOf(issue: v.BaseIssue<unknown>): Reason {
  const field = v.getDotPath(issue) ?? ''
  // A figure that is not there is of the wrong type to the validator, and missing to a person.
  const isMissing = issue.received === 'undefined'
  if (field === '') return { field, text: 'must be an object with a model and its prices' }
  return { field, text: isMissing ? 'is missing' : issue.message }
}
