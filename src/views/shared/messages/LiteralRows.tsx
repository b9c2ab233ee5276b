import { useState } from 'react'
import type { ReactElement } from 'react'
import { isPlain, literalLine } from '../../../lib/json/literal.ts'
import type { Literal, LiteralEntry } from '../../../lib/json/literal.ts'
import { formatCount } from '../../../lib/text/format.ts'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import { cutText } from '../../../model/limits.ts'
import { ChevronDown, ChevronRight } from '../../../ui/icons.ts'

interface LiteralRowsProps {
  readonly value: Literal
}

/** Rows that are laid out at a time. */
const STEP_ROWS = 50
/** Lists and objects that fit on a line are not unfolded. */
const MAX_LINE_CHARS = 72
const MAX_KEY_CHARS = 80
const CLOSED_CHARS = 600

/** Where the agent aimed, whatever provider's word for it. */
const COORDINATES =
  /^(?:(?:start|end|from|to)_?)?(?:coordinates?|point|position|box|bbox|[xy])[12]?$/i

/** What a call was given, a row per name; what has members of its own is folded. */
export function LiteralRows({ value }: LiteralRowsProps): ReactElement {
  const entries = entriesOf(value)
  const [limit, setLimit] = useState(STEP_ROWS)
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 font-mono text-[11.5px] leading-[18px]">
      {entries.slice(0, limit).map((entry, at) => (
        <EntryRow key={at} entry={entry} at={at} />
      ))}
      {entries.length > limit ? (
        <button
          type="button"
          className={`${LINK} col-span-2 text-left`}
          onClick={() => setLimit(limit + STEP_ROWS)}
        >
          {`${formatCount(entries.length - limit)} more`}
        </button>
      ) : null}
    </div>
  )
}

const LINK = 'cursor-pointer font-sans text-[11px] text-accent hover:underline'

function entriesOf(value: Literal): readonly LiteralEntry[] {
  switch (value.kind) {
    case 'map':
    case 'call':
      return value.entries
    case 'list':
      return value.items.map((item) => ({ key: undefined, value: item }))
    default:
      return [{ key: undefined, value }]
  }
}

function EntryRow({ entry, at }: { readonly entry: LiteralEntry; readonly at: number }) {
  const { key, value } = entry
  const [isOpen, setOpen] = useState(false)
  const name = key === undefined ? String(at) : oneLine(key, MAX_KEY_CHARS)
  const isAim = key !== undefined && COORDINATES.test(key)
  const line = isPlain(value) ? undefined : shortLine(value)
  if (isPlain(value) || line !== undefined) {
    return (
      <>
        <Key name={name} />
        {value.kind === 'text' ? (
          <TextValue text={value.text} />
        ) : (
          <span className={`break-words ${isAim ? 'text-aim-text' : 'text-text-1'}`}>
            {neutralise(line ?? literalLine(value))}
          </span>
        )}
      </>
    )
  }
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <Key name={name} />
      <div className="min-w-0">
        <button
          type="button"
          aria-expanded={isOpen}
          className="flex cursor-pointer items-center gap-1 text-text-2 hover:text-text-1"
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden size={12} strokeWidth={1.6} />
          {countText(value)}
        </button>
        {isOpen ? <LiteralRows value={value} /> : null}
      </div>
    </>
  )
}

function Key({ name }: { readonly name: string }) {
  return (
    <bdi className="max-w-40 truncate text-text-3" title={name}>
      {name}
    </bdi>
  )
}

function TextValue({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > CLOSED_CHARS
  const shown = isLong && !isOpen ? `${cutText(text, CLOSED_CHARS)}…` : text
  return (
    <div dir="auto" className="min-w-0 break-words whitespace-pre-wrap text-text-1">
      {text === '' ? <span className="text-text-3">""</span> : neutralise(shown)}
      {isLong ? (
        <button
          type="button"
          aria-expanded={isOpen}
          className={`${LINK} block`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show less' : `Show all ${formatCount(text.length)} characters`}
        </button>
      ) : null}
    </div>
  )
}

/** What fits on a line; of a large tree no more is looked at than that takes. */
function shortLine(value: Literal): string | undefined {
  const entries = entriesOf(value)
  if (entries.length > 8 || entries.some(({ value: inner }) => !isPlain(inner))) return undefined
  const line = literalLine(value)
  return line.length <= MAX_LINE_CHARS ? line : undefined
}

function countText(value: Literal): string {
  const count = formatCount(entriesOf(value).length)
  if (value.kind === 'call') return `${oneLine(value.name, 60)}(${count})`
  return value.kind === 'map'
    ? `{ ${count} ${count === '1' ? 'key' : 'keys'} }`
    : `[ ${count} ${count === '1' ? 'item' : 'items'} ]`
}
