import { numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { ActionIntent } from '../../model/action.ts'

/**
 * What the sign of a recorded scroll means. OpenAI, Gemini and Fara count pixels, positive is down
 * and right; Cua's Anthropic loop counts wheel clicks, negative is down, positive is left.
 */
export type ScrollDialect = 'pixels' | 'anthropic'

export type ScrollIntent = Extract<ActionIntent, { kind: 'scroll' }>
type Direction = NonNullable<ScrollIntent['direction']>

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right']

export function scrollIntent(fields: JsonObject, dialect: ScrollDialect): ScrollIntent {
  const said = textField(fields, 'scroll_direction') ?? textField(fields, 'direction')
  const direction = DIRECTIONS.find((known) => known === said?.toLowerCase())
  if (direction !== undefined) {
    const amount =
      numberField(fields, 'scroll_amount') ??
      numberField(fields, 'amount') ??
      numberField(fields, 'magnitude') ??
      numberField(fields, 'clicks')
    const unit = numberField(fields, 'magnitude') === undefined ? 'clicks' : 'pixels'
    return { kind: 'scroll', direction, amount: positive(amount), unit }
  }
  const legacy = numberField(fields, 'delta_y') ?? numberField(fields, 'delta_x')
  const x = numberField(fields, 'scroll_x') ?? numberField(fields, 'delta_x') ?? 0
  const y = numberField(fields, 'scroll_y') ?? numberField(fields, 'delta_y') ?? 0
  const unit = legacy === undefined ? (dialect === 'anthropic' ? 'clicks' : 'pixels') : 'unknown'
  if (x === 0 && y === 0) return { kind: 'scroll', direction: undefined, amount: undefined, unit }
  const vertical = Math.abs(y) >= Math.abs(x)
  const forward = dialect === 'anthropic' ? (vertical ? y < 0 : x < 0) : vertical ? y > 0 : x > 0
  return {
    kind: 'scroll',
    direction: vertical ? (forward ? 'down' : 'up') : forward ? 'right' : 'left',
    amount: Math.abs(vertical ? y : x),
    unit,
  }
}

function positive(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.abs(value)
}
