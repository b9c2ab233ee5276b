import { expect, test } from 'vitest'
import { messageKey } from '../../model/calls/messageKey.ts'
import { MAX_PART_CHARS } from '../../model/limits.ts'
import { decodeMessage } from './messages.ts'

const context = { screenOf: () => undefined, fileOf: () => undefined }
const long = 'word '.repeat(MAX_PART_CHARS)

function decoded(content: string | readonly { readonly [key: string]: string }[]) {
  return decodeMessage({ role: 'user', content }, 0, 'messages[0]', context)
}

function picture(seed: string) {
  return decoded([{ type: 'image_url', image_url: `data:image/png;base64,${seed.repeat(400)}` }])
}

test('texts that differ behind where they are cut are told apart', () => {
  expect(decoded(long).parts).toMatchObject([{ cut: true }])
  expect(messageKey(decoded(`${long}a`))).not.toBe(messageKey(decoded(`${long}b`)))
  expect(messageKey(decoded(`${long}a`))).toBe(messageKey(decoded(`${long}a`)))
  expect(decoded(long).chars).toBe(long.length)
})

test('what is shown whole is not gone over', () => {
  expect(decoded('short')).not.toHaveProperty('digest')
})

test('a mark for the cache changes nothing, nor does the block that it needs', () => {
  for (const text of ['short', long]) {
    const marked = {
      role: 'user',
      content: [{ type: 'text', text, cache_control: { type: 'ephemeral' } }],
    }
    expect(messageKey(decodeMessage(marked, 4, 'messages[4]', context))).toBe(
      messageKey(decoded(text)),
    )
  }
})

test('another picture is another message', () => {
  expect(messageKey(picture('AAAA'))).toBe(messageKey(picture('AAAA')))
  expect(messageKey(picture('AAAA'))).not.toBe(messageKey(picture('AAAB')))
})
