import { describe, expect, it } from 'vitest'
import { base64Media, decodeBase64Media } from '../media/base64Media.ts'
import { openJsonTree } from './openJsonTree.ts'
import type { JsonValue } from './json.ts'

const mask = {
  isSecretKey: (key: string) => key === 'password',
  maskText: (text: string) => text.replaceAll('hunter2', '****'),
  mask: '****',
}

function rowOf(value: JsonValue, masked = true) {
  const tree = openJsonTree([value], masked ? mask : undefined)
  const row = tree.rows(1, 2)[0]
  if (row === undefined) throw new Error('no row')
  return row
}

describe('the text of a row', () => {
  it('is the literal, on one line, bounded and harmless', () => {
    expect(rowOf('a\n"b"').text).toBe('"a\\n\\"b\\""')
    expect(rowOf('x\u202ey').text).toBe('"x\uFFFDy"')
    expect(rowOf(1.5)).toMatchObject({ kind: 'number', text: '1.5' })
    expect(rowOf(null)).toMatchObject({ kind: 'null', text: 'null' })
    const long = rowOf('y'.repeat(100_000))
    expect(long.size).toBe(100_000)
    expect(long.text.length).toBeLessThan(500)
    expect(long.text.endsWith('…')).toBe(true)
  })

  it('previews containers', () => {
    expect(rowOf({ type: 'text', n: [1, 2], o: {} }).text).toBe('{ type: "text", n: [2], o: {…} }')
    expect(rowOf([]).text).toBe('[]')
    expect(rowOf({}).text).toBe('{}')
    expect(rowOf(Array(500).fill(7)).text.length).toBeLessThan(200)
  })

  it('hides secrets in rows, previews, lists and search, unless revealed', () => {
    const value = { password: 'abcdef', list: { password: ['ghi'] }, text: 'is hunter2' }
    const tree = openJsonTree(value, mask)
    tree.toggle(0, true, true)
    const shown = JSON.stringify(tree.rows(0, tree.size()))
    expect(shown).not.toMatch(/abcdef|ghi|hunter2/)
    expect(tree.rows(1, 2)).toMatchObject([{ kind: 'secret', text: '****' }])
    expect(tree.search('abc').nodes).toEqual([])
    expect(tree.search('hunter').nodes).toEqual([])
    expect(tree.search('password').nodes).toHaveLength(2)
    expect(openJsonTree(value).search('abc').nodes).toHaveLength(1)
    expect(rowOf({ password: 'abcdef' }, false).text).toContain('abcdef')
  })

  it('shows a long base64 image as media', async () => {
    const bytes = new Uint8Array(300)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const base64 = Buffer.from(bytes).toString('base64')
    const url = `data:image/png;base64,${base64}`
    expect(rowOf(url).media).toEqual({ type: 'image/png', bytes: 300 })
    expect(rowOf(base64).media).toEqual({ type: 'image/png', bytes: 300 })
    expect(rowOf(url).text.length).toBeLessThan(60)
    for (const text of [url, base64]) {
      const media = base64Media(text)
      if (media === undefined) throw new Error('no media')
      const blob = decodeBase64Media(text, media)
      expect(blob?.type).toBe('image/png')
      expect(new Uint8Array(await (blob?.arrayBuffer() ?? new ArrayBuffer(0)))).toEqual(bytes)
    }
  })

  it('gives no script a type, and no media to what only looks like it', () => {
    const svg = `data:image/svg+xml;base64,${'QUJD'.repeat(60)}`
    const media = base64Media(svg)
    expect(media?.type).toBe('image/svg+xml')
    expect(media === undefined ? '' : decodeBase64Media(svg, media)?.type).toBe(
      'application/octet-stream',
    )
    expect(base64Media(`/9j/ is how a path may begin, ${'and go on '.repeat(40)}`)).toBeUndefined()
    const broken = `iVBORw0KGgo${'A'.repeat(400)}%${'A'.repeat(400)}`
    const found = base64Media(broken)
    expect(found === undefined ? '' : decodeBase64Media(broken, found)).toBeUndefined()
  })
})
