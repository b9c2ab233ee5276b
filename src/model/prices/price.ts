/** US dollars for a million tokens. */
export interface Rates {
  readonly input: number
  readonly output: number
  /** Input that the provider had in its cache; as `input` where it is not given. */
  readonly cachedInput?: number
  /** Tokens of reasoning, which are part of the output; as `output` where it is not given. */
  readonly reasoning?: number
}

/** What calls with more than `above` tokens of input cost: all of their tokens, as providers do it. */
export interface LongContext extends Rates {
  readonly above: number
}

/** What a person entered for a model, or with a `*` at the end for all whose names begin so. */
export interface PriceRow extends Rates {
  readonly model: string
  readonly longContext?: LongContext
}

/** What all rates are for. */
export const TOKENS_PER_RATE = 1_000_000

/**
 * Thresholds of long context lie above this (those of providers begin at 128,000): calls below it
 * cost the same whether they are priced one by one or by their sum, so that rows of the library keep
 * only longer ones apart.
 */
export const SHORTEST_LONG_CONTEXT = 100_000

export function isSamePrice(a: PriceRow, b: PriceRow): boolean {
  return priceText(a) === priceText(b)
}

/** Every figure of it in one order. */
function priceText({ model, longContext, ...rates }: PriceRow): string {
  return JSON.stringify([
    model,
    ratesOf(rates),
    longContext?.above,
    longContext && ratesOf(longContext),
  ])
}

function ratesOf({ input, output, cachedInput, reasoning }: Rates) {
  return [input, output, cachedInput, reasoning]
}
