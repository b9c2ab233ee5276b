import { field, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection, Tone } from '../../model/fact.ts'
import { asObject, fact, memberFacts, section } from './facts.ts'
import type { Step } from './step.ts'
import { eitherList, eitherText, spacedType } from './words.ts'

const SEPARATE = new Set(['signals', 'phases', 'trajectory_id'])
const MAX_SIGNALS = 50

/** What a scanner made of a step, or of the whole transcript. */
export function scanSections(step: Step, id: string): readonly FactSection[] {
  const scan = scanOf(step)
  const result = asObject(scan)
  const signals = eitherList(scan, 'signals').slice(0, MAX_SIGNALS)
  return section(
    id,
    scanTitle(step),
    [
      ...memberFacts(result, SEPARATE),
      ...signals.flatMap(signalFacts),
      ...eitherList(scan, 'phases').slice(0, MAX_SIGNALS).flatMap(phaseFacts),
    ],
    worstTone([...signals, result]),
  )
}

/** `Scan`, `Transcript digest`, `Transcript scan`. */
export function scanTitle({ content }: Step): string {
  const type = eitherText(content, 'scan_type') ?? 'scan'
  const words = spacedType(type)
  return words === 'message' ? 'Scan' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** A digest or a scan of the transcript, rather than of one step. */
export function isOfWholeRun(step: Step): boolean {
  return step.kind === 'scan' && scanTitle(step) !== 'Scan'
}

/** Its one sentence, where it has one. */
export function scanText(step: Step): string | undefined {
  const scan = scanOf(step)
  return eitherText(scan, 'summary') ?? eitherText(scan, 'description') ?? eitherText(scan, 'title')
}

function scanOf({ content }: Step): JsonValue | undefined {
  const data = field(content, 'data')
  return field(data, 'result') ?? field(content, 'result') ?? data
}

function signalFacts(signal: JsonValue): readonly Fact[] {
  const parts = ['severity', 'category'].flatMap((key) => textField(signal, key) ?? [])
  const focus = textField(signal, 'focus')
  const label = focus === undefined ? parts.join(' ') : `${parts.join(' ')} (${focus})`
  return fact(label === '' ? 'signal' : label, textField(signal, 'description') ?? signal)
}

function phaseFacts(phase: JsonValue): readonly Fact[] {
  return fact(`phase ${textField(phase, 'name') ?? ''}`.trim(), field(phase, 'description'))
}

function worstTone(values: readonly JsonValue[]): Tone {
  const words = values.flatMap(
    (value) => eitherText(value, 'severity') ?? eitherText(value, 'aggregate_severity') ?? [],
  )
  const said = new Set(words.map((word) => word.toLowerCase()))
  if (said.has('critical') || said.has('high')) return 'bad'
  return said.has('medium') ? 'warning' : 'neutral'
}
