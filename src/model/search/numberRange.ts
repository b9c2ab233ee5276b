/** Numbers from one to another; what is absent is open. */
export interface NumberRange {
  readonly from?: number
  readonly to?: number
  /** The bound itself does not count: `>0.05`. */
  readonly isStrict: boolean
}

/** Twelve digits and six decimals are printed and read again without a loss. */
const NUMBER = String.raw`\$?(\d{1,12}(?:\.\d{1,6})?)([km]?)`
const COMPARED = new RegExp(`^(>=|<=|>|<|=)?${NUMBER}$`, 'i')
const BETWEEN = new RegExp(`^(?:${NUMBER})?\\.\\.(?:${NUMBER})?$`, 'i')

/** `5`, `>0.05`, `<=1k`, `10..20`, `10..`, `..20`; undefined for anything else. */
export function parseRange(text: string): NumberRange | undefined {
  const compared = COMPARED.exec(text)
  if (compared !== null) {
    const [, sign = '=', digits = '', unit = ''] = compared
    const value = numberOf(digits, unit)
    const isStrict = sign.length === 1 && sign !== '='
    if (sign.startsWith('>')) return { from: value, isStrict }
    if (sign.startsWith('<')) return { to: value, isStrict }
    return { from: value, to: value, isStrict: false }
  }
  const between = BETWEEN.exec(text)
  if (between === null) return undefined
  const [, low, lowUnit = '', high, highUnit = ''] = between
  if (low === undefined && high === undefined) return undefined
  return {
    ...(low === undefined ? {} : { from: numberOf(low, lowUnit) }),
    ...(high === undefined ? {} : { to: numberOf(high, highUnit) }),
    isStrict: false,
  }
}

export function printRange({ from, to, isStrict }: NumberRange): string {
  const equals = isStrict ? '' : '='
  if (to === undefined) return `>${equals}${from ?? 0}`
  if (from === undefined) return `<${equals}${to}`
  return from === to ? String(from) : `${from}..${to}`
}

export function isWithin(value: number | undefined, { from, to, isStrict }: NumberRange): boolean {
  if (value === undefined) return false
  if (from !== undefined && (isStrict ? value <= from : value < from)) return false
  return to === undefined || (isStrict ? value < to : value <= to)
}

/** Thousands and millions, without the rounding of binary fractions. */
function numberOf(digits: string, unit: string): number {
  const factor = unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1e3 : 1e6
  return Math.round(Number(digits) * factor * 1e6) / 1e6
}
