import { array, assert, constantFrom, integer, pre, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, judgePattern } from './judgePattern.ts'

describe('judgePattern', () => {
  it.each([
    '(a+)+$',
    '(a*)*b',
    '(a|a)*b',
    '(a|aa)+$',
    '(a?b?)*c',
    '(x+x+)+y',
    '([a-z]+)*\\d',
    '(\\w|\\d)+!',
    '(.*,)*x',
    '((a{2,30})b?)+c',
    '^(a?){40}a{40}$',
    'a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaa',
    '(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b',
    '(K+k+)+!',
    '(ſ|s)+!',
    '.*.*.*.*x',
    '(a)\\1',
    '(?=a+)b',
    '(',
    'x'.repeat(301),
  ])('refuses %.40s', (source) => expect(judgePattern(source).kind).toBe('refused'))

  it.each([
    'error|exception|timeout',
    '(\\w+\\s+)*x',
    '("[^"]*",)*',
    '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?',
    '\\w+@\\w+\\.\\w+',
    'a.*b.*c',
    '\\bfoo\\b(?!bar)',
    '[^\\]]+',
    '\\p{Lu}\\w+',
    'a{2',
    '\\-',
    '😀+',
  ])('takes %s', (source) => expect(judgePattern(source).kind).toBe('fine'))

  /** The worst that texts of these letters can do; a pattern that runs away takes minutes. */
  it('takes nothing that runs away', () => {
    const part = constantFrom('a', 'b', 'a?', 'a*', 'a+', '.*', '(', '(?:', ')', ')*', ')+', '|')
    const more = constantFrom('[ab]', '\\w*', '{2}', '{0,12}', 'b*', ')?', '\\s*', '$', '^')
    let taken = 0
    assert(
      property(
        array(
          constantFrom(part, more).chain((one) => one),
          { minLength: 1, maxLength: 14 },
        ),
        integer({ min: 1, max: 3 }),
        (parts, repeat) => {
          const source = parts.join('')
          const verdict = judgePattern(source)
          pre(verdict.kind === 'fine')
          taken += 1
          const { pieceChars } = verdict.kind === 'fine' ? verdict : { pieceChars: 0 }
          const unit = 'aab'.slice(0, repeat)
          const text = `${unit.repeat(pieceChars / repeat)}!`.slice(-pieceChars)
          const from = performance.now()
          compilePattern(`${source}#`, false).test(text)
          expect(performance.now() - from).toBeLessThan(2_000)
        },
      ),
      { numRuns: 400 },
    )
    expect(taken).toBeGreaterThan(50)
  }, 60_000)
})
