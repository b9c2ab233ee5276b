import { array, assert, constantFrom, oneof, property, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitVariables } from './variables.ts'

function named(text: string): readonly string[] {
  return splitVariables(text).flatMap((piece) =>
    piece.kind === 'variable' ? [`${piece.variable} ${piece.name}`] : [],
  )
}

const name = stringMatching(/^[A-Za-z_]\w{0,20}$/)

describe('splitVariables', () => {
  it.each([
    ['{patient_name}', ['input patient_name']],
    ['Call {{today}} and {$password}.', ['runtime today', 'sensitive password']],
    ['{a}{b}', ['input a', 'input b']],
    ['{{{a}}}', ['runtime a']],
    ['no {} here, { "a": 1 }, {1}, {a:b}', []],
    ['{a\nb}', []],
    ['{unclosed', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it('loses nothing of any text', () => {
    const bits = oneof(string(), constantFrom('{', '}', '{{', '}}', '{$', '{a}', '{{b}}', '{$c}'))
    assert(
      property(array(bits), (parts) => {
        const text = parts.join('')
        const pieces = splitVariables(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  it('finds every variable between texts without braces', () => {
    const plain = stringMatching(/^[^{}]*$/)
    assert(
      property(
        array(name, { maxLength: 20 }),
        plain,
        constantFrom('{', '{{', '{$'),
        (names, text, open) => {
          const close = open === '{{' ? '}}' : '}'
          const kind = open === '{' ? 'input' : open === '{{' ? 'runtime' : 'sensitive'
          const written = names.map((variable) => `${text}${open}${variable}${close}`).join('')
          expect(named(written)).toEqual(names.map((variable) => `${kind} ${variable}`))
        },
      ),
    )
  })

  it('ends on long hostile texts', () => {
    for (const text of ['{'.repeat(50_000), '{a '.repeat(50_000), '{a}'.repeat(50_000)]) {
      expect(
        splitVariables(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }
  })
})
