import { FORMATS } from '../../../model/trajectory.ts'
import type { FormatId } from '../../../model/trajectory.ts'
import { ROW_STATUSES, decisionsOf, statusOf } from '../../../state/library/runValues.ts'
import type { RowStatus } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'

interface FilterOptions {
  readonly formats: readonly FormatId[]
  readonly statuses: readonly RowStatus[]
  readonly models: readonly string[]
  readonly agents: readonly string[]
  /** Some policy only looked on, and would have denied something. */
  readonly wouldDeny: boolean
}

/** A longer list is no help; the text filter finds the rest. */
const MOST_NAMES = 300

/** What there is to choose from: only what occurs. */
export function filterOptions(runs: readonly Run[]): FilterOptions {
  const formats = new Set<FormatId>()
  const statuses = new Set<RowStatus>()
  const models = new Set<string>()
  const agents = new Set<string>()
  let wouldDeny = false
  for (const run of runs) {
    formats.add(run.found.format)
    statuses.add(statusOf(run))
    const { model, agent } = run.summary ?? {}
    if (model !== undefined) models.add(model)
    if (agent !== undefined) agents.add(agent)
    if ((decisionsOf(run, 'would-deny') ?? 0) > 0) wouldDeny = true
  }
  return {
    formats: FORMATS.filter((format) => formats.has(format)),
    statuses: ROW_STATUSES.filter((status) => statuses.has(status)),
    models: namesOf(models),
    agents: namesOf(agents),
    wouldDeny,
  }
}

function namesOf(names: ReadonlySet<string>): readonly string[] {
  return [...names].slice(0, MOST_NAMES).toSorted((a, b) => a.localeCompare(b, 'en'))
}
