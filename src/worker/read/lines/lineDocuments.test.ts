import { array, assert, asyncProperty, constantFrom, string } from 'fast-check'
import { expect, test } from 'vitest'
import { SECRET_MASK } from '../../../model/secrets/secretText.ts'
import { memorySource } from '../../../testing/memorySource.ts'
import { indexRows } from './rowIndex.ts'
import { createLineDocuments } from './lineDocuments.ts'

const { signal } = new AbortController()

async function opened(content: string | Uint8Array, rowsAre: 'lines' | 'records' = 'lines') {
  const lines = createLineDocuments()
  const source = memorySource({ 'a.log': content })
  const file = await lines.open(source, { path: 'a.log', reveal: false, rowsAre }, signal)
  return { lines, file }
}

async function textsOf(content: string | Uint8Array) {
  const { lines, file } = await opened(content)
  return lines.rows(file.doc, 0, file.rows, signal)
}

test('lines by number, whatever their ends', async () => {
  const rows = await textsOf('one\r\ntwo\n\nfour')
  expect(rows.map(({ line, text }) => [line, text])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, ''],
    [4, 'four'],
  ])
  expect(await textsOf('')).toEqual([])
  expect(await textsOf('x\n')).toHaveLength(1)
})

test('an endless line goes on in rows that never cut a character', async () => {
  const rows = await textsOf(`a${'é😀'.repeat(2000)}\nend`)
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.map(({ text }) => text).join('')).toBe(`a${'é😀'.repeat(2000)}end`)
  expect(rows.map(({ line }) => line)).toEqual([...rows.slice(1).map(() => 1), 2])
  expect(rows.filter(({ goesOn }) => !goesOn)).toHaveLength(2)
})

test('UTF-16 is told by its mark', async () => {
  const bytes = new Uint8Array(Buffer.from('\uFEFFgrüß\ndich', 'utf16le'))
  expect((await textsOf(bytes)).map(({ text }) => text)).toEqual(['grüß', 'dich'])
})

test('any text comes back whole', async () => {
  const line = array(constantFrom('a', 'ß', '😀', ' ', 'x'.repeat(1999), '\t'), { maxLength: 6 })
  await assert(
    asyncProperty(array(line, { maxLength: 8 }), async (all) => {
      const text = all.map((parts) => parts.join('')).join('\n')
      const rows = await textsOf(text)
      const joined = rows
        .map((row, at) => `${row.goesOn || at === 0 ? '' : '\n'}${row.text}`)
        .join('')
      expect(joined).toBe(text.replace(/\n$/, ''))
    }),
    { numRuns: 60 },
  )
})

test('any bytes are rows that can be shown', async () => {
  await assert(
    asyncProperty(string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const rows = await textsOf(new Uint8Array(Buffer.from(text, 'utf16le')))
      expect(rows.every((row) => row.line >= 1)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a secret is masked where a row cuts it, and is not found', async () => {
  const key = `sk-${'k'.repeat(60)}`
  const { lines, file } = await opened(
    `${'x'.repeat(1970)} ${key} end\n{"password": "open sesame"}`,
  )
  const rows = await lines.rows(file.doc, 0, file.rows, signal)
  const shown = rows.map(({ text }) => text).join('\n')
  expect(shown).not.toContain('kkkk')
  expect(shown).toContain(SECRET_MASK)
  expect(rows.map(({ masked }) => masked)).toEqual([true, true, true])
  // Rows that are asked for alone know of the secret all the same.
  const [second] = await lines.rows(file.doc, 1, 2, signal)
  expect(second?.text).not.toContain('kkkk')
  expect((await lines.search(file.doc, 'sesame', signal)).rows).toEqual([])
  expect((await lines.search(file.doc, 'END', signal)).rows).toEqual([1])
})

test('hits are told by row, far into a file and in long lines', async () => {
  const many = Array.from(
    { length: 60_000 },
    (_, at) => `line ${at} ä${at === 55_000 ? ' needle' : ''}`,
  )
  const { lines, file } = await opened(many.join('\n'))
  expect(await lines.search(file.doc, 'NEEDLE', signal)).toEqual({ rows: [55_000], more: false })
  expect((await lines.search(file.doc, 'line', signal)).more).toBe(true)
  const long = await opened(`${'x'.repeat(5000)}needle${'x'.repeat(5000)}`)
  expect((await long.lines.search(long.file.doc, 'needle', signal)).rows).toEqual([2])
})

test('records tell what is broken, empty and large', async () => {
  const large = JSON.stringify({ text: 'x'.repeat(2_000_000) })
  const { lines, file } = await opened(`{"a":1}\n{"cut\n\n${large}\n[2]\n`, 'records')
  const rows = await lines.records(file.doc, 0, 100, signal)
  expect(rows.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'value'],
    [2, 'broken'],
    [3, 'blank'],
    [4, 'large'],
    [5, 'value'],
  ])
  expect(rows[0]?.text).toBe('{ a: 1 }')
})

test('a file with too many rows is told in parts', async () => {
  const blob = new Blob(['a\nb\nc\nd\ne\n'])
  const wanted = { blob, path: 'a', maxRows: 2, signal }
  const first = await indexRows({ ...wanted, from: { byte: 0, line: 1 } })
  expect([first.rows, first.next]).toEqual([2, { byte: 4, line: 3 }])
  const second = await indexRows({ ...wanted, from: { byte: 4, line: 3 } })
  expect([second.lineOf(0), second.rowOfLine(4), second.rowOfLine(9)]).toEqual([3, 1, undefined])
  const last = await indexRows({ ...wanted, from: { byte: 8, line: 5 } })
  expect([last.rows, last.next]).toEqual([1, undefined])
})

test('what was forgotten says that it is gone', async () => {
  const { lines, file } = await opened('a')
  lines.forget()
  await expect(lines.rows(file.doc, 0, 1, signal)).rejects.toThrow('no longer held')
})
