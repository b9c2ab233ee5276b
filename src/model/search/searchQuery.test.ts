import { array, assert, boolean, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainSearch } from './explainSearch.ts'
import { isEmptySearch, MAX_WISH_CHARS, parseSearch, printSearch } from './searchQuery.ts'
import type { SearchQuery } from './searchQuery.ts'

const parse = (text: string, regex = false): SearchQuery =>
  parseSearch({ text, regex, matchCase: false })
const wordsOf = (text: string): readonly string[] =>
  parse(text).words.map(({ text: word, negated }) => (negated ? `-${word}` : word))
const filtersOf = (text: string): string => printSearch({ ...parse(text), words: [] }).text
const errorsOf = (text: string, regex = false): readonly string[] =>
  parse(text, regex).errors.map(({ message }) => message)

/** What was understood, without where it stood. */
function meaning({ words, filters, pattern, matchCase }: SearchQuery): unknown {
  return {
    words: words.map(({ text, negated }) => ({ text, negated })),
    filters: filters.map(({ name, values, negated }) => ({ name, values, negated })),
    pattern: pattern?.source,
    matchCase,
  }
}

describe('parseSearch', () => {
  it('takes words, phrases and what is to be left out', () => {
    expect(wordsOf('submit "sign in" -error -"not found"')).toEqual([
      'submit',
      'sign in',
      '-error',
      '-not found',
    ])
    expect(wordsOf('say "a \\"quoted\\" word')).toEqual(['say', 'a "quoted" word'])
    expect(wordsOf('- a-b --x "" ')).toEqual(['-', 'a-b', '--x'])
  })

  it('takes filter words, and only those that it knows', () => {
    expect(filtersOf('action:click,type -role:tool turn:10..20 cost:>0.05')).toBe(
      'action:click,type -role:tool turn:10..20 cost:>0.05',
    )
    expect(filtersOf('Role:assistant tokens:<=2k tool:"my tool"')).toBe(
      'role:model tokens:<=2000 tool:"my tool"',
    )
    expect(wordsOf('https://a.test key:value "role:tool"')).toEqual([
      'https://a.test',
      'key:value',
      'role:tool',
    ])
  })

  it.each([
    ['cost:', 'cost: takes a number such as >0.05'],
    ['cost:much', 'cost: takes a number such as >0.05'],
    ['turn:..', 'turn: takes a turn or some: 5, 10..20, >40'],
    ['decision:maybe', 'decision: takes one of allow, deny, escalate, denied, escalated,'],
    ['tool:', 'tool: takes the name of a tool'],
    ['-only', 'Say what to find, not only what to leave out.'],
    ['x'.repeat(MAX_WISH_CHARS + 1), 'A search takes at most 1000 characters.'],
    ['a '.repeat(21), 'A search takes at most 20 words.'],
  ])('%.20s says what is wrong', (text, message) => {
    expect(errorsOf(text)[0]).toContain(message)
  })

  it('takes all but filter words as one pattern', () => {
    const query = parse('role:tool  foo.*"bar"  baz turn:5', true)
    expect(query.pattern?.source).toBe('foo.*"bar"  baz')
    expect(query.words).toEqual([])
    expect(printSearch(query)).toEqual({
      text: 'role:tool turn:5 foo.*"bar"  baz',
      matchCase: false,
      regex: true,
    })
    expect(errorsOf('(a+)+', true)[0]).toContain('may not come to an end')
    expect(errorsOf('[', true)[0]).toContain('no regular expression')
  })

  it('says what it understood', () => {
    const chips = explainSearch(parse('submit -role:tool,user cost:>0.05 -x turn:3 took:2..4'))
    expect(chips.map(({ text }) => text)).toEqual([
      '“submit”',
      'not: said by tool or user',
      'cost over 0.05',
      'without “x”',
      'turn 3',
      'took 2 to 4 s',
    ])
    expect(isEmptySearch(parse('  ""  '))).toBe(true)
  })

  it('never throws, and understands what it prints', () => {
    const piece = oneof(
      constantFrom('role:', 'cost:', 'turn:', 'tool:', 'has:', '-', '"', '\\', ',', ' ', '..', '>'),
      constantFrom('tool', '5', '0.1', '2k', 'finding', 'deny', '=', '$', '999999999999.5m', '\t'),
      string(),
      string({ unit: 'binary' }),
    )
    const anyText = array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    assert(
      property(anyText, boolean(), boolean(), (text, regex, matchCase) => {
        const query = parseSearch({ text, regex, matchCase })
        const again = parseSearch(printSearch(query))
        expect(meaning(again)).toEqual(meaning(query))
        for (const { span } of explainSearch(query)) {
          expect(span.from).toBeLessThan(span.to)
          expect(span.to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
