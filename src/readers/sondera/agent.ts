import { field } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Step } from './step.ts'
import { eitherText } from './words.ts'

export interface RecordedAgent {
  readonly id: string | undefined
  readonly provider: string | undefined
  readonly platform: string | undefined
}

/** Whose run it is: the header says, else the first event. */
export function agentOf(header: JsonValue | undefined, steps: readonly Step[]): RecordedAgent {
  const record = steps.find(({ eventId }) => eventId !== undefined)?.record
  const agent = field(record, 'agent')
  return {
    id: eitherText(header, 'agent_id') ?? eitherText(agent, 'id') ?? eitherText(record, 'agent_id'),
    provider:
      eitherText(agent, 'provider') ??
      eitherText(agent, 'provider_id') ??
      eitherText(record, 'agent_provider'),
    platform: eitherText(agent, 'platform'),
  }
}
