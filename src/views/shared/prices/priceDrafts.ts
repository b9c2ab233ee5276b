import { isSamePrice } from '../../../model/prices/price.ts'
import type { PriceRow, Rates } from '../../../model/prices/price.ts'
import { bookOf, priceOf } from '../../../model/prices/priceBook.ts'
import { MOST_ROWS, checkPrice } from '../../../model/prices/priceShape.ts'
import type { PriceChange } from '../../../state/prices/prices.ts'

/** What stands in the fields: a text that may not be a number yet. */
export interface DraftRates {
  readonly input: string
  readonly cachedInput: string
  readonly output: string
  readonly reasoning: string
}

export interface DraftLongContext extends DraftRates {
  readonly above: string
}

export interface PriceDraft extends DraftRates {
  /** Unique in the dialog. */
  readonly id: number
  readonly model: string
  readonly longContext: DraftLongContext | undefined
  /** Calls without a cost of this session, where the row is proposed for them. */
  readonly calls: number | undefined
}

const NO_RATES: DraftRates = { input: '', cachedInput: '', output: '', reasoning: '' }
export const NO_LONG_CONTEXT: DraftLongContext = { ...NO_RATES, above: '200000' }

let lastId = 0

export function newDraft(model = '', calls?: number): PriceDraft {
  lastId += 1
  return { ...NO_RATES, id: lastId, model, longContext: undefined, calls }
}

export function draftOf(row: PriceRow): PriceDraft {
  const { longContext } = row
  return {
    ...newDraft(row.model),
    ...textsOf(row),
    longContext: longContext && { ...textsOf(longContext), above: String(longContext.above) },
  }
}

function textsOf({ input, output, cachedInput, reasoning }: Rates): DraftRates {
  return {
    input: String(input),
    output: String(output),
    cachedInput: cachedInput === undefined ? '' : String(cachedInput),
    reasoning: reasoning === undefined ? '' : String(reasoning),
  }
}

/** More models than a person would price at once. */
const MOST_PROPOSED = 12

/** The table, and a row for each model of the session that has no price yet. */
export function draftsFor(
  rows: readonly PriceRow[],
  calls: ReadonlyMap<string, number>,
): readonly PriceDraft[] {
  const book = bookOf(rows)
  const proposed = [...calls]
    // A name may hold the sign that stands for any ending: the person has to say what they mean.
    .filter(([model]) => priceOf(book, model) === undefined && !model.includes('*'))
    .slice(0, MOST_PROPOSED)
    .map(([model, count]) => newDraft(model, count))
  return [...rows.map(draftOf), ...proposed]
}

/** A proposed row that nobody filled in is no row. */
function isBlank({ model, calls, longContext, ...draft }: PriceDraft): boolean {
  const rates = [draft.input, draft.cachedInput, draft.output, draft.reasoning]
  const unfilled = rates.every((text) => text.trim() === '') && longContext === undefined
  return unfilled && (calls !== undefined || model.trim() === '')
}

export interface CheckedDrafts {
  readonly rows: readonly PriceRow[]
  /** What is wrong, in words, by id of the draft. */
  readonly wrong: ReadonlyMap<number, string>
}

export function checkDrafts(drafts: readonly PriceDraft[]): CheckedDrafts {
  const rows = new Map<string, PriceRow>()
  const wrong = new Map<number, string>()
  for (const draft of drafts) {
    if (isBlank(draft)) continue
    const checked = checkPrice(valueOf(draft))
    if (checked.kind === 'refused') {
      const words = checked.reasons.map(({ field, text }) => `${fieldName(field)} ${text}`)
      wrong.set(draft.id, `${words.join('; ')}.`)
    } else if (rows.has(checked.row.model)) wrong.set(draft.id, 'This model has a row already.')
    else if (rows.size >= MOST_ROWS) wrong.set(draft.id, `${MOST_ROWS} rows are the most.`)
    else rows.set(checked.row.model, checked.row)
  }
  return { rows: [...rows.values()], wrong }
}

function valueOf({ model, longContext, ...rates }: PriceDraft) {
  return {
    model,
    ...numbersOf(rates),
    ...(longContext === undefined
      ? {}
      : { longContext: { above: numberOf(longContext.above), ...numbersOf(longContext) } }),
  }
}

function numbersOf({ input, output, cachedInput, reasoning }: DraftRates) {
  return {
    input: numberOf(input),
    output: numberOf(output),
    cachedInput: numberOf(cachedInput),
    reasoning: numberOf(reasoning),
  }
}

/** `1.25`, or `1,25` as many people write it; an empty field is absent. */
function numberOf(text: string): number | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : Number(trimmed.replace(/^(\d+),(\d+)$/, '$1.$2'))
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  model: 'The model',
  input: 'Input',
  output: 'Output',
  cachedInput: 'Cached input',
  reasoning: 'Reasoning',
  above: 'The long context',
}

function fieldName(path: string): string {
  const [head = '', field] = path.split('.')
  if (field === undefined) return FIELD_NAMES[head] ?? path
  return field === 'above'
    ? 'The long context'
    : `Long context: ${(FIELD_NAMES[field] ?? field).toLowerCase()}`
}

/** What was changed since the dialog was opened: another tab may have changed the rest. */
export function changesBetween(
  before: readonly PriceRow[],
  after: readonly PriceRow[],
): PriceChange {
  const known = new Map(before.map((row) => [row.model, row]))
  const kept = new Set(after.map(({ model }) => model))
  return {
    put: after.filter((row) => {
      const was = known.get(row.model)
      return was === undefined || !isSamePrice(was, row)
    }),
    removed: before.flatMap(({ model }) => (kept.has(model) ? [] : [model])),
  }
}
