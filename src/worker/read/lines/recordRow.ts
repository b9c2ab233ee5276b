import { parseJson } from '../../../lib/json/json.ts'
import { rowValue } from '../../../lib/json/jsonRowText.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { isSecretKey } from '../../../model/secrets/secretKey.ts'
import { SECRET_MASK } from '../../../model/secrets/secretText.ts'
import { maskText } from '../../../model/secrets/secrets.ts'
import type { RecordRow } from '../../../model/fileRows.ts'

/** Of a broken line, or of what stands beside it in a list. */
const MAX_SHOWN_CHARS = 300

const mask = { isSecretKey, maskText, mask: SECRET_MASK }

interface RecordLine {
  readonly text: string
  readonly line: number
  readonly start: number
  readonly end: number
}

/** A line of JSON lines as a row; `isWhole` is false for one that is too long to parse for a list. */
export function recordRow(record: RecordLine, isWhole: boolean, reveal: boolean): RecordRow {
  const { line, start, end } = record
  const place = { line, start, end }
  if (!isWhole) return { ...place, kind: 'large', text: '' }
  const text = record.text.replace(/^\uFEFF/, '').trim()
  if (text === '') return { ...place, kind: 'blank', text: '' }
  try {
    const value = rowValue(parseJson(text), false, reveal ? undefined : mask)
    return { ...place, kind: 'value', text: value.text }
  } catch (error) {
    // Masked before it is cut: half of a key would not be recognised.
    const hide = reveal ? String : maskText
    const shown = oneLine(hide(text.slice(0, MAX_SHOWN_CHARS * 8)), MAX_SHOWN_CHARS)
    const reason = error instanceof Error ? oneLine(hide(error.message), MAX_SHOWN_CHARS) : ''
    return { ...place, kind: 'broken', text: shown, reason }
  }
}
