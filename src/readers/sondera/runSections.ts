import { field } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection } from '../../model/fact.ts'
import type { SonderaDocument } from './document.ts'
import { fact, memberFacts, section, timeFact } from './facts.ts'
import type { Group } from './fold.ts'
import { isOfWholeRun, scanSections } from './scanSections.ts'
import type { Step } from './step.ts'
import { agentOf } from './agent.ts'
import type { Sidecars } from './sidecars.ts'
import { either, eitherList, eitherObject, eitherText } from './words.ts'

const MAX_SCANS = 20

/** What the format tells of the run beyond what all formats share. */
export function runSections(
  { header }: SonderaDocument,
  steps: readonly Step[],
  groups: readonly Group[],
  { agent }: Sidecars,
): readonly FactSection[] {
  const scans = steps.filter(isOfWholeRun).slice(0, MAX_SCANS)
  return [
    ...section('trajectory', 'Trajectory', trajectoryFacts(header, steps, groups)),
    ...section('metadata', 'Metadata', memberFacts(either(header, 'metadata'))),
    ...agentSections(agent),
    ...scans.flatMap((scan, at) => scanSections(scan, `transcript-${at + 1}`)),
  ]
}

function trajectoryFacts(
  header: JsonValue | undefined,
  steps: readonly Step[],
  groups: readonly Group[],
): readonly Fact[] {
  const duplicates = groups.reduce((sum, group) => sum + group.duplicates, 0)
  const summary = eitherObject(header, 'decision_summary')
  const counts = ['allow', 'deny', 'escalate'].flatMap((word) => {
    const count = either(summary, `${word}_count`)
    return typeof count === 'number' ? [`${word} ${count}`] : []
  })
  const agent = agentOf(header, steps)
  return [
    ...fact('agent', agent.id),
    ...fact('platform', agent.platform),
    ...fact('session', either(header, 'session_id')),
    ...fact('status', eitherText(header, 'status')),
    ...timeFact('created', either(header, 'created_at')),
    ...timeFact('updated', either(header, 'updated_at')),
    ...timeFact('started', either(header, 'started_at')),
    ...timeFact('ended', either(header, 'ended_at')),
    ...fact('recorded steps', steps.length),
    ...fact('raw step count', either(header, 'raw_step_count')),
    ...fact('decision summary', counts),
    ...(duplicates > 0 ? fact('duplicates absorbed', duplicates) : []),
  ]
}

function agentSections(agent: JsonValue | undefined): readonly FactSection[] {
  const tools = eitherList(agent, 'tools').slice(0, 100)
  return section('agent', 'Agent', [
    ...fact('name', field(agent, 'name')),
    ...fact('description', field(agent, 'description')),
    ...fact('instruction', field(agent, 'instruction')),
    ...tools.flatMap((tool) =>
      fact(
        `tool ${eitherText(tool, 'name') ?? 'unnamed'}`,
        field(tool, 'description') ?? 'offered',
      ),
    ),
  ])
}
