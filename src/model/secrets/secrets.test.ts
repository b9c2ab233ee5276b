import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  dictionary,
  integer,
  letrec,
  nat,
  oneof,
  property,
  string,
} from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { isSecretKey } from './secretKey.ts'
import { SECRET_MASK } from './secretText.ts'
import { maskJson, maskText } from './secrets.ts'

describe('isSecretKey', () => {
  it.each([
    'api_key',
    'apiKey',
    'APIKey',
    'x-api-key',
    'OPENAI_API_KEY',
    'anthropicApiKey',
    'secret',
    'client_secret',
    'aws_secret_access_key',
    'password',
    'dbPassword',
    'Authorization',
    'proxy-authorization',
    'access_token',
    'refreshToken',
    'bearer-token',
  ])('%s is one', (key) => expect(isSecretKey(key)).toBe(true))

  it.each([
    'input_tokens',
    'max_tokens',
    'total_tokens',
    'token',
    'tokens_per_second',
    'access_tokens_used_count',
    'keyboard',
    'key',
    'api_base',
    'secretary',
    'passwordless',
    'author',
    '__proto__',
    '',
  ])('%s is none', (key) => expect(isSecretKey(key)).toBe(false))
})

describe('maskJson', () => {
  it('masks string values of secret keys at any depth, and never counts', () => {
    expect(
      maskJson({
        kwargs: { api_key: 'abc', max_tokens: 4096, password: 12, secret: true },
        headers: [{ Authorization: ['one', 'two'] }],
        empty: { api_key: '' },
      }),
    ).toEqual({
      kwargs: { api_key: SECRET_MASK, max_tokens: 4096, password: 12, secret: true },
      headers: [{ Authorization: [SECRET_MASK, SECRET_MASK] }],
      empty: { api_key: '' },
    })
  })

  it('masks inside strings', () => {
    expect(maskJson({ arguments: '{"password":"hunter2","n":1}' })).toEqual({
      arguments: `{"password":"${SECRET_MASK}","n":1}`,
    })
  })

  it('keeps a __proto__ key as a plain property', () => {
    const value = maskJson(parseJson('{"__proto__":{"password":"x"}}'))
    expect(JSON.stringify(value)).toBe(`{"__proto__":{"password":"${SECRET_MASK}"}}`)
  })

  it('ends on hostile depth', () => {
    const deep = parseJson('['.repeat(50_000) + ']'.repeat(50_000))
    expect(JSON.stringify(maskJson(deep))).toContain('nested too deep')
  })

  it('never changes numbers, booleans, null, keys or shape; twice is once', () => {
    assert(
      property(jsonWithSecrets(), (value) => {
        const once = maskJson(value)
        expect(skeleton(once)).toEqual(skeleton(value))
        expect(maskJson(once)).toEqual(once)
      }),
    )
  })
})

describe('maskText', () => {
  it.each([
    ['{"api_key": "abc", "n": "1"}', `{"api_key": "${SECRET_MASK}", "n": "1"}`],
    ['"password": "a\\"b\\\\", "x": "y"', `"password": "${SECRET_MASK}", "x": "y"`],
    [`{'api_key': 'abc', 'n': 1}`, `{'api_key': '${SECRET_MASK}', 'n': 1}`],
    ['export OPENAI_API_KEY=abc123; ls', `export OPENAI_API_KEY=${SECRET_MASK}; ls`],
    ['export API_KEY="a b\\"c"; ls', `export API_KEY="${SECRET_MASK}"; ls`],
    ["API_KEY='abc' run", `API_KEY='${SECRET_MASK}' run`],
    ['{"cmd": "API_KEY=\\"abc\\" run"}', `{"cmd": "API_KEY=\\"${SECRET_MASK}\\" run"}`],
    ['?access_token=abc&page=2', `?access_token=${SECRET_MASK}&page=2`],
    ['key sk-ant-api03-AbCdEfGhIjKlMnOp_-x ends', `key ${SECRET_MASK} ends`],
    ['AKIAIOSFODNN7EXAMPLE', SECRET_MASK],
    ['ghp_0123456789abcdefghijABCDEFGHIJ', SECRET_MASK],
    ['Authorization: Bearer abcdef0123456789abcdef', `Authorization: Bearer ${SECRET_MASK}`],
    ['"api_key": "cut off her', `"api_key": "${SECRET_MASK}`],
  ])('%s', (text, expected) => expect(maskText(text)).toBe(expected))

  it.each([
    '{"input_tokens": 90561, "max_tokens": 4096}',
    '"password": 12345',
    '"api_key": ""',
    'risk-averse and task-oriented-planning-of-things',
    'the secret of the access token',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ',
    'max_tokens=4096',
  ])('leaves %s', (text) => expect(maskText(text)).toBe(text))

  it('masks JSON inside JSON strings, however often it was escaped', () => {
    assert(
      property(string({ unit: 'binary', minLength: 1 }), nat(3), (secret, levels) => {
        let text = JSON.stringify({ api_key: secret, after: 'kept' })
        for (let level = 0; level < levels; level++) text = JSON.stringify({ inner: text })
        let shown = maskText(text)
        for (let level = 0; level < levels; level++) shown = innerText(shown)
        expect(parseJson(shown)).toEqual({ api_key: SECRET_MASK, after: 'kept' })
      }),
    )
  })

  it('changes nothing the second time', () => {
    const piece = constantFrom(
      '"api_key": "',
      "'secret':'",
      'password=',
      'Bearer ',
      'sk-',
      'abcdefghij0123456789',
      '"',
      "'",
      '\\',
      ' ',
      ', ',
      SECRET_MASK,
    )
    assert(
      property(array(oneof(piece, string())), (pieces) => {
        const once = maskText(pieces.join(''))
        expect(maskText(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })
})

function innerText(text: string): string {
  const value = parseJson(text)
  const inner = Object.values(Object(value))[0]
  return typeof inner === 'string' ? inner : ''
}

function jsonWithSecrets(): Arbitrary<JsonValue> {
  const key = oneof(constantFrom('api_key', 'password', 'max_tokens', '__proto__'), string())
  const { value } = letrec<{ value: JsonValue }>((tie) => ({
    value: oneof(
      { maxDepth: 4 },
      string(),
      integer(),
      boolean(),
      constant(null),
      array(tie('value'), { maxLength: 4 }),
      dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  return value
}

/** The value with every string replaced: what masking may not touch. */
function skeleton(value: JsonValue): JsonValue {
  if (typeof value === 'string') return 'text'
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((member: JsonValue) => skeleton(member))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, skeleton(member)]))
}
