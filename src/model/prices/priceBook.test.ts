import { describe, expect, it } from 'vitest'
import { bookOf, priceOf } from './priceBook.ts'

const rates = { input: 1, output: 2 }
const book = bookOf([
  { model: 'gpt-5', ...rates },
  { model: 'gpt-5*', ...rates },
  { model: 'gpt-5-mini*', ...rates },
  { model: '*', ...rates },
])

describe('priceOf', () => {
  it.each([
    ['gpt-5', 'gpt-5'],
    ['gpt-5-2025-08-07', 'gpt-5*'],
    ['gpt-5-mini-2025', 'gpt-5-mini*'],
    ['GPT-5', '*'],
    ['__proto__', '*'],
  ])('finds for %s the row %s', (model, row) => {
    expect(priceOf(book, model)?.model).toBe(row)
  })

  it('has no price for a model without a name, nor for one that nothing fits', () => {
    expect(priceOf(book, undefined)).toBeUndefined()
    expect(priceOf(bookOf([{ model: 'gpt-5', ...rates }]), 'gpt-5-mini')).toBeUndefined()
  })
})
