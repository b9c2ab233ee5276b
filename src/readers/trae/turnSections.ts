import { isJsonObject } from '../../lib/json/json.ts'
import type { Fact, FactSection, FactValue } from '../../model/fact.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import type { TraeRecord, TurnRecord } from './record.ts'

/** Tags that Lakeview gives a step. */
const LAKEVIEW_TAGS = [
  'WRITE_TEST',
  'VERIFY_TEST',
  'EXAMINE_CODE',
  'WRITE_FIX',
  'VERIFY_FIX',
  'REPORT',
  'THINK',
  'OUTLIER',
] as const

const MAX_CHIPS = 200
/** Made once: thousands of counts are written. */
const COUNT = new Intl.NumberFormat('en')

/** What the record tells of a turn beyond what all formats share, under its own names. */
export function turnSections(
  turn: TurnRecord,
  before: TurnRecord | undefined,
  run: TraeRecord,
): readonly FactSection[] {
  const sections = [
    section('step', 'Step', stepFacts(turn, run)),
    section('delivery_summary', 'Delivery summary', texts('delivery_summary', [turn.delivery])),
    section('lakeview', 'Lakeview', lakeviewFacts(turn.lakeview)),
    section('reflection', 'Reflection', texts('reflection', [turn.reflection]), 'warning'),
    section(
      'llm_messages',
      'Told to the model next',
      texts('llm_messages', turn.nudges),
      'warning',
    ),
    section('usage', 'Tokens as recorded', usageFacts(turn)),
    section('tools_available', 'Tools available', toolFacts(turn, before)),
  ]
  return sections.filter(({ facts }) => facts.length > 0)
}

/** Lakeview's tags in its summary of a step: `<tags>VERIFY_TEST</tags>`, or the bare words. */
function lakeviewTags(summary: string | undefined): readonly string[] {
  return summary === undefined ? [] : LAKEVIEW_TAGS.filter((tag) => summary.includes(tag))
}

function section(
  id: string,
  title: string,
  facts: readonly Fact[],
  tone?: FactSection['tone'],
): FactSection {
  return { id, title, facts, ...(tone === undefined ? {} : { tone }) }
}

function stepFacts(turn: TurnRecord, run: TraeRecord): readonly Fact[] {
  const facts: Fact[] = []
  const add = (label: string, value: FactValue | undefined): void => {
    if (value !== undefined) facts.push({ label, value })
  }
  const { number, provider, model, answeredAt, steppedAt, task } = turn
  const of = run.maxSteps === undefined ? '' : ` of ${run.maxSteps}`
  add('step_number', number === undefined ? undefined : plain(`${number}${of}`))
  add('model', model === undefined || model === run.model ? undefined : plain(model))
  add('provider', provider === undefined || provider === run.provider ? undefined : plain(provider))
  add('task', task === undefined || task === run.task ? undefined : plain(task))
  add('answer recorded', answeredAt === undefined ? undefined : { kind: 'time', at: answeredAt.at })
  add('step recorded', steppedAt === undefined ? undefined : { kind: 'time', at: steppedAt.at })
  return facts
}

function lakeviewFacts(summary: string | undefined): readonly Fact[] {
  if (summary === undefined) return []
  const values = lakeviewTags(summary)
  return [
    ...(values.length === 0 ? [] : [{ label: 'tags', value: { kind: 'chips', values } } as const]),
    ...texts('lakeview_summary', [summary]),
  ]
}

function usageFacts({ usage }: TurnRecord): readonly Fact[] {
  if (!isJsonObject(usage)) return []
  return Object.entries(usage)
    .slice(0, 20)
    .flatMap(([label, value]) =>
      typeof value === 'number'
        ? [{ label: cutText(label, 60), value: plain(COUNT.format(value)) }]
        : [],
    )
}

/** Only where they are not those of the turn before. */
function toolFacts({ tools }: TurnRecord, before: TurnRecord | undefined): readonly Fact[] {
  if (tools === undefined || tools.length === 0) return []
  if (before?.tools?.join('\n') === tools.join('\n')) return []
  const values = tools.slice(0, MAX_CHIPS).map((tool) => cutText(tool, 100))
  return [{ label: 'tools_available', value: { kind: 'chips', values } }]
}

function texts(label: string, found: readonly (string | undefined)[]): readonly Fact[] {
  return found
    .filter((text) => text !== undefined)
    .slice(0, 20)
    .map((text) => ({ label, value: plain(cutText(text, MAX_RESULT_CHARS)) }))
}

function plain(text: string): FactValue {
  return { kind: 'text', text }
}
