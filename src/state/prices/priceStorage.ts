import type { PriceRow } from '../../model/prices/price.ts'
import { MOST_ROWS, checkPrice } from '../../model/prices/priceShape.ts'

/**
 * Every price is an entry of its own in the browser's memory: tabs that change different models
 * never write over each other. What another version of this page stored and does not hold is left.
 */
const PREFIX = 'trajectory-viewer.price.'

export function readPrices(): readonly PriceRow[] {
  const rows: PriceRow[] = []
  for (let index = 0; index < localStorage.length && rows.length < MOST_ROWS; index += 1) {
    const key = localStorage.key(index)
    if (key === null || !key.startsWith(PREFIX)) continue
    const row = priceIn(localStorage.getItem(key))
    if (row !== undefined && keyOf(row.model) === key) rows.push(row)
  }
  return rows.toSorted((a, b) => (a.model < b.model ? -1 : 1))
}

function priceIn(text: string | null): PriceRow | undefined {
  if (text === null) return undefined
  try {
    const checked = checkPrice(JSON.parse(text))
    return checked.kind === 'price' ? checked.row : undefined
  } catch {
    return undefined
  }
}

export function writePrice(row: PriceRow): void {
  localStorage.setItem(keyOf(row.model), JSON.stringify(row))
}

export function forgetPrice(model: string): void {
  localStorage.removeItem(keyOf(model))
}

/** Whether a change of the browser's memory is one of prices; `null` is all of it. */
export function isPriceKey(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX)
}

function keyOf(model: string): string {
  return `${PREFIX}${model}`
}
