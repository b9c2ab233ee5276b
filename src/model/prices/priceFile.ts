import * as v from 'valibot'
import { TOKENS_PER_RATE } from './price.ts'
import type { PriceRow } from './price.ts'
import { MOST_ROWS, checkPrice } from './priceShape.ts'

const FORMAT = 'trajectory-viewer.prices'
const VERSION = 1
/** Five hundred rows are some 100 kB. */
export const MOST_FILE_BYTES = 1_000_000
/** More would not be read. */
const MOST_REASONS = 5

/** Keys stand in the order in which a person reads them. */
export function formatPriceFile(rows: readonly PriceRow[]): string {
  const models = rows.map(({ model, input, cachedInput, output, reasoning, longContext }) => ({
    model,
    input,
    cachedInput,
    output,
    reasoning,
    longContext: longContext && {
      above: longContext.above,
      input: longContext.input,
      cachedInput: longContext.cachedInput,
      output: longContext.output,
      reasoning: longContext.reasoning,
    },
  }))
  const file = { format: FORMAT, version: VERSION, currency: 'USD', per: TOKENS_PER_RATE, models }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

export type ParsedPriceFile =
  | { readonly kind: 'prices'; readonly rows: readonly PriceRow[] }
  /** In words, and nothing of the file is taken. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }

const headShape = v.object({
  format: v.optional(v.unknown()),
  version: v.optional(v.unknown()),
  currency: v.optional(v.unknown()),
  per: v.optional(v.unknown()),
  models: v.optional(v.unknown()),
})

/** A file that anyone may have written: all of it holds, or none of it is taken. */
export function parsePriceFile(text: string): ParsedPriceFile {
  if (text.length > MOST_FILE_BYTES) return refused('The file is larger than 1 MB.')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused('The file is not JSON.')
  }
  const head = v.safeParse(headShape, value)
  if (!head.success) return refused('The file holds no JSON object.')
  const { format, version, currency, per, models } = head.output
  if (format !== FORMAT) return refused(`It does not say "format": "${FORMAT}".`)
  if (version !== VERSION) {
    return refused(`It has another version than ${VERSION}, which is the one that can be read.`)
  }
  if (currency !== 'USD') return refused('Its currency is not USD; costs are recorded in USD.')
  if (per !== TOKENS_PER_RATE) {
    return refused('Its prices are not per 1,000,000 tokens ("per": 1000000).')
  }
  if (!Array.isArray(models)) return refused('It has no list of "models".')
  if (models.length > MOST_ROWS) {
    return refused(
      `It has ${models.length.toLocaleString('en')} models; ${MOST_ROWS} are the most.`,
    )
  }
  return rowsOf(models)
}

function rowsOf(models: readonly unknown[]): ParsedPriceFile {
  const rows = new Map<string, PriceRow>()
  const reasons: string[] = []
  for (const [index, value] of models.entries()) {
    const checked = checkPrice(value)
    if (checked.kind === 'refused') {
      for (const { field, text } of checked.reasons)
        reasons.push(`Model ${index + 1}: ${field === '' ? 'it' : field} ${text}.`)
    } else if (rows.has(checked.row.model)) {
      reasons.push(`Model ${index + 1} is in the file twice.`)
    } else rows.set(checked.row.model, checked.row)
  }
  if (reasons.length === 0) return { kind: 'prices', rows: [...rows.values()] }
  const more = reasons.length - MOST_REASONS
  return {
    kind: 'refused',
    reasons: [
      ...reasons.slice(0, MOST_REASONS),
      ...(more > 0 ? [`${more.toLocaleString('en')} more of the kind.`] : []),
    ],
  }
}

function refused(reason: string): ParsedPriceFile {
  return { kind: 'refused', reasons: [reason] }
}
