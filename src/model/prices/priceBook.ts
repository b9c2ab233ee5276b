import type { PriceRow } from './price.ts'

/** A price table, ready to be asked. */
export interface PriceBook {
  readonly rows: readonly PriceRow[]
  readonly exact: ReadonlyMap<string, PriceRow>
  /** Of names that end in `*`, the longest first. */
  readonly prefixes: readonly { readonly prefix: string; readonly row: PriceRow }[]
}

export function bookOf(rows: readonly PriceRow[]): PriceBook {
  const exact = new Map<string, PriceRow>()
  const prefixes: { readonly prefix: string; readonly row: PriceRow }[] = []
  for (const row of rows) {
    if (row.model.endsWith('*')) prefixes.push({ prefix: row.model.slice(0, -1), row })
    else exact.set(row.model, row)
  }
  return { rows, exact, prefixes: prefixes.toSorted((a, b) => b.prefix.length - a.prefix.length) }
}

export const EMPTY_BOOK = bookOf([])

/** The row of that very name, else the longest beginning that fits. A model without a name has none. */
export function priceOf(book: PriceBook, model: string | undefined): PriceRow | undefined {
  if (model === undefined) return undefined
  return book.exact.get(model) ?? book.prefixes.find(({ prefix }) => model.startsWith(prefix))?.row
}
