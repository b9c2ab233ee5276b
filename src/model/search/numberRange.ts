/** Numbers from one to another; what is absent is open. */
export interface NumberRange {
  readonly from?: number
  readonly to?: number
  /** The bound itself does not count: `>0.05`. */
  readonly isStrict: boolean
}

/** So many digits are printed and read again without a loss. */
const NUMBER = String.raw`\$?(\d{1,16}(?:\.\d{1,6})?)([km]?)`
const MAX_VALUE = 1e15
const COMPARED = new RegExp(`^(>=|<=|>|<|=)?${NUMBER}$`, 'i')
const BETWEEN = new RegExp(`^(?:${NUMBER})?\\.\\.(?:${NUMBER})?$`, 'i')

/** `5`, `>0.05`, `<=1k`, `10..20`, `10..`, `..20`; undefined for anything else. */
export function parseRange(text: string): NumberRange | undefined {
  const compared = COMPARED.exec(text)
  if (compared !== null) {
    const [, sign = '=', digits = '', unit = ''] = compared
    const value = numberOf(digits, unit)
    if (value === undefined) return undefined
    const isStrict = sign.length === 1 && sign !== '='
    if (sign.startsWith('>')) return { from: value, isStrict }
    if (sign.startsWith('<')) return { to: value, isStrict }
    return { from: value, to: value, isStrict: false }
  }
  const between = BETWEEN.exec(text)
  if (between === null) return undefined
  const [, low, lowUnit = '', high, highUnit = ''] = between
  const from = low === undefined ? undefined : numberOf(low, lowUnit)
  const to = high === undefined ? undefined : numberOf(high, highUnit)
  if (from === undefined && to === undefined) return undefined
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
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

/** Thousands and millions, without the rounding of binary fractions; undefined beyond reason. */
function numberOf(digits: string, unit: string): number | undefined {
  const plain = Number(digits)
  const factor = unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1e3 : 1e6
  const value = factor === 1 ? plain : Math.round(plain * factor * 1e6) / 1e6
  return value > MAX_VALUE ? undefined : value
}
