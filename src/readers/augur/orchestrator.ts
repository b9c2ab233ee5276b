import { field, textField } from '../../lib/json/json.ts'
import type { RunContext } from './runContext.ts'

/** The parent row of a fan-out: it starts branches and does nothing itself. */
export function isOrchestrator({ session }: RunContext): boolean {
  return textField(field(session, 'tags'), 'augur.session_type') === 'orchestrator'
}

/** Runs that belong together: the group they name, else the parent that they branched from. */
export function groupOf(context: RunContext): string | undefined {
  const { session, runId } = context
  const named =
    textField(session, 'group_id') ?? textField(field(session, 'branch_context'), 'parent_run_id')
  return named ?? (isOrchestrator(context) ? runId : undefined)
}
