import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { terminalText } from './terminalText.ts'

it.each([
  ['colours', '\u001B[31mred\u001B[0m and \u001B[1;38;5;208mbold\u001B[m', 'red and bold'],
  ['a title', '\u001B]0;evil title\u0007$ ls', '$ ls'],
  ['a link', '\u001B]8;;https://example.com\u001B\\text\u001B]8;;\u001B\\', 'text'],
  ['cleared lines and moved cursors', 'a\u001B[2K\u001B[1Gb\u001B[3;4H', 'ab'],
  ['character sets and keypads', '\u001B(Bplain\u001B=', 'plain'],
  ['the one-byte introducer', '\u009B32mgreen', 'green'],
  ['a progress bar', '10%\r 50%\r100%\ndone', '100%\ndone'],
  ['a shorter line over a longer one', 'waiting\rdone', 'doneing'],
  ['line ends of Windows', 'a\r\nb\r\n', 'a\nb\n'],
  ['backspaces', 'abc\b\bd', 'ad'],
  ['a title that never ends', '\u001B]0;evil\nkept', '\nkept'],
  ['a sequence that is cut off', 'a\u001B[31', 'a'],
  ['text without any', 'plain [31m text', 'plain [31m text'],
])('%s', (_, text, shown) => {
  expect(terminalText(text)).toBe(shown)
})

it('leaves no escape character, whatever it is given, and does it once and for all', () => {
  const characters = fc.constantFrom('\u001B', '\u009B', '[', ']', '3', 'm', '\r', '\b', '\n', 'a')
  fc.assert(
    fc.property(fc.string({ unit: characters }), (text) => {
      const shown = terminalText(text)
      for (const control of ['\u001B', '\u009B', '\r', '\b']) expect(shown).not.toContain(control)
      expect(terminalText(shown)).toBe(shown)
    }),
  )
})
