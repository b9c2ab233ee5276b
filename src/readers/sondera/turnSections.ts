import { field } from '../../lib/json/json.ts'
import type { Fact, FactSection } from '../../model/fact.ts'
import { fact, memberFacts, section, turnFact } from './facts.ts'
import type { Group } from './fold.ts'
import { scanSections } from './scanSections.ts'
import type { Step } from './step.ts'
import { actorOf, causeOf } from './stepsOfEvents.ts'
import { either, eitherText } from './words.ts'
import { monitorSections } from './verdictSections.ts'

/** Steps of one turn whose own facts are shown; the rest are its duplicates. */
const MAX_STEPS = 20

/** What the format tells of a turn beyond what all formats share. */
export function turnSections(
  group: Group,
  turnOf: (eventId: string) => number | undefined,
): readonly FactSection[] {
  const steps = group.steps.slice(0, MAX_STEPS)
  const monitors = steps.flatMap(({ monitors: own }) => own).slice(0, MAX_STEPS)
  return [
    ...section('step', 'Step', stepFacts(group, turnOf)),
    ...steps.flatMap((step, at) => ownSections(step, at)),
    ...group.snapshots
      .slice(0, MAX_STEPS)
      .flatMap(({ content }, at) =>
        section(numbered('snapshot', at), 'Snapshot', memberFacts(content)),
      ),
    ...group.scans
      .slice(0, MAX_STEPS)
      .flatMap((scan, at) => scanSections(scan, numbered('scan', at))),
    ...monitors.flatMap((monitor, at) => monitorSections(monitor, turnOf, numbered('monitor', at))),
  ]
}

/** Context and state of the older models, what the hook was called with, and unknown content. */
function ownSections(step: Step, at: number): readonly FactSection[] {
  const { record, kind, content, type } = step
  const inner = field(record, 'step') ?? record
  const isUnknown = kind === 'other' && typeof content === 'object'
  return [
    ...section(numbered('context', at), 'Context', memberFacts(field(inner, 'context'))),
    ...section(numbered('state', at), 'State', memberFacts(field(inner, 'state'))),
    ...section(numbered('hook', at), 'Hook', memberFacts(field(record, 'raw'))),
    ...(isUnknown ? section(numbered('content', at), type, memberFacts(content)) : []),
  ]
}

function numbered(id: string, at: number): string {
  return at === 0 ? id : `${id}-${at + 1}`
}

function stepFacts(
  { lead, steps, responses, permissions, duplicates }: Group,
  turnOf: (eventId: string) => number | undefined,
): readonly Fact[] {
  const recorded = steps
    .slice(0, MAX_STEPS)
    .map(({ index, type }) => `#${index} ${type}`)
    .join(', ')
  const asked = lead.ask?.permission === true || permissions.length > 0
  const isOrphan = lead.kind === 'response'
  const callId = lead.ask?.callId ?? responses[0]?.ask?.callId
  return [
    ...fact('recorded as', recorded),
    ...(duplicates > 0 ? fact('duplicates absorbed', duplicates) : []),
    ...(asked ? fact('permission request', `for ${lead.ask?.tool ?? 'a tool'}`) : []),
    ...(isOrphan ? fact('request', 'not recorded') : []),
    ...fact('tool', lead.ask?.tool),
    ...fact('call id', callId),
    ...fact('actor', actorText(lead)),
    ...turnFact('caused by', causeOf(lead.record), turnOf),
    ...turnFact('parent', parentOf(lead), turnOf),
    ...fact('event', lead.eventId),
    ...fact(
      'correlation',
      either(field(lead.record, 'causality') ?? lead.record, 'correlation_id'),
    ),
  ]
}

function parentOf({ record }: Step): string | undefined {
  return eitherText(field(record, 'causality'), 'parent_id') ?? eitherText(record, 'parent_id')
}

function actorText({ record }: Step): string | undefined {
  const id = actorOf(record, 'id')
  const type = actorOf(record, 'type')
  return id === undefined || type === undefined ? id : `${id} (${type})`
}
