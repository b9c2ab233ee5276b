import { csvText } from '../../lib/text/csv.ts'
import { lineDiff } from '../../lib/text/lineDiff.ts'
import type { DiffLine } from '../../lib/text/lineDiff.ts'
import { neutralise, oneLine } from '../../lib/text/text.ts'
import { CHANGE_TITLES } from '../../model/changes/change.ts'
import type { Change } from '../../model/changes/change.ts'
import type { FileHistory } from '../../model/changes/fileHistories.ts'
import { EFFECT_WORDS } from '../../model/wording/decisionText.ts'
import type { ChangeItem } from './changeItems.ts'
import { STATUS_WORDS } from './statusWords.ts'

const HEADINGS = [
  'Run',
  'Turn',
  'Time (UTC)',
  'Kind',
  'Target',
  'Decision',
  'Result',
  'Note',
  'Thought',
  'Lines removed',
  'Lines added',
]

/** One line per change, in the order of the list; of files, one per change of theirs. */
export function changesCsv(items: readonly ChangeItem[]): string {
  const rows = items.flatMap((item) =>
    item.kind === 'change'
      ? [csvRow(item.name, item.change)]
      : item.history.changes.map((change) => csvRow(item.name, change)),
  )
  return csvText([HEADINGS, ...rows])
}

function csvRow(name: string, change: Change): readonly (string | number | undefined)[] {
  const { turn, at, kind, target, effect, status, note, thought, before, after } = change
  const diff =
    before === undefined && after === undefined ? undefined : lineDiff(before ?? '', after ?? '')
  return [
    name,
    turn + 1,
    timeOf(at),
    CHANGE_TITLES[kind],
    target,
    effect === undefined ? undefined : EFFECT_WORDS[effect],
    STATUS_WORDS[status],
    note,
    thought,
    diff?.filter((line) => line.kind === 'removed').length,
    diff?.filter((line) => line.kind === 'added').length,
  ]
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined || Math.abs(at) > 8.64e15 ? undefined : new Date(at).toISOString()
}

/** A report: changes as a list, files with their cumulative diff. */
export function changesMarkdown(items: readonly ChangeItem[]): string {
  const parts: string[] = ['# What the agent changed']
  let name: string | undefined
  for (const item of items) {
    if (item.name !== name) parts.push(`\n## ${inline(item.name, 200)}\n`)
    name = item.name
    parts.push(item.kind === 'change' ? changeLine(item.change) : fileSection(item.history))
  }
  return `${parts.join('\n')}\n`
}

function changeLine({ turn, kind, target, effect, status, note, thought }: Change): string {
  const facts = [
    ...(effect === undefined ? [] : [EFFECT_WORDS[effect]]),
    STATUS_WORDS[status],
    ...(note === undefined ? [] : [note]),
  ]
  const said = thought === undefined ? '' : `: ${inline(thought, 300)}`
  return `- Turn ${turn + 1}, ${CHANGE_TITLES[kind]}: ${code(target)} (${inline(facts.join(', '), 300)})${said}`
}

function fileSection({ path, changes, start, end, hunks }: FileHistory): string {
  const turns = changes.map(({ turn }) => turn + 1).join(', ')
  const origin = {
    created: 'created in this run',
    unknown: 'start unknown',
    untouched: 'not changed in the end',
  }[start]
  const diffs = hunks.map(({ before, after }) => fenced(lineDiff(before, after)))
  const state = end === 'deleted' ? `${origin}, deleted` : origin
  return [`### ${code(path)}\n`, `Turns ${turns}; ${state}.\n`, ...diffs].join('\n')
}

const SIGNS = { same: ' ', removed: '-', added: '+' } as const

function fenced(lines: readonly DiffLine[]): string {
  const body = lines.map(({ kind, text }) => `${SIGNS[kind]}${neutralise(text)}`).join('\n')
  const fence = fenceFor(body, 3)
  return `${fence}diff\n${body}\n${fence}\n`
}

/** Text of a run in a line of ours: no markup, no link, no line of its own. */
function inline(text: string, limit: number): string {
  return oneLine(text, limit).replace(/[\\`*_[\]<>#|!&]/g, '\\$&')
}

function code(text: string): string {
  const line = oneLine(text, 1000)
  const fence = fenceFor(line, 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** One backtick more than the text has in a row, so that it cannot end the code. */
function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? []
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0)
  return '`'.repeat(Math.max(least, longest + 1))
}
