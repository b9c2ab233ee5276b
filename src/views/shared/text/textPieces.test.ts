import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textPieces } from './textPieces.ts'

describe('textPieces', () => {
  it('finds what the producer took out', () => {
    expect(textPieces('to ***REDACTED:email***, pass ***REDACTED***.', false)).toEqual([
      { kind: 'plain', text: 'to ' },
      { kind: 'redaction', text: '***REDACTED:email***', of: 'email' },
      { kind: 'plain', text: ', pass ' },
      { kind: 'redaction', text: '***REDACTED***', of: undefined },
      { kind: 'plain', text: '.' },
    ])
  })

  it('finds variables only where the format has them', () => {
    const text = '{user} {{otp}} {$password} {"json": 1}'
    expect(textPieces(text, false)).toEqual([{ kind: 'plain', text }])
    const variables = textPieces(text, true).filter(({ kind }) => kind === 'variable')
    expect(variables).toEqual([
      { kind: 'variable', text: '{user}', filled: 'input' },
      { kind: 'variable', text: '{{otp}}', filled: 'runtime' },
      { kind: 'variable', text: '{$password}', filled: 'sensitive' },
    ])
  })

  it('loses nothing, whatever the text', () => {
    const parts = fc.constantFrom('***REDACTED:mask***', '***REDACTED', '{a}', '{{', '}}', 'x', '*')
    fc.assert(
      fc.property(fc.array(parts), fc.boolean(), (words, hasVariables) => {
        const pieces = textPieces(words.join(''), hasVariables)
        expect(pieces.map(({ text }) => text).join('')).toBe(words.join(''))
      }),
    )
  })

  it('stays quick on a text of nothing but marks', () => {
    const pieces = textPieces('***REDACTED***'.repeat(10_000), true)
    expect(pieces.length).toBeLessThan(600)
  })
})
