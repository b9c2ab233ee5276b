import { assert, constant, dictionary, letrec, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { literalLine, literalOfJson } from './literal.ts'
import { parseLiteral } from './parseLiteral.ts'

function line(text: string): string | undefined {
  const found = parseLiteral(text)
  return found === undefined ? undefined : literalLine(found)
}

it.each([
  ["{'success': True, 'message': None}", '{success: True, message: None}'],
  [`{'it': "it's", "b": 'say "x"'}`, `{it: "it's", b: "say \\"x\\""}`],
  ['(1, 2.50, -3e-5, 0x1F, 12345678901234567890)', '[1, 2.50, -3e-5, 0x1F, 12345678901234567890]'],
  ["{'a', 'b'}", '["a", "b"]'],
  ["{(1, 2): 'tuple', 3: b'bytes'}", '{[1, 2]: "tuple", 3: "bytes"}'],
  ['Point(x=359, y=273)', 'Point(x: 359, y: 273)'],
  [
    "ToolResult(output='ok', error=None, box=Box(1, 2), at=datetime.datetime(2025, 9, 14))",
    'ToolResult(output: "ok", error: None, box: Box(1, 2), at: datetime.datetime(2025, 9, 14))',
  ],
  ["[<Page url='about:blank'>, Colour.RED, ...]", undefined],
  [
    "[<Page url='about:blank'>, Colour.RED, Ellipsis]",
    "[<Page url='about:blank'>, Colour.RED, Ellipsis]",
  ],
  ["{'text': 'one' 'two', 'raw': r'\\d'}", '{text: "onetwo", raw: "\\\\d"}'],
  ['{"command": "line one\nline two", }', '{command: "line one\\nline two"}'],
  ['{command: "ls", all: true}', '{command: "ls", all: true}'],
  ["{'emoji': '\\U0001F600 \\u2705 \\x41'}", '{emoji: "😀 ✅ A"}'],
  ["{'doc': '''it's\nlong'''}", `{doc: "it's\\nlong"}`],
  ['{}', '{}'],
])('reads %s', (text, expected) => expect(line(text)).toBe(expected))

it.each([
  'plain words',
  '"just a text"',
  '12',
  "{'a': 1",
  "{'a': 1} and more",
  "{'a': f'{x}'}",
  "{'a': x}",
  "{'a': 1, 'b'}",
  "__import__('os').system('ls')",
  '[lambda: 1]',
  '[1 for x in y]',
  '[1, , 2]',
  `${'['.repeat(1_000)}${']'.repeat(1_000)}`,
  `[${'1,'.repeat(30_000)}]`,
  `[${' '.repeat(300_000)}]`,
])('leaves what is no value alone: %.40s', (text) => expect(parseLiteral(text)).toBeUndefined())

it('reads all JSON as JSON does', () => {
  const { value } = letrec((tie) => ({
    value: dictionary(
      string().filter((key) => key !== '__proto__'),
      tie('leaf'),
      { maxKeys: 5 },
    ),
    leaf: constant(1),
  }))
  assert(
    property(value, (json) => {
      const text = JSON.stringify(json)
      expect(line(text)).toBe(literalLine(literalOfJson(JSON.parse(text))))
    }),
  )
})

it('never throws, whatever it is given', () => {
  assert(property(string({ unit: 'binary' }), (text) => void parseLiteral(`{${text}}`)))
  assert(property(string(), (text) => void parseLiteral(`[${text}]`)))
})

it('keeps a key that objects of JavaScript have anyway', () => {
  expect(line("{'__proto__': 1, 'constructor': 2}")).toBe('{__proto__: 1, constructor: 2}')
})
