import { assert, property, string, uint8Array } from 'fast-check'
import { expect, it } from 'vitest'
import { fileKindByName, fileKindOf } from './fileKind.ts'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

it.each([
  ['shot.png', '\x89PNG\r\n', 'image'],
  ['named-wrong.txt', '\x89PNG\r\n', 'image'],
  ['clip', '\x1a\x45\xdf\xa3', 'video'],
  ['clip.bin', '\0\0\0\x18ftypmp42', 'video'],
  ['a.avif', '\0\0\0\x18ftypavif', 'image'],
  ['a.cast', '{"version": 2}\n', 'cast'],
  ['a.md', '# Title', 'markdown'],
  ['a.json', '{}', 'json'],
  ['a.jsonl', '{}\n{}', 'json-lines'],
  ['unnamed', '{"a":1}\n{"a":2}', 'json-lines'],
  ['unnamed', '[1, 2]', 'json'],
  ['unnamed', 'hello', 'text'],
  ['icon.svg', '<svg onload="alert(1)">', 'text'],
  ['page.html', '<script>', 'text'],
  ['agent.log', '\x1b[31mred\x1b[0m', 'text'],
  ['binary.txt', 'text\0text', 'unknown'],
  ['a.gz', '\x1f\x8b\x08\0', 'unknown'],
  ['empty', '', 'unknown'],
])('%s that begins with %j is %s', (path, head, kind) => {
  expect(fileKindOf(path, bytes(head)).kind).toBe(kind)
})

it('tells binary kinds by their first bytes', () => {
  expect(fileKindOf('x', bytes('\x7fELF\0')).type).toBe('ELF program')
  expect(fileKindOf('x', bytes('\0\0\0')).type).toBe('binary')
  expect(fileKindOf('grüße.txt', new TextEncoder().encode('grüße '.repeat(600)))).toMatchObject({
    kind: 'text',
  })
})

it('tells by name alone', () => {
  expect(fileKindByName('a/recording.MP4')).toBe('video')
  expect(fileKindByName('a.b/noending')).toBe('unknown')
})

it('answers for any file', () => {
  assert(
    property(string(), uint8Array({ maxLength: 64 }), (path, head) => {
      expect(fileKindOf(path, head).type).not.toBe('')
    }),
  )
})
