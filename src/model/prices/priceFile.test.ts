import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePrices } from './mergePrices.ts'
import type { PriceRow, Rates } from './price.ts'
import { formatPriceFile, parsePriceFile } from './priceFile.ts'

const head = { format: 'trajectory-viewer.prices', version: 1, currency: 'USD', per: 1_000_000 }

function reasonsOf(file: unknown): readonly string[] {
  const parsed = parsePriceFile(typeof file === 'string' ? file : JSON.stringify(file))
  return parsed.kind === 'refused' ? parsed.reasons : []
}

const rate = fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => Math.abs(value))
const rates = fc.record(
  { input: rate, output: rate, cachedInput: rate, reasoning: rate },
  { requiredKeys: ['input', 'output'] },
)
const row: fc.Arbitrary<PriceRow> = fc
  .tuple(
    fc
      .string({ minLength: 1, maxLength: 40 })
      .filter((name) => /^[^*]+$/.test(name) && name.trim() === name),
    rates,
    fc.option(rates),
    fc.boolean(),
  )
  .map(([name, own, long, isPrefix]) => rowOf(isPrefix ? `${name}*` : name, own, long))

function rowOf(model: string, own: Rates, long: Rates | null): PriceRow {
  if (long === null) return { model, ...own }
  return { model, ...own, longContext: { above: 200_000, ...long } }
}

describe('parsePriceFile', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ model }) => model }), (rows) => {
        expect(parsePriceFile(formatPriceFile(rows))).toEqual({ kind: 'prices', rows })
      }),
    )
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parsePriceFile(text).kind).toBe('refused')
      }),
    )
  })

  it.each([
    ['<html>', 'The file is not JSON.'],
    ['[]', 'It does not say "format": "trajectory-viewer.prices".'],
    ['3', 'The file holds no JSON object.'],
    [{ ...head, version: 2, models: [] }, 'another version than 1'],
    [{ ...head, currency: 'EUR', models: [] }, 'currency is not USD'],
    [{ ...head, per: 1000, models: [] }, 'not per 1,000,000'],
    [{ ...head, models: {} }, 'no list of "models"'],
    [{ ...head, models: Array.from({ length: 501 }, () => ({})) }, '501 models; 500 are the most'],
    [{ ...head, models: [{ model: 'a', input: 1 }] }, 'Model 1: output is missing.'],
    [{ ...head, models: [{ model: 'a', input: -1, output: 1 }] }, 'input must not be below 0'],
    [{ ...head, models: [{ model: 'a', input: '1', output: 1 }] }, 'must be a number of dollars'],
    [{ ...head, models: [{ model: 'a*b', input: 1, output: 1 }] }, 'a * at its end only'],
    [{ ...head, models: [5] }, 'must be an object with a model and its prices'],
    [
      { ...head, models: [{ model: 'a', input: 1, output: 1, longContext: { above: 5 } }] },
      'longContext.above must be at least 100,000 tokens',
    ],
    [
      {
        ...head,
        models: [
          { model: 'a', input: 1, output: 1 },
          { model: 'a', input: 2, output: 1 },
        ],
      },
      'Model 2 is in the file twice.',
    ],
  ])('refuses %j in words', (file, words) => {
    expect(reasonsOf(file).join(' ')).toContain(words)
  })

  it('refuses a large file unread, and tells a few of many reasons', () => {
    expect(reasonsOf(' '.repeat(1_000_001))).toEqual(['The file is larger than 1 MB.'])
    const reasons = reasonsOf({
      ...head,
      models: Array.from({ length: 9 }, () => ({ model: 'a' })),
    })
    expect(reasons).toHaveLength(6)
    expect(reasons.at(-1)).toBe('13 more of the kind.')
  })
})

describe('mergePrices', () => {
  it('tells new, same and differing ones apart', () => {
    const mine = [
      { model: 'a', input: 1, output: 2 },
      { model: 'b', input: 1, output: 2, cachedInput: 0.5 },
    ]
    const theirs = [
      { model: 'b', input: 1, output: 2 },
      { output: 2, input: 1, model: 'a' },
      { model: 'c', input: 1, output: 2 },
    ]
    const { added, same, conflicts } = mergePrices(mine, theirs)
    expect(added).toEqual([theirs[2]])
    expect(same).toBe(1)
    expect(conflicts).toEqual([{ model: 'b', mine: mine[1], theirs: theirs[0] }])
  })
})
